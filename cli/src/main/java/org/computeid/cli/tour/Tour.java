package org.computeid.cli.tour;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.OutputFolder;
import org.computeid.conformance.runner.CouldNotRunException;
import org.computeid.conformance.runner.Verdict;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.metering.quantity.Rate;

/** Walks the whole path, says each step, and writes the folder at the end. */
final class Tour {

    private static final int AMOUNT_WIDTH = 20;
    private static final int CLASS_WIDTH = 17;
    private static final int KIND_WIDTH = 46;

    private final Messages texts;
    private final Steps steps;
    private final Clock clock;
    private final SecureRandom random;

    Tour(Messages texts, PrintWriter out, Clock clock, SecureRandom random) {
        this.texts = texts;
        this.steps = new Steps(out, texts);
        this.clock = clock;
        this.random = random;
    }

    /** The exit code: 0 if all went as it should, 1 if a document has an error or the suite found a fault. */
    int run(Path target) throws VerificationException {
        Instant began = clock.instant();
        Instant now = began.truncatedTo(ChronoUnit.SECONDS);
        try (OutputFolder folder = TourFolder.begin(target)) {
            steps.say("title", Amounts.grouped(BundledSystems.all().size()));
            steps.say("notice");
            Notary notary = new Notary(random, now);
            List<SealedSystem> sealed = seal(mint(now), notary);
            List<TourReport.Signed> signed = verify(sealed, notary.verifier(), now);
            List<TourReport.Tampering> tamperings = forge(sealed, notary.verifier(), now);
            TourReport.Sums sums = addUp(signed);
            TourReport.Conformance conformance = conform();
            TourReport report = new TourReport(now, signed, sums, new TourReport.Proofs(tamperings, conformance));
            write(folder, sealed, notary.publicKeys(), report);
            steps.done("write", target.toString(), target.resolve("index.html").toString());
            steps.say("end", seconds(Duration.between(began, clock.instant())));
            return report.isGood() ? ExitCode.GOOD : ExitCode.FOUND;
        }
    }

    private List<MintedSystem> mint(Instant now) {
        List<MintedSystem> minted = BundledSystems.all().stream()
                .map(system -> MintedSystem.of(system, now))
                .toList();
        steps.done("mint", Amounts.grouped(minted.size()), minted.get(0).id().toString());
        return minted;
    }

    private List<SealedSystem> seal(List<MintedSystem> minted, Notary notary) throws VerificationException {
        List<SealedSystem> sealed = new ArrayList<>();
        for (MintedSystem system : minted) {
            sealed.add(new SealedSystem(
                    system, notary.sign(system.id().fields(), system.payload()).toBytes()));
        }
        steps.done("sign", Amounts.grouped(sealed.size()));
        return sealed;
    }

    private List<TourReport.Signed> verify(List<SealedSystem> sealed, EnvelopeVerifier verifier, Instant now)
            throws VerificationException {
        List<TourReport.Signed> signed = new ArrayList<>();
        for (SealedSystem system : sealed) {
            signed.add(system.verify(verifier, now));
        }
        long errors = signed.stream().mapToLong(TourReport.Signed::errors).sum();
        long findings = signed.stream().mapToLong(one -> one.findings().size()).sum();
        steps.done("verify", Amounts.grouped(signed.size()), String.valueOf(errors), String.valueOf(findings - errors));
        return signed;
    }

    private List<TourReport.Tampering> forge(List<SealedSystem> sealed, EnvelopeVerifier verifier, Instant now) {
        List<TourReport.Tampering> tamperings = new Forger(verifier, now).tryAll(sealed, texts.language());
        steps.done("forge", Amounts.grouped(tamperings.size()));
        for (TourReport.Tampering tampering : tamperings) {
            steps.detail(texts.text("tamper." + tampering.key()) + ": " + texts.text("refused", tampering.code()));
        }
        return tamperings;
    }

    private TourReport.Sums addUp(List<TourReport.Signed> signed) {
        TourReport.Sums sums = Sums.of(signed);
        steps.done("sum");
        IdentifierFigure labels = new IdentifierFigure(new Html(), texts);
        for (TourReport.Sum row : sums.rows()) {
            String label = labels.label(CodeTable.resourceClasses(), row.resourceClass());
            steps.detail(Steps.padded(label, CLASS_WIDTH)
                    + Steps.padded(Amounts.amount(row.rate()), AMOUNT_WIDTH)
                    + Steps.padded(row.rate().kind().toString(), KIND_WIDTH)
                    + texts.text("console.coverage", String.valueOf(row.counted()), String.valueOf(row.systems())));
        }
        TourReport.Refusal refusal = sums.refused();
        steps.detail(bracketed(refusal.left().rate()) + " + "
                + bracketed(refusal.right().rate()) + ": " + texts.text("refused", refusal.code()));
        return sums;
    }

    private TourReport.Conformance conform() {
        Instant began = clock.instant();
        try {
            TourReport.Conformance conformance = SelfTest.run(clock);
            steps.done(
                    "conform",
                    Amounts.grouped(conformance.count(Verdict.PASS)),
                    Amounts.grouped(conformance.cases().size()),
                    texts.text(conformance.passed() ? "verdict.pass" : "verdict.fail"),
                    seconds(Duration.between(began, clock.instant())));
            return conformance;
        } catch (CouldNotRunException e) {
            throw new CommandFailure(texts.text("console.conform.none", String.valueOf(e.getMessage())), e);
        }
    }

    private void write(OutputFolder folder, List<SealedSystem> sealed, JsonArray keys, TourReport report) {
        Map<String, byte[]> files = new TreeMap<>();
        for (SealedSystem system : sealed) {
            files.put("descriptors/" + system.stem() + ".json", system.minted().payload());
            files.put("envelopes/" + system.stem() + ".json", system.envelope());
        }
        files.put("keys.json", CanonicalJson.write(keys));
        files.put("totals.csv", utf8(TotalsCsv.of(report.sums())));
        files.put("index.html", utf8(IndexPage.of(texts, report, BundledSystems.style())));
        TourFolder.write(folder.draft(), files);
        folder.finish();
    }

    private static String bracketed(Rate rate) {
        return Amounts.amount(rate) + " [" + rate.kind() + "]";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Seconds with one decimal. */
    private static String seconds(Duration duration) {
        long tenths = duration.toMillis() / 100;
        return tenths / 10 + "." + tenths % 10;
    }
}
