/** How much was used: intervals and zones, usage records and their identity, exact totals, and the work that they stand for. */
package org.computeid.metering.usage;
