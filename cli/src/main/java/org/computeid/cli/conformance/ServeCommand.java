package org.computeid.cli.conformance;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.conformance.protocol.BadLineException;
import org.computeid.conformance.protocol.SubjectServer;
import org.computeid.conformance.reference.ReferenceProduct;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code conformance serve}: the reference product on standard input and output. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Answers the conformance protocol CTP/1 on standard input and output, as the reference product.",
            "Standard output carries the protocol only; standard error is a log. Ends with its input."
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String version = ServeCommand.class.getPackage().getImplementationVersion();
        ReferenceProduct product = ReferenceProduct.of(version == null ? "(unpackaged)" : version);
        SubjectServer server = new SubjectServer(product, spec.commandLine().getErr());
        try {
            server.serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
            return ExitCode.GOOD;
        } catch (BadLineException never) {
            throw new CommandFailure("standard input is not CTP/1: " + never.getMessage(), never);
        }
    }
}
