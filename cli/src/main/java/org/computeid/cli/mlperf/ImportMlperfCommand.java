package org.computeid.cli.mlperf;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.OutputFolder;
import org.computeid.cli.console.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code descriptor import mlperf}: descriptors from the system descriptions of MLPerf submissions. */
@Command(
        name = "mlperf",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a compute descriptor of every MLPerf system description (systems/*.json).",
            "",
            "Writes FOLDER/<identifier>.json, one canonical descriptor for each file that can be read, and"
                    + " FOLDER/import-report.json. A text that cannot be read stands in the report with file, pointer and"
                    + " reason; it is never guessed. Class A where there are accelerators, else G; tier N for one node, C"
                    + " for more. The same files and options give the same bytes.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 descriptors and report were written, even if some files were refused; 2 nothing could be read,"
                    + " or the call or the folder is wrong: then nothing is written."
        })
public final class ImportMlperfCommand implements Callable<Integer> {

    private static final String REPORT = "import-report.json";

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A file, or a folder: every *.json below it. Links to folders are not followed below it.")
    private List<Path> paths = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to write: a new or an empty folder. Written whole or not at all.")
    private Path out = Path.of("");

    @Mixin
    private final IdentityOptions identity = new IdentityOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    /** For picocli. */
    public ImportMlperfCommand() {}

    @Override
    public Integer call() throws IOException {
        Messages messages = Messages.of("org.computeid.cli.mlperf.import", language.language());
        ImportOptions options = identity.toOptions(messages, Clock.systemUTC());
        SourceFiles sources = SourceFiles.of(paths);
        if (sources.files().isEmpty()) {
            throw new CommandFailure(messages.text("failure.noFiles"));
        }
        try (OutputFolder folder = OutputFolder.begin(out)) {
            ImportReport report = run(options, sources, folder.draft());
            if (!report.readAny()) {
                Issue first = report.refused().get(0);
                throw new CommandFailure(messages.text(
                        "failure.nothingRead",
                        String.valueOf(report.files()),
                        first.file(),
                        messages.text("reason." + first.reason())));
            }
            folder.finish();
            PrintWriter output = spec.commandLine().getOut();
            new ImportSummary(messages).print(report, out, output);
        }
        return ExitCode.GOOD;
    }

    private ImportReport run(ImportOptions options, SourceFiles sources, Path draft) throws IOException {
        ModelCatalogue catalogue = new ShippedCatalogue();
        MlperfImport run =
                new MlperfImport(options, catalogue, (name, bytes) -> Files.write(draft.resolve(name), bytes));
        ImportReport report;
        try (Progress progress =
                Progress.begin(spec.commandLine().getErr(), sources.files().size())) {
            report = run.run(sources, progress::step);
        }
        Files.write(draft.resolve(REPORT), ReportWriter.write(report, catalogue.title()));
        return report;
    }
}
