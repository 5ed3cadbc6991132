package org.computeid.conformance.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.computeid.conformance.requirement.RequirementIndex;

/**
 * The cases of this version of the suite.
 *
 * @param version the version of the suite, e.g. {@code 0.1.0}
 * @param digest SHA-256 over all files of vectors, lower-case hexadecimal; it names the cases exactly
 * @param requirements the specification that they ask for
 * @param cases the cases, in the order of the files
 */
public record Suite(String version, String digest, RequirementIndex requirements, List<TestCase> cases) {

    /**
     * Copies the cases.
     *
     * @param version the version of the suite
     * @param digest SHA-256 over all files of vectors
     * @param requirements the specification that they ask for
     * @param cases the cases
     */
    public Suite {
        cases = List.copyOf(cases);
        Set<String> ids = new HashSet<>();
        for (TestCase each : cases) {
            if (!ids.add(each.id())) {
                throw new IllegalStateException("an id that is used twice: " + each.id());
            }
        }
    }

    /**
     * Loads the cases that are built in.
     *
     * @return the suite
     * @throws IllegalStateException if a file is broken or a case names no requirement in force
     */
    public static Suite load() {
        RequirementIndex requirements = RequirementIndex.load();
        VectorFile reader = new VectorFile(requirements);
        MessageDigest digest = sha256();
        List<TestCase> cases = new ArrayList<>();
        byte[] index = resource("index.json");
        for (JsonNode name : VectorFile.object(index).required("files")) {
            byte[] file = resource(name.textValue());
            digest.update(
                    (name.textValue() + ' ' + hex(sha256().digest(file)) + '\n').getBytes(StandardCharsets.UTF_8));
            cases.addAll(reader.read(file));
        }
        return new Suite(builtVersion(), hex(digest.digest()), requirements, cases);
    }

    private static String builtVersion() {
        Properties properties = new Properties();
        try (InputStream stream = Suite.class.getResourceAsStream("suite.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Suite.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("a file of vectors is missing: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
