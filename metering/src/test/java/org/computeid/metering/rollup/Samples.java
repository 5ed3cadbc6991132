package org.computeid.metering.rollup;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.RateVector;

/** Identifiers, kinds and rates that the tests of this package share. */
final class Samples {

    static final Kind FP16 = Kind.parse("fp16 matrix dense theoretical-peak");
    static final Kind FP64 = Kind.parse("fp64 vector dense measured:HPL@2.3");

    private Samples() {}

    /** The identifier of class A, tier N with this serial. */
    static ComputeId id(int serial) {
        return id(serial, "A");
    }

    static ComputeId id(int serial, String resourceClass) {
        String text = String.format(Locale.ROOT, "%08d", serial);
        return ComputeId.of(new IdFields("9990", "0001", "00001", resourceClass, "N", text));
    }

    static List<ComputeId> ids(int... serials) {
        return java.util.Arrays.stream(serials).mapToObj(Samples::id).toList();
    }

    static RateVector fp16(long operations) {
        return RateVector.of(Rate.of(operations, FP16));
    }

    static RateVector both(long fp16, long fp64) {
        return RateVector.of(Rate.of(fp16, FP16), Rate.of(fp64, FP64));
    }

    static Inventory inventory(Resource... resources) {
        Inventory inventory = new Inventory();
        Stream.of(resources).forEach(inventory::add);
        return inventory;
    }

    static void assertRefused(MeteringReason reason, ThrowingCallable call) {
        assertThatExceptionOfType(MeteringException.class)
                .isThrownBy(call)
                .matches(e -> e.rejection().reason() == reason, reason.name());
    }
}
