package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.metering.profile.Normalized;
import org.computeid.metering.profile.ProfileCatalogue;
import org.computeid.metering.quantity.Rate;

/** The operation {@code profile.normalize}. */
final class ProfileOperations {

    private final ProfileCatalogue catalogue = ProfileCatalogue.shipped();

    private ProfileOperations() {}

    static Map<String, Operation> table() {
        ProfileOperations operations = new ProfileOperations();
        return Map.of("profile.normalize", RateOperations.refusing(operations::normalize));
    }

    private Answer normalize(ObjectNode in) {
        Members members = Members.of(in, "rates", "profile", "version");
        String profile = members.text("profile");
        String version = members.text("version");
        List<Rate> rates =
                members.objects("rates").stream().map(RateOperations::rate).toList();
        Normalized normalized = catalogue.require(profile, version).normalize(rates);
        ObjectNode answer = JsonLines.object()
                .put("value", normalized.value().toString())
                .put("profile", normalized.profile().name())
                .put("version", normalized.profile().version())
                .put("digest", normalized.profile().digest().toString());
        normalized.excluded().forEach(kind -> answer.withArray("excluded").add(kind.toString()));
        answer.withArray("excluded");
        return new Answer.Ok(answer);
    }
}
