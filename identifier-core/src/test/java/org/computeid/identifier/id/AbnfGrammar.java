package org.computeid.identifier.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of the {@code abnf} blocks of a document, run as they stand there. */
final class AbnfGrammar {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```abnf\\n(.*?)^```$");
    private static final Pattern COMMENT = Pattern.compile(";.*");
    private static final Pattern RULE = Pattern.compile("(?ms)^([A-Za-z][A-Za-z0-9-]*) *= *(.*?)(?=^[A-Za-z]|\\z)");

    private final Map<String, AbnfNode> rules;

    private AbnfGrammar(Map<String, AbnfNode> rules) {
        this.rules = rules;
    }

    /** Reads rules; a rule begins at the start of a line and goes on over indented ones. */
    static AbnfGrammar parse(String abnf) {
        Map<String, AbnfNode> rules = new LinkedHashMap<>();
        for (MatchResult rule :
                RULE.matcher(COMMENT.matcher(abnf).replaceAll("")).results().toList()) {
            if (rules.put(rule.group(1), new AbnfReader(rule.group(2)).read()) != null) {
                throw new IllegalArgumentException("twice: " + rule.group(1));
            }
        }
        return new AbnfGrammar(rules);
    }

    /** The grammar of a file in docs/spec. */
    static AbnfGrammar ofDocument(String name) {
        return parse(blocks(name));
    }

    /** The text of the {@code abnf} blocks of a file in docs/spec. */
    static String blocks(String name) {
        try {
            String document = Files.readString(specification().resolve(name), UTF_8);
            return BLOCK.matcher(document)
                    .results()
                    .map(block -> block.group(1))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> rules() {
        return rules.keySet();
    }

    boolean derives(String rule, String text) {
        return new AbnfNode.Reference(rule).ends(text, 0, rules).get(text.length());
    }

    String make(String rule, Random random) {
        StringBuilder text = new StringBuilder();
        new AbnfNode.Reference(rule).make(text, random, rules);
        return text.toString();
    }

    /** Maven runs in the module's folder, an editor perhaps in the project's. */
    private static Path specification() {
        Optional<Path> here = Optional.of(Path.of("").toAbsolutePath());
        while (here.isPresent()) {
            Path folder = here.get().resolve("docs/spec");
            if (Files.isDirectory(folder)) {
                return folder;
            }
            here = Optional.ofNullable(here.get().getParent());
        }
        throw new IllegalStateException("docs/spec is not above the working directory");
    }
}
