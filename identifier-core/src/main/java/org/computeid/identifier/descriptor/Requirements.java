package org.computeid.identifier.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requirements of docs/spec/descriptor.md: which one speaks of a place, and their sentences in two languages. */
final class Requirements {

    private static final String BUNDLE = "org.computeid.identifier.descriptor.findings";

    private Requirements() {}

    /** The requirement of a place; the nearest place above it that is known answers for an unknown one. */
    static String at(String type, FindingCode code, String pointer) {
        String root = type.equals(ComputeDescriptor.TYPE) ? "" : type;
        String place = root + template(pointer);
        String siblings = place.substring(0, Math.max(root.length(), place.lastIndexOf('/'))) + "/*";
        String requirement = Stream.of(place + '!' + code, place, siblings)
                .map(Places.KNOWN::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (requirement == null && code == FindingCode.UNKNOWN_MEMBER) {
            return "DOC-3";
        }
        while (requirement == null && place.length() > root.length()) {
            place = place.substring(0, place.lastIndexOf('/'));
            requirement = Places.KNOWN.get(place);
        }
        return requirement == null ? "DOC-1" : requirement;
    }

    /** The sentence of a code or requirement; the root bundle is English whatever the default locale. */
    static String sentence(String key, Locale language) {
        Locale bundle = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle(BUNDLE, bundle).getString(key);
    }

    static Map<String, String> places() {
        return Places.KNOWN;
    }

    private static String template(String pointer) {
        StringBuilder place = new StringBuilder();
        for (String segment : pointer.split("/", -1)) {
            boolean index = !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9');
            place.append('/').append(index ? "*" : segment);
        }
        return place.substring(1);
    }

    /** Read once, when first asked for. */
    private static final class Places {
        static final Map<String, String> KNOWN = load();

        private static Map<String, String> load() {
            Properties places = new Properties();
            try (InputStream in = Requirements.class.getResourceAsStream("places.properties")) {
                if (in == null) {
                    throw new IllegalStateException("missing resource places.properties");
                }
                places.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return places.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name, places::getProperty));
        }
    }
}
