package org.computeid.conformance.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a product answers to a request: exactly one of {@code ok}, {@code reject}, {@code unsupported}, {@code fault}. */
public sealed interface Answer {

    /**
     * The input was accepted, e.g. {@code {"ok":{"text":"C1561-…"}}}.
     *
     * @param value the result; it belongs to the answer and is not to be changed
     */
    record Ok(ObjectNode value) implements Answer {}

    /**
     * The input was refused, e.g. {@code {"reject":{"code":"CHECK","index":29}}}.
     *
     * @param code the closed code
     * @param places where, at most once for each kind
     */
    record Reject(String code, List<Place> places) implements Answer {

        /**
         * Copies the places.
         *
         * @param code the closed code
         * @param places where, at most once for each kind
         */
        public Reject {
            places = List.copyOf(places);
        }

        /**
         * A rejection without a place.
         *
         * @param code the closed code
         */
        public Reject(String code) {
            this(code, List.of());
        }

        /**
         * A rejection with a place.
         *
         * @param code the closed code
         * @param place where
         */
        public Reject(String code, Place place) {
            this(code, List.of(place));
        }
    }

    /**
     * The product has no such operation.
     *
     * @param operation its name
     */
    record Unsupported(String operation) implements Answer {}

    /**
     * The request itself is wrong, e.g. a member is missing or unknown.
     *
     * @param what the member, or what else is wrong
     */
    record Fault(String what) implements Answer {}
}
