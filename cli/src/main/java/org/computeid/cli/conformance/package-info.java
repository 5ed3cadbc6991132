/** The commands {@code conformance serve} and {@code conformance run}. */
package org.computeid.cli.conformance;
