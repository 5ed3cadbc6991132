/**
 * What the library costs, measured with JMH beside its peers in the same run, and the claims that are made of it
 * ({@code claims.tsv}).
 *
 * <p>A class is called after an area and what it measures, e.g. {@code IdentifierParse}.
 */
@NullMarked
package org.computeid.benchmarks;

import org.jspecify.annotations.NullMarked;
