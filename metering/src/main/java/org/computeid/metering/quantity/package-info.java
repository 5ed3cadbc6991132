/** How much compute: exact rates of operations, each of one kind, and their strict and lenient texts. */
package org.computeid.metering.quantity;
