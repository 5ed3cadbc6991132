/** The commands on identifiers: {@code id parse|create|check|convert|explain}. */
package org.computeid.cli.identifier;
