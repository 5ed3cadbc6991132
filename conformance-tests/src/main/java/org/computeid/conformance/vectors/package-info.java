/** The vectors: cases in language-neutral JSON files, each with its id for ever, its requirements and its expected answer. */
package org.computeid.conformance.vectors;
