/** The commands of computeid.jar and what they share: exit codes, languages, whole-or-nothing output. */
package org.computeid.cli;
