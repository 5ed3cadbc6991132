/** The command {@code tour}: its steps, the systems it shows, and the page it writes. */
package org.computeid.cli.tour;
