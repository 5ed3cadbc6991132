package org.computeid.cli.descriptor;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code descriptor validate}: what a descriptor says, whoever signed it. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Finds everything that is wrong or unlikely in descriptors: payloads, envelopes or clear texts.",
            "Signatures are not checked: 'descriptor verify' does that."
        },
        footer = {
            "",
            "Exit code: 0 no errors were found; 1 errors were found, or a document was refused; 2 nothing could be",
            "read, or the call is wrong."
        })
public final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private final Inspection inspection = new Inspection();

    @Option(
            names = {"--draft", "--from-draft"},
            description = {
                "The documents are drafts: with // comments, in any order and spelling of JSON. A file *.jsonc is one",
                "without this word."
            })
    private boolean draft;

    /** Made by picocli. */
    public ValidateCommand() {}

    @Override
    public Integer call() throws IOException {
        Judge judge = inspection.judge();
        return inspection.run(entry -> judge.validate(entry, draft));
    }
}
