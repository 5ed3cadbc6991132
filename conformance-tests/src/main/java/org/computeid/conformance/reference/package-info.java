/** The reference product: this project's library behind the protocol. No other package of the suite sees that library. */
package org.computeid.conformance.reference;
