/** CTP/1: the lines that the suite and a product exchange, and what a product in Java needs to answer them. */
package org.computeid.conformance.protocol;
