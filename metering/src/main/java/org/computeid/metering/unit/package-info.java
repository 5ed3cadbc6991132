/** Units and their prefixes, always powers of ten for rates; resources and their times. */
package org.computeid.metering.unit;
