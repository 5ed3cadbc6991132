/**
 * Compute descriptors: what a compute resource is, how much it can do, where it is and how to reach it, as records, with
 * their codec and the findings that reading and validation give (docs/spec/descriptor.md).
 */
package org.computeid.identifier.descriptor;
