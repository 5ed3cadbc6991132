package org.computeid.metering.device;

/** The form in which texts that name devices are compared (MET-55): {@code nvidia h100 sxm 80gb}. */
final class DeviceName {

    private static final String SEPARATORS = " \t-_/,()®™\u00A0\u202F\u3000";

    private DeviceName() {}

    /** ASCII letters in lower case, each run of separators one space, none at the ends; all else as it is. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean separated = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSeparator(c)) {
                separated = true;
                continue;
            }
            if (separated && !folded.isEmpty()) {
                folded.append(' ');
            }
            separated = false;
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0 || (c >= '\u2000' && c <= '\u200A');
    }
}
