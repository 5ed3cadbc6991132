/** Capacity of many resources added up exactly: each leaf once, kind by kind, with coverage; and series of published totals. */
package org.computeid.metering.rollup;
