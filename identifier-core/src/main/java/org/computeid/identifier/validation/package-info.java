/**
 * Validation of descriptors: the structure of what was built in code, and the rules across members of whatever was built
 * or read (docs/spec/descriptor.md, section 4).
 */
package org.computeid.identifier.validation;
