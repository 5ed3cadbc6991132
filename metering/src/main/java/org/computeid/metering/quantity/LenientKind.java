package org.computeid.metering.quantity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the words that people put beside an amount, e.g. {@code FP16} or 稠密, each part of a kind at most once. */
final class LenientKind {

    private static final Map<String, String> CHINESE =
            Map.of("双精度", "fp64", "单精度", "fp32", "半精度", "fp16", "稠密", "dense");

    private Kind kind = Kind.UNSTATED;
    private boolean strict;

    Kind kind() {
        return kind;
    }

    /** Whether the kind stood there in its strict form. */
    boolean isStrict() {
        return strict;
    }

    boolean isEmpty() {
        return !strict && kind.equals(Kind.UNSTATED);
    }

    void set(Kind told) {
        kind = told;
        strict = true;
    }

    /** Adds a word; false if it means nothing here, or something that was told before. */
    boolean add(String word, Set<RateIssue> issues) {
        String known = CHINESE.getOrDefault(word, word);
        String lower = known.toLowerCase(Locale.ROOT);
        Optional<Kind> more = withFormat(lower)
                .or(() -> withEngine(lower))
                .or(() -> withSparsity(lower))
                .or(() -> withBasis(known, lower));
        if (strict || more.isEmpty()) {
            return false;
        }
        if (!known.equals(lower) && !(more.get().basis() instanceof Basis.Measured)) {
            issues.add(RateIssue.CASE);
        }
        kind = more.get();
        return true;
    }

    private Optional<Kind> withFormat(String word) {
        return NumberFormat.find(word)
                .filter(format -> !format.equals(NumberFormat.UNSTATED))
                .filter(format -> kind.format().equals(NumberFormat.UNSTATED))
                .map(format -> new Kind(format, kind.engine(), kind.sparsity(), kind.basis()));
    }

    private Optional<Kind> withEngine(String word) {
        return Engine.find(word)
                .filter(engine -> engine != Engine.UNSTATED && kind.engine() == Engine.UNSTATED)
                .map(engine -> new Kind(kind.format(), engine, kind.sparsity(), kind.basis()));
    }

    private Optional<Kind> withSparsity(String word) {
        return Sparsity.find(word)
                .filter(sparsity -> sparsity != Sparsity.UNSTATED && kind.sparsity() == Sparsity.UNSTATED)
                .map(sparsity -> new Kind(kind.format(), kind.engine(), sparsity, kind.basis()));
    }

    /** The names of benchmarks keep their case. */
    private Optional<Kind> withBasis(String word, String lower) {
        return Basis.find(word)
                .or(() -> Basis.find(lower))
                .filter(basis -> basis != Basis.Told.UNSTATED && kind.basis() == Basis.Told.UNSTATED)
                .map(basis -> new Kind(kind.format(), kind.engine(), kind.sparsity(), basis));
    }
}
