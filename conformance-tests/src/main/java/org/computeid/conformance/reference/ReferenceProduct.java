package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.Hello;
import org.computeid.conformance.protocol.Product;
import org.computeid.conformance.protocol.Subject;
import org.computeid.identifier.envelope.SignatureAlgorithm;

/**
 * This project's library as a product under test.
 *
 * <p>It claims a profile when it has every operation of it, and all algorithms that the library has.
 */
public final class ReferenceProduct implements Subject {

    /** Those whose operations are all there. */
    private static final Set<String> PROFILES =
            Set.of("identifier", "canonical-json", "signature", "descriptor", "metering");

    private static final Set<String> CAPABILITIES = Arrays.stream(SignatureAlgorithm.values())
            .map(SignatureAlgorithm::jwsName)
            .collect(Collectors.toUnmodifiableSet());

    private final Hello hello;
    private final Map<String, Operation> operations;

    private ReferenceProduct(Hello hello, Map<String, Operation> operations) {
        this.hello = hello;
        this.operations = Map.copyOf(operations);
    }

    /**
     * The library of this version.
     *
     * @param version the version to be told to the suite, e.g. {@code 0.1.0}
     * @return the product
     */
    public static ReferenceProduct of(String version) {
        String language = "Java " + Runtime.version().feature();
        Product product = new Product("ComputeID project", "computeid", version, language);
        Map<String, Operation> operations = new HashMap<>(IdentifierOperations.table());
        operations.putAll(InteropOperations.table());
        operations.putAll(JsonOperations.table());
        operations.putAll(KeyOperations.table());
        operations.putAll(EnvelopeOperations.table());
        operations.putAll(DescriptorOperations.table());
        operations.putAll(RateOperations.table());
        operations.putAll(CapacityOperations.table());
        operations.putAll(ResourceTimeOperations.table());
        operations.putAll(UsageOperations.table());
        operations.putAll(ProfileOperations.table());
        return new ReferenceProduct(Hello.of(product, PROFILES, CAPABILITIES), operations);
    }

    @Override
    public Hello hello() {
        return hello;
    }

    /**
     * {@inheritDoc}
     *
     * @param operation the name of the operation
     * @param in its input
     */
    @Override
    public Answer answer(String operation, ObjectNode in) {
        Operation known = operations.get(operation);
        if (known == null) {
            return new Answer.Unsupported(operation);
        }
        try {
            return known.answer(in);
        } catch (RequestFault fault) {
            return new Answer.Fault(fault.member());
        }
    }
}
