/** The conformance suite: requirements, vectors, properties, runner and report, for any implementation. */
@org.jspecify.annotations.NullMarked
module org.computeid.conformance {
    requires static org.computeid.identifier;
    requires static org.computeid.metering;
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires net.jqwik.api;

    exports org.computeid.conformance.protocol;
    exports org.computeid.conformance.reference;
    exports org.computeid.conformance.report;
    exports org.computeid.conformance.requirement;
    exports org.computeid.conformance.runner;
    exports org.computeid.conformance.transport;
    exports org.computeid.conformance.vectors;
}
