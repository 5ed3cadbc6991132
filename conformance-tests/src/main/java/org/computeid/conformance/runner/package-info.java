/** A run: hello, echo, cases in a seeded order with repeats and twins, properties, verdicts. */
package org.computeid.conformance.runner;
