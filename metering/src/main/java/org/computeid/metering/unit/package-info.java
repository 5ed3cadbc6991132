/** Units and their prefixes, always powers of ten for rates. */
package org.computeid.metering.unit;
