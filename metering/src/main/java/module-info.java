/** Exact, kind-typed rates of compute, the device catalogue and the capacity roll-up. */
@org.jspecify.annotations.NullMarked
module org.computeid.metering {
    requires transitive org.computeid.identifier;
    requires static transitive org.jspecify;

    exports org.computeid.metering.device;
    exports org.computeid.metering.profile;
    exports org.computeid.metering.quantity;
    exports org.computeid.metering.rollup;
    exports org.computeid.metering.unit;
    exports org.computeid.metering.usage;
}
