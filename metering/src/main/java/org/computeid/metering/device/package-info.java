/** The device catalogue: which text names which device, and what each can do at most, with confidence and source. */
package org.computeid.metering.device;
