package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {

    /** The list of commands shows the first element of a description and nothing else. */
    @Test
    void beginsEachDescriptionWithAWholeSentence() {
        PrintWriter none = new PrintWriter(new StringWriter());
        check(Main.commandLine(none, none));
    }

    @Test
    void documentsTheExitCodesOfEachCommandOnIdentifiers() {
        for (String command : new String[] {"parse", "create", "check", "convert", "explain"}) {
            assertThat(Run.of("id", command, "--help").out()).as(command).contains("Exit code: 0 ", "; 2 ");
        }
    }

    private static void check(CommandLine command) {
        assertThat(command.getCommandSpec().usageMessage().description()[0])
                .as(command.getCommandSpec().qualifiedName())
                .endsWith(".");
        command.getSubcommands().values().forEach(HelpTest::check);
    }
}
