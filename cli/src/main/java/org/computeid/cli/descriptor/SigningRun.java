package org.computeid.cli.descriptor;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.OutputFile;
import org.computeid.cli.console.OutputFolder;
import org.computeid.cli.console.Progress;
import org.computeid.cli.console.TemporaryFile;
import org.computeid.cli.console.TimeOption;
import org.computeid.cli.console.Visible;
import org.computeid.cli.key.PrivateKey;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.VerificationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code sign} and {@code counter-sign} have in common: one envelope for each document, whole or not at all. */
final class SigningRun {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final PrivateKey key = new PrivateKey();

    @Option(names = "--kid", paramLabel = "TEXT", description = "The key's identifier (default: its thumbprint).")
    private @Nullable String kid;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = {
                "Where to write: a new file, one envelope a line; for a folder or several paths a new or an empty folder",
                "with a file of the same name for each (NAME-LINE.json for a line). Written if all could be signed.",
                "Default: standard output."
            })
    private @Nullable Path out;

    @Option(names = "--clear-text", description = "Write clear text, indented, for people and for comparing versions.")
    private boolean clearText;

    @Mixin
    private final TimeOption time = new TimeOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    Messages messages() {
        return Messages.of(Inspection.BUNDLE, language.language());
    }

    TimeOption time() {
        return time;
    }

    Signatory signatory(Role role) throws IOException {
        if (kid != null && (kid.isEmpty() || !Visible.text(kid).equals(kid))) {
            throw new CommandFailure(messages().text("failure.kid", Visible.text(kid)));
        }
        SigningKey signer = key.read(language.language());
        return kid == null ? Signatory.of(signer, role) : new Signatory(signer, kid, role);
    }

    byte[] bytes(Envelope envelope) throws VerificationException {
        if (clearText) {
            return envelope.toClearText();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(envelope.toBytes());
        line.write('\n');
        return line.toByteArray();
    }

    /** Signs every document and answers the exit code; what was found is told on standard error. */
    int run(Function<Entry, Signed> signing) throws IOException {
        if (clearText && inputs.hasLines()) {
            throw new CommandFailure(messages().text("failure.clearLines"));
        }
        if (out == null) {
            return runIntoOutput(signing);
        }
        return inputs.isMany() ? runIntoFolder(signing, out) : runIntoFile(signing, out);
    }

    /** What has been printed cannot be taken back, so that it waits in a file until all is signed. */
    private int runIntoOutput(Function<Entry, Signed> signing) throws IOException {
        try (TemporaryFile waiting = TemporaryFile.create()) {
            int code = runInto(waiting.path(), signing);
            if (code == ExitCode.GOOD) {
                print(waiting.path());
            }
            return code;
        }
    }

    private int runInto(Path file, Function<Entry, Signed> signing) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            return run(signing, (signed, bytes) -> stream.write(bytes));
        }
    }

    private void print(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            text.transferTo(spec.commandLine().getOut());
        }
    }

    private int runIntoFile(Function<Entry, Signed> signing, Path file) throws IOException {
        try (OutputFile output = OutputFile.begin(file)) {
            int code = runInto(output.draft(), signing);
            if (code == ExitCode.GOOD) {
                output.finish();
            }
            return code;
        }
    }

    private int runIntoFolder(Function<Entry, Signed> signing, Path folder) throws IOException {
        try (OutputFolder output = OutputFolder.begin(folder)) {
            int code = run(signing, (signed, bytes) -> {
                Path target = target(output.draft(), signed.entry());
                Files.createDirectories(target.getParent());
                create(target, signed.entry(), bytes);
            });
            if (code == ExitCode.GOOD) {
                output.finish();
            }
            return code;
        }
    }

    /** Whatever a document is called, nothing is written outside the folder. */
    private Path target(Path folder, Entry entry) {
        Path target = folder.resolve(entry.place()).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new CommandFailure(messages().text("failure.outside", entry.name()));
        }
        return target;
    }

    private void create(Path target, Entry entry, byte[] bytes) throws IOException {
        try {
            Files.write(target, bytes, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(messages().text("failure.twice", entry.name()), e);
        }
    }

    private int run(Function<Entry, Signed> signing, Sink sink) throws IOException {
        VerdictLines lines = new VerdictLines(messages(), false, true);
        Tally tally = new Tally();
        try (Progress progress = Progress.beginBytes(spec.commandLine().getErr(), inputs.bytes())) {
            new OrderedWork<Entry, Signed>(
                            Runtime.getRuntime().availableProcessors(),
                            new OrderedWork.Sizes<>(Entry::size, Signed::weight),
                            entry -> signing.apply(entry).told(lines),
                            signed -> {
                                tally.add(signed.verdict());
                                progress.erase();
                                spec.commandLine().getErr().print(signed.lines());
                                spec.commandLine().getErr().flush();
                                accept(sink, signed);
                                progress.step(signed.entry().size());
                            })
                    .run(inputs.entries());
        }
        if (tally.documents() == 0) {
            throw new CommandFailure(messages().text("failure.nothing"));
        }
        if (tally.readNothing()) {
            return ExitCode.COULD_NOT_RUN;
        }
        long bad = tally.count(Verdict.Outcome.ERRORS) + tally.count(Verdict.Outcome.REFUSED);
        return bad == 0 ? ExitCode.GOOD : ExitCode.FOUND;
    }

    private static void accept(Sink sink, Signed signed) {
        if (signed.findBytes().isPresent()) {
            try {
                sink.accept(signed, signed.findBytes().get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where envelopes go. */
    @FunctionalInterface
    private interface Sink {

        void accept(Signed signed, byte[] bytes) throws IOException;
    }
}
