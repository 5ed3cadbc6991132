/** The compute identifier: a value of 120 bits with a text form, a check and a UUID form (docs/spec/identifier.md). */
package org.computeid.identifier.id;
