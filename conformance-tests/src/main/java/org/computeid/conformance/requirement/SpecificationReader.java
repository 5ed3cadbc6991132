package org.computeid.conformance.requirement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the requirement lines of one document; their form is fixed in docs/spec/README.md, section 1. */
final class SpecificationReader {

    private static final Pattern HEAD = Pattern.compile("^\\*\\*([A-Z]{2,3})-[0-9].*");
    private static final Pattern IN_FORCE =
            Pattern.compile("^\\*\\*([A-Z]{2,3}-[1-9][0-9]{0,2})\\*\\* \\((MUST|SHOULD|MAY), "
                    + "(?:testable|not testable: ([^();]+))(?:; profile ([a-z-]+))?(?:; capability ([A-Za-z0-9_-]+))?\\) "
                    + "(\\S.*)$");
    private static final Pattern WITHDRAWN =
            Pattern.compile("^\\*\\*([A-Z]{2,3}-[1-9][0-9]{0,2})\\*\\* \\(withdrawn in ([0-9]+\\.[0-9]+)\\) (\\S.*)$");

    private final Profile document;
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private String clause = "";

    SpecificationReader(Profile document) {
        this.document = document;
    }

    /** The requirements in force, in the order of the document. */
    Map<String, Requirement> read(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("#")) {
                clause = line.replaceFirst("^#+ *", "");
            }
            Matcher head = HEAD.matcher(line);
            if (head.matches() && head.group(1).equals(document.prefix())) {
                readRequirement(line);
            }
        }
        return requirements;
    }

    private void readRequirement(String line) {
        Matcher line1 = IN_FORCE.matcher(line);
        if (!line1.matches()) {
            if (WITHDRAWN.matcher(line).matches()) {
                return;
            }
            throw new IllegalStateException("no form of a requirement: " + line);
        }
        Requirement requirement = new Requirement(
                line1.group(1),
                Level.valueOf(line1.group(2)),
                profile(line1.group(4)),
                line1.group(5) == null ? "" : line1.group(5),
                line1.group(3) == null,
                clause,
                line1.group(6));
        if (requirements.put(requirement.id(), requirement) != null) {
            throw new IllegalStateException("an id that is used twice: " + requirement.id());
        }
    }

    private Profile profile(@Nullable String word) {
        Supplier<IllegalStateException> unknown = () -> new IllegalStateException("no profile: " + word);
        return word == null ? document : Profile.of(word).orElseThrow(unknown);
    }
}
