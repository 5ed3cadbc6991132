/** The commands on descriptors of one's own and of others: {@code descriptor new|validate|verify|show|diff|sign|counter-sign}. */
package org.computeid.cli.descriptor;
