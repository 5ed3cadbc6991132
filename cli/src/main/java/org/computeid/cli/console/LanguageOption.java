package org.computeid.cli.console;

import picocli.CommandLine.Option;

/** The option {@code --lang en|zh}, mixed into every command that speaks to people. */
public final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of messages and pages: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.en;

    /** Made by picocli. */
    public LanguageOption() {}

    /**
     * The language that was chosen.
     *
     * @return English unless the option said otherwise
     */
    public Language language() {
        return language;
    }
}
