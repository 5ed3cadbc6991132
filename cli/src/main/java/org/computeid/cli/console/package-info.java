/** What all commands share: exit codes, one-line failures, languages, and output that is whole or not there. */
package org.computeid.cli.console;
