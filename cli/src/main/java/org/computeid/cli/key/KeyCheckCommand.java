package org.computeid.cli.key;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.Failures;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key check}: whether keys are fit for use. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks whether keys are fit for use.",
            "Form, curve, subgroup, range; of a private key also that its halves belong together, and that nobody but its",
            "owner may read the file. Nothing of a private key is printed."
        },
        footer = {
            "",
            "Exit code: 0 all are fit; 1 one was refused; 2 one could not be read; the others were checked all the same."
        })
final class KeyCheckCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "KEY",
            description = "A public JWK, or a file with a JWK or with PEM; - for standard input.")
    private List<String> sources = List.of();

    @Option(names = "--json", description = "One JSON object for each key.")
    private boolean json;

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        Messages messages = Messages.of(PrivateKey.BUNDLE, language.language());
        PrintWriter out = spec.commandLine().getOut();
        int code = ExitCode.GOOD;
        for (String source : sources) {
            try {
                KeyText key = KeyText.of(source, passphrase, messages);
                out.println(json ? json(source, key) : text(source, key, messages));
            } catch (RefusedKey e) {
                code = Math.max(code, ExitCode.FOUND);
                out.println(refused(source, e.refusal(), messages));
            } catch (IOException | InvalidPathException | CommandFailure e) {
                // one that cannot be read says nothing about the next
                code = ExitCode.COULD_NOT_RUN;
                spec.commandLine().getErr().println("computeid: " + Failures.sentence(e));
            }
        }
        return code;
    }

    private static String text(String source, KeyText key, Messages messages) {
        return messages.text(
                key.isPrivate() ? "fit.private" : "fit.public",
                KeyRefusal.shown(source),
                key.key().algorithm().jwsName(),
                key.key().thumbprint());
    }

    private static ObjectNode json(String source, KeyText key) {
        return MAPPER.createObjectNode()
                .put("name", KeyRefusal.shown(source))
                .put("outcome", "fit")
                .put("alg", key.key().algorithm().jwsName())
                .put("kid", key.key().thumbprint())
                .put("private", key.isPrivate());
    }

    private Object refused(String source, KeyRefusal refusal, Messages messages) {
        if (!json) {
            return refusal.text(source, messages);
        }
        ObjectNode line = MAPPER.createObjectNode()
                .put("name", KeyRefusal.shown(source))
                .put("outcome", "refused")
                .put("code", refusal.code())
                .put("message", messages.text(refusal.sentence()));
        return refusal.place().isEmpty() ? line : line.put("place", refusal.place());
    }
}
