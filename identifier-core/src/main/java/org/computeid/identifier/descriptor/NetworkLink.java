package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.util.OptionalLong;
import org.computeid.identifier.json.JsonNumber;
import org.jspecify.annotations.Nullable;

/**
 * How a resource is connected, e.g. {@code fabric}, 400 Gbit/s, 8 ports (DOC-70).
 *
 * @param kind what the network connects (DOC-71)
 * @param bitsPerSecond bits per second of one port, or of the connection where no ports are stated (DOC-72)
 * @param ports how many ports, or null (DOC-73)
 */
public record NetworkLink(
        @NotNull NetworkKind kind,
        @NotNull @Quantity BigInteger bitsPerSecond,
        @Nullable @Min(1) @Max(JsonNumber.MAX) Long ports) {

    /**
     * A connection whose ports are not stated.
     *
     * @param kind what the network connects
     * @param bitsPerSecond bits per second
     * @return the connection
     */
    public static NetworkLink of(NetworkKind kind, BigInteger bitsPerSecond) {
        return new NetworkLink(kind, bitsPerSecond, null);
    }

    /**
     * A copy with ports.
     *
     * @param number how many
     * @return the copy
     */
    public NetworkLink withPorts(long number) {
        return new NetworkLink(kind, bitsPerSecond, number);
    }

    /**
     * The ports, if stated.
     *
     * @return how many, or empty
     */
    public OptionalLong findPorts() {
        return Optionals.ofNullable(ports);
    }
}
