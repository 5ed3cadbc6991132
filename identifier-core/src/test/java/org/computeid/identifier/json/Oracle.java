package org.computeid.identifier.json;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second opinion on whether bytes hold a value of the subset, told in other words: the platform's decoder, regular
 * expressions for the tokens, and each rule on its own. It is slow, trusts its stack, and names no reason.
 */
final class Oracle {

    private static final Pattern STRING =
            Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");
    private static final Pattern NUMBER = Pattern.compile("(?!-0)-?(?:0|[1-9][0-9]*)(?![0-9.eE])");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cn}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}\\x{D800}-\\x{DFFF}]");
    private static final Pattern WORD = Pattern.compile("true|false");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]*+");

    private final String text;
    private int at;
    private boolean good = true;

    private Oracle(String text) {
        this.text = text;
    }

    static boolean accepts(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Oracle oracle = new Oracle(text);
            oracle.value(0);
            return oracle.good && oracle.at == text.length() && bytes.length <= 256 * 1024;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void value(int depth) {
        find(SPACE);
        if (skip("{")) {
            members(depth + 1);
        } else if (skip("[")) {
            items(depth + 1);
        } else if (text.startsWith("\"", at)) {
            String string = string();
            good &= string.codePointCount(0, string.length()) <= 4096
                    && !FORBIDDEN.matcher(string).find()
                    && Normalizer.isNormalized(string, Normalizer.Form.NFC);
        } else if (find(WORD).isEmpty()) {
            String number = find(NUMBER);
            good &= !number.isEmpty() && new BigInteger(number).abs().bitLength() <= 53;
        }
        find(SPACE);
    }

    private void members(int depth) {
        good &= depth <= 16;
        Set<String> names = new HashSet<>();
        find(SPACE);
        boolean more = !skip("}");
        while (more && good) {
            find(SPACE);
            String name = string();
            good &= NAME.matcher(name).matches() && names.add(name) && names.size() <= 128;
            find(SPACE);
            good &= skip(":");
            value(depth);
            more = skip(",");
            good &= more || skip("}");
        }
    }

    private void items(int depth) {
        good &= depth <= 16;
        find(SPACE);
        boolean more = !skip("]");
        for (int count = 1; more && good; count++) {
            good &= count <= 1024;
            value(depth);
            more = skip(",");
            good &= more || skip("]");
        }
    }

    private String string() {
        String token = find(STRING);
        good &= !token.isEmpty();
        String content = token.isEmpty() ? "" : token.substring(1, token.length() - 1);
        return ESCAPE.matcher(content).replaceAll(match -> Matcher.quoteReplacement(unescape(match.group())));
    }

    private static String unescape(String escape) {
        return switch (escape.charAt(1)) {
            case 'u' -> Character.toString((char) Integer.parseInt(escape.substring(2), 16));
            case '"', '\\', '/' -> escape.substring(1);
            default -> "\n";
        };
    }

    private boolean skip(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private String find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        String found = matcher.lookingAt() ? matcher.group() : "";
        at += found.length();
        return found;
    }
}
