package org.computeid.identifier.jackson;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import org.computeid.identifier.id.IdException;
import org.computeid.identifier.id.IdRejection;

/** How a refused text is told in Jackson's way. */
final class Refusal {

    private Refusal() {}

    /** Reason and place; Jackson adds the text, shortened, and the path. */
    static String words(IdException refusal) {
        IdRejection rejection = refusal.rejection();
        return rejection.index() == IdRejection.NO_INDEX
                ? rejection.reason().name()
                : rejection.reason() + " at index " + rejection.index();
    }

    /** Jackson's exception with the reason as data, unless a handler of the user's already gave it a cause. */
    static InvalidFormatException because(InvalidFormatException told, IdException refusal) {
        if (told.getCause() == null) {
            told.initCause(refusal);
        }
        return told;
    }
}
