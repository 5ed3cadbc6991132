/** The ComputeID command line. */
@org.jspecify.annotations.NullMarked
module org.computeid.cli {
    requires org.computeid.identifier;
    requires org.computeid.metering;
    requires org.computeid.conformance;
    requires static org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;

    opens org.computeid.cli to
            info.picocli;
    opens org.computeid.cli.conformance to
            info.picocli;
    opens org.computeid.cli.console to
            info.picocli;
    opens org.computeid.cli.descriptor to
            info.picocli;
    opens org.computeid.cli.identifier to
            info.picocli;
    opens org.computeid.cli.key to
            info.picocli;
    opens org.computeid.cli.meter to
            info.picocli;
    opens org.computeid.cli.mlperf to
            info.picocli;
    opens org.computeid.cli.tour to
            info.picocli;
}
