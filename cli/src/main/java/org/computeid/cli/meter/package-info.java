/** The commands on amounts of compute: rates, resource-time, profiles, usage and capacity. */
package org.computeid.cli.meter;
