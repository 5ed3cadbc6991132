package org.computeid.conformance.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.computeid.conformance.protocol.Place;
import org.jspecify.annotations.Nullable;

/** What a conforming product answers. */
public sealed interface Expectation {

    /**
     * Exactly this result; the order of members does not matter.
     *
     * @param value the result, not to be changed
     * @param jsonTexts the members that are JSON texts, of which any spelling of the value is right
     */
    record Accepted(ObjectNode value, Set<String> jsonTexts) implements Expectation {

        /**
         * Copies the names.
         *
         * @param value the result, not to be changed
         * @param jsonTexts the members that are JSON texts
         */
        public Accepted {
            jsonTexts = Set.copyOf(jsonTexts);
        }

        /**
         * A result in which no member is a JSON text.
         *
         * @param value the result, not to be changed
         */
        public Accepted(ObjectNode value) {
            this(value, Set.of());
        }
    }

    /**
     * A rejection with this code.
     *
     * @param code the code
     * @param place which places are right
     */
    record Rejected(String code, PlaceRule place) implements Expectation {}

    /**
     * Which places of a rejection are right.
     *
     * @param kind the kind of place that is looked at; null if none is
     * @param place the place that must be given; null if none may be given
     */
    record PlaceRule(Place.@Nullable Kind kind, @Nullable Place place) {

        /** Any place, or none: the specification fixes nothing. */
        public static final PlaceRule ANY = new PlaceRule(null, null);

        /**
         * No place of this kind may be given.
         *
         * @param kind the kind
         * @return the rule
         */
        public static PlaceRule none(Place.Kind kind) {
            return new PlaceRule(kind, null);
        }

        /**
         * This place must be given.
         *
         * @param place the place
         * @return the rule
         */
        public static PlaceRule exactly(Place place) {
            return new PlaceRule(place.kind(), place);
        }
    }
}
