package org.computeid.cli.descriptor;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.computeid.cli.console.Language;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Progress;
import org.computeid.cli.console.TimeOption;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** The descriptors that a command of another group works on, mixed into it: paths, {@code --keys}, {@code --now}. */
public final class DescriptorInputs {

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final TimeOption time = new TimeOption();

    /** Made by picocli. */
    public DescriptorInputs() {}

    /**
     * Whether signatures are checked.
     *
     * @return true if there are trusted keys
     */
    public boolean isVerifying() {
        return trust.isGiven();
    }

    /**
     * How much there is to read.
     *
     * @return the size of all inputs together, or {@link Progress#UNKNOWN}
     * @throws IOException if a size cannot be found
     */
    public long bytes() throws IOException {
        return inputs.bytes();
    }

    /**
     * Opens the inputs.
     *
     * @param language the language of refusals
     * @return the documents, each read and judged when its turn comes
     * @throws IOException if a path is not there, or trusted keys cannot be read
     */
    public Iterator<Item> items(Language language) throws IOException {
        Messages messages = Messages.of(Inspection.BUNDLE, language);
        EnvelopeVerifier verifier = trust.isGiven() ? trust.verifier(messages) : null;
        Judge judge = new Judge(time.now());
        VerdictLines lines = new VerdictLines(messages, false, false);
        Iterator<Entry> entries = inputs.entries();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Item next() {
                Entry entry = entries.next();
                Verdict verdict = verifier == null ? judge.validate(entry, false) : judge.verify(entry, verifier);
                return item(entry, verdict, lines);
            }
        };
    }

    /** Only what has no errors is a descriptor. */
    private static Item item(Entry entry, Verdict verdict, VerdictLines lines) {
        boolean good = verdict.outcome() == Verdict.Outcome.GOOD || verdict.outcome() == Verdict.Outcome.WARNINGS;
        ComputeDescriptor descriptor = good ? descriptor(entry).orElse(null) : null;
        return new Item(entry.name(), entry.size(), descriptor, descriptor == null ? lines.lines(verdict) : "");
    }

    /** What has had a verdict can be read. */
    private static Optional<ComputeDescriptor> descriptor(Entry entry) {
        try {
            return DescriptorCodec.shipped().read(Document.read(entry).value()).descriptor();
        } catch (RefusedDocument e) {
            return Optional.empty();
        }
    }

    /**
     * One document.
     *
     * @param name where it stands, safe to print
     * @param size how many bytes it has
     * @param descriptor what it says, or null if it was refused or has errors
     * @param refusal the lines that say why, each with its end; empty if there is a descriptor
     */
    public record Item(String name, long size, @Nullable ComputeDescriptor descriptor, String refusal) {

        /**
         * Holds its parts.
         *
         * @param name where it stands, safe to print
         * @param size how many bytes it has
         * @param descriptor what it says, or null if it was refused or has errors
         * @param refusal the lines that say why, each with its end; empty if there is a descriptor
         */
        public Item {}

        /**
         * What it says.
         *
         * @return the descriptor, or empty if it was refused or has errors
         */
        public Optional<ComputeDescriptor> findDescriptor() {
            return Optional.ofNullable(descriptor);
        }
    }
}
