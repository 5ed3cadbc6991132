package org.computeid.cli.meter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.computeid.cli.console.OutputFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a result goes and in which form: the options {@code --format} and {@code --output}. */
final class Result {

    /** The forms of a result. */
    enum Form {
        /** Aligned, for people. */
        table,
        /** CSV. */
        csv,
        /** One JSON object. */
        json
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORM",
            description = "How to write the result: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Form form = Form.table;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "A new file for the result, written whole or not at all (default: standard output).")
    private @Nullable Path output;

    Form form() {
        return form;
    }

    /** What makes a result; null, and nothing is written, where there is none. */
    interface Source {

        /** All of the result, or null. */
        @Nullable
        String get() throws IOException;
    }

    /** Makes the result and writes it; the file is tried first, so that no work is done in vain. False if there is none. */
    boolean write(Source source) throws IOException {
        if (output == null) {
            String text = source.get();
            if (text == null) {
                return false;
            }
            spec.commandLine().getOut().print(text);
            return true;
        }
        try (OutputFile file = OutputFile.begin(output)) {
            String text = source.get();
            if (text == null) {
                return false;
            }
            Files.write(file.draft(), text.getBytes(StandardCharsets.UTF_8));
            file.finish();
            return true;
        }
    }
}
