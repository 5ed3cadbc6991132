package org.computeid.benchmarks;

import java.util.List;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdReason;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Refusing a text, reason by reason. */
public class IdentifierRefuse extends PerValue {

    /** Texts with one fault each, all of one reason. */
    @State(Scope.Benchmark)
    public static class Refused {

        /** The reason. */
        @Param({
            "LENGTH",
            "NON_ASCII",
            "FULL_WIDTH",
            "LOWER_CASE",
            "AMBIGUOUS_LETTER",
            "ILLEGAL_CHARACTER",
            "SEPARATOR",
            "UNSUPPORTED_VERSION",
            "AUTHORITY",
            "SERIAL",
            "CHECK"
        })
        public IdReason reason = IdReason.LENGTH;

        private String[] texts = {};

        /** Makes the texts. */
        @Setup
        public void makeTexts() {
            texts = Samples.refusedTexts(List.of(reason));
        }
    }

    @Benchmark
    public void tryParse(Refused refused, Blackhole sink) {
        for (String text : refused.texts) {
            sink.consume(ComputeId.tryParse(text));
        }
    }
}
