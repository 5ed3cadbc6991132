/** The commands on keys, {@code key generate|public|check}, and how other commands get at a private key. */
package org.computeid.cli.key;
