package org.computeid.identifier.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the right side of one ABNF rule. */
final class AbnfReader {

    private static final Pattern REPEAT = Pattern.compile("([0-9]*)(\\*?)([0-9]*)");
    private static final Pattern LITERAL = Pattern.compile("(?:%([sSiI]))?\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("%[xX]([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final String text;
    private int at;

    AbnfReader(String text) {
        this.text = text.strip();
    }

    AbnfNode read() {
        AbnfNode node = alternatives();
        if (at < text.length()) {
            throw new IllegalArgumentException("not understood: " + text.substring(at));
        }
        return node;
    }

    private AbnfNode alternatives() {
        List<AbnfNode> nodes = new ArrayList<>();
        nodes.add(sequence());
        while (next('/')) {
            nodes.add(sequence());
        }
        return new AbnfNode.Alternatives(nodes);
    }

    private AbnfNode sequence() {
        List<AbnfNode> nodes = new ArrayList<>();
        while (atElement()) {
            nodes.add(repetition());
        }
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("nothing at " + at + " of " + text);
        }
        return new AbnfNode.Sequence(nodes);
    }

    private AbnfNode repetition() {
        Matcher repeat = token(REPEAT).orElseThrow();
        if (repeat.group().isEmpty()) {
            return element();
        }
        int least = repeat.group(1).isEmpty() ? 0 : Integer.parseInt(repeat.group(1));
        if (repeat.group(2).isEmpty()) {
            return new AbnfNode.Repetition(least, Optional.of(least), element());
        }
        Optional<Integer> most =
                Optional.of(repeat.group(3)).filter(digits -> !digits.isEmpty()).map(Integer::valueOf);
        return new AbnfNode.Repetition(least, most, element());
    }

    private AbnfNode element() {
        if (next('(')) {
            return closed(alternatives(), ')');
        }
        if (next('[')) {
            return new AbnfNode.Repetition(0, Optional.of(1), closed(alternatives(), ']'));
        }
        return token(LITERAL)
                .map(AbnfReader::literal)
                .or(() -> token(NUMBER).map(AbnfReader::range))
                .or(() -> token(NAME).map(name -> new AbnfNode.Reference(name.group())))
                .orElseThrow(() -> new IllegalArgumentException("no element at " + at + " of " + text));
    }

    private static AbnfNode literal(Matcher literal) {
        return new AbnfNode.Literal(literal.group(2), "s".equalsIgnoreCase(literal.group(1)));
    }

    private static AbnfNode range(Matcher range) {
        char first = (char) Integer.parseInt(range.group(1), 16);
        return new AbnfNode.Range(first, range.group(2) == null ? first : (char) Integer.parseInt(range.group(2), 16));
    }

    private AbnfNode closed(AbnfNode node, char bracket) {
        if (!next(bracket)) {
            throw new IllegalArgumentException(bracket + " is due at " + at + " of " + text);
        }
        return node;
    }

    private boolean atElement() {
        skipSpace();
        return at < text.length() && "/)]".indexOf(text.charAt(at)) < 0;
    }

    private boolean next(char c) {
        skipSpace();
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private Optional<Matcher> token(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
