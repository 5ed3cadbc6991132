/** The requirements of the specification, read from its text (docs/spec), which is the only list of them. */
package org.computeid.conformance.requirement;
