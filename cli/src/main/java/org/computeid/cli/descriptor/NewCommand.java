package org.computeid.cli.descriptor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.OutputFile;
import org.computeid.cli.console.TimeOption;
import org.computeid.identifier.id.ComputeId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code descriptor new}: a draft to fill in. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the draft of a descriptor: JSON with // comments that say what each member means.",
            "What is empty has to be filled in, what is commented out may be; 'descriptor validate --draft' says what is",
            "still missing, 'descriptor sign --from-draft' takes the comments out and signs."
        },
        footer = {"", "Exit code: 0 it was written; 2 it was not."})
public final class NewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description = "The identifier of the resource, e.g. from 'id create'.")
    private String id = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file, e.g. cluster.jsonc (default: standard output).")
    private @Nullable Path out;

    @Mixin
    private final TimeOption time = new TimeOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    /** Made by picocli. */
    public NewCommand() {}

    @Override
    public Integer call() {
        Messages messages = Messages.of(Inspection.BUNDLE, language.language());
        ComputeId subject = ComputeId.tryParse(id).fold(known -> known, rejection -> {
            throw new CommandFailure(
                    messages.text("failure.id", rejection.reason().name()));
        });
        String draft = Skeleton.of(subject, time.now(), language.language());
        if (out == null) {
            spec.commandLine().getOut().print(draft);
        } else {
            OutputFile.write(out, draft.getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.GOOD;
    }
}
