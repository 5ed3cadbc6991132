package org.computeid.cli.mlperf;

import java.io.IOException;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.Severity;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;

/** One run: files in, descriptors out, and a report. The same files and options give the same bytes. */
final class MlperfImport {

    private final ImportOptions options;
    private final SystemReader reader;
    private final DescriptorMaker maker;
    private final DescriptorValidator validator = DescriptorValidator.shipped();
    private final Sink sink;

    MlperfImport(ImportOptions options, ModelCatalogue catalogue, Sink sink) {
        this.options = options;
        this.reader = new SystemReader(text -> catalogue.find(text).isPresent());
        this.maker = new DescriptorMaker(options, catalogue);
        this.sink = sink;
    }

    /** Reads every file; the runnable is called after each. */
    ImportReport run(SourceFiles sources, Runnable afterEach) throws IOException {
        ImportReport report = new ImportReport();
        report.addIssues(sources.issues());
        for (SourceFile file : sources.files()) {
            read(file, report);
            afterEach.run();
        }
        return report;
    }

    private void read(SourceFile file, ImportReport report) throws IOException {
        Notes notes = new Notes(file.shown());
        try {
            byte[] source = file.read();
            MlperfSystem system = reader.read(ForeignObject.read(source), notes);
            ComputeDescriptor descriptor = maker.make(system, file, Digest.sha256(source), notes);
            byte[] bytes = checked(descriptor);
            // The identifier is safe as a name, whatever the foreign file is called.
            String name = descriptor.id() + ".json";
            sink.write(name, bytes);
            report.addWritten(file.shown(), name, descriptor);
            report.addIssues(notes.issues());
        } catch (RefusedFile refused) {
            report.addRefused(refused.in(file.shown()));
        }
    }

    /** What is written has been read back by the strict reader and found without an error. */
    private byte[] checked(ComputeDescriptor descriptor) {
        try {
            byte[] bytes = CanonicalJson.write(DescriptorCodec.write(descriptor));
            validator.validate(bytes, Circumstances.at(options.issued())).stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst()
                    .ifPresent(finding -> {
                        throw new RefusedFile(Reason.INVALID, "", finding.toString());
                    });
            return bytes;
        } catch (JsonException e) {
            throw new RefusedFile(Reason.INVALID, "", String.valueOf(e.getMessage()));
        }
    }

    /** Where descriptors go. */
    interface Sink {
        void write(String name, byte[] bytes) throws IOException;
    }
}
