/** Canonical JSON: the one byte form of a document that is signed (docs/spec/canonical-json.md). */
package org.computeid.identifier.json;
