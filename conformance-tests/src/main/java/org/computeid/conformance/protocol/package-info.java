/** CTP/1: the lines that the suite and a product exchange. */
package org.computeid.conformance.protocol;
