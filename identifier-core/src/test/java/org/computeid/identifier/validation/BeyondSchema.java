package org.computeid.identifier.validation;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.computeid.identifier.descriptor.Documents;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdException;
import org.computeid.identifier.id.IdReason;
import org.computeid.identifier.id.IdRejection;
import org.computeid.identifier.id.IdResult;
import org.computeid.identifier.id.Uscc;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;

/** All that a JSON Schema cannot say about the structure of a document; nothing else may pass the schema and not the reader. */
enum BeyondSchema {

    /** The check symbols of an identifier are a code over all others (ID-20). */
    CHECK_SYMBOLS {
        @Override
        boolean explains(Finding finding, String text) {
            IdResult result = ComputeId.tryParse(text);
            return finding.code() == FindingCode.FORMAT
                    && result instanceof IdRejection rejection
                    && rejection.reason() == IdReason.CHECK;
        }
    },

    /** So is the check character of a unified social credit code (DOC-24). */
    CHECK_CHARACTER {
        @Override
        boolean explains(Finding finding, String text) {
            if (!finding.pointer().equals("/registrant/uscc") || finding.code() != FindingCode.FORMAT) {
                return false;
            }
            try {
                return Uscc.parse(text).toString().isEmpty();
            } catch (IdException e) {
                return e.rejection().reason() == IdReason.CHECK;
            }
        }
    },

    /** A string has no order of size; only its digits can be counted (DOC-6). */
    LARGE_QUANTITY {
        @Override
        boolean explains(Finding finding, String text) {
            return finding.code() == FindingCode.RANGE && text.length() == 39 && new BigInteger(text).bitLength() > 127;
        }
    },

    /** How many days a month has (DOC-8, DOC-81). */
    CALENDAR {
        @Override
        boolean explains(Finding finding, String text) {
            return finding.code() == FindingCode.FORMAT
                    && Arrays.stream(text.split("/", -1)).anyMatch(BeyondSchema::isNoDay);
        }
    },

    /** That one half of a string is not after the other (DOC-81). */
    ORDER_OF_PERIOD {
        @Override
        boolean explains(Finding finding, String text) {
            String[] halves = text.split("/", -1);
            return finding.pointer().equals("/facility/period")
                    && halves.length == 2
                    && halves[0].compareTo(halves[1]) > 0;
        }
    },

    /** That one member is a part of another (DOC-110). */
    SYMBOLS_OF_IDENTIFIER {
        @Override
        boolean explains(Finding finding, String text) {
            return finding.code() == FindingCode.ID_MISMATCH;
        }
    };

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}");

    abstract boolean explains(Finding finding, String text);

    /** Why the schema of a document does not see what was found. */
    static Optional<BeyondSchema> of(JsonObject document, Finding finding) {
        return Documents.at(document, finding.pointer()) instanceof JsonString string
                ? Arrays.stream(values())
                        .filter(reason -> reason.explains(finding, string.text()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isNoDay(String text) {
        if (!DAY.matcher(text).lookingAt()) {
            return false;
        }
        YearMonth month = YearMonth.parse(text.substring(0, 7));
        return !month.isValidDay(Integer.parseInt(text.substring(8, 10)));
    }
}
