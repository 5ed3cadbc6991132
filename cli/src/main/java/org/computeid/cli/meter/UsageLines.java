package org.computeid.cli.meter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.computeid.cli.console.ByteLines;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.Progress;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.usage.UsageRecord;

/** Reads the records of files line by line; what is wrong with a line is told with its number, and the run goes on. */
final class UsageLines {

    private static final int LONGEST = JsonLimits.DOCUMENT.bytes();
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final AssumedOffset offset;
    private final boolean strict;
    private final BiConsumer<String, UsageRecord> records;
    private long refused;

    /** What is read goes to {@code records} with its place; where it is strict, nothing behind the first refusal does. */
    UsageLines(AssumedOffset offset, boolean strict, BiConsumer<String, UsageRecord> records) {
        this.offset = offset;
        this.strict = strict;
        this.records = records;
    }

    /** Reads files and answers how many lines were refused; each of them is reported. */
    long read(List<Path> files, Progress progress, BiConsumer<String, MeteringRejection> report) throws IOException {
        BiConsumer<String, MeteringRejection> refuse = (place, why) -> {
            progress.erase();
            report.accept(place, why);
            refused++;
        };
        for (Path file : files) {
            try (InputStream in = UsageInputs.open(file)) {
                read(Visible.text(file.toString()), new ByteLines(in, LONGEST), progress, refuse);
            }
        }
        return refused;
    }

    private boolean isStopped() {
        return strict && refused > 0;
    }

    private void read(String name, ByteLines lines, Progress progress, BiConsumer<String, MeteringRejection> refuse) {
        RecordReader reader = null;
        long number = 0;
        while (!isStopped() && lines.hasNext()) {
            ByteLines.Line line = lines.next();
            number++;
            byte[] bytes = number == 1 ? withoutMark(line.bytes()) : line.bytes();
            String place = name + ":" + number;
            if (line.isTooLong()) {
                refuse.accept(place, MeteringRejection.of(MeteringReason.SYNTAX, line.length() + " bytes"));
            } else if (!isBlank(bytes) && reader == null && first(bytes) != '{') {
                reader = csv(place, bytes);
            } else if (!isBlank(bytes)) {
                reader = reader == null ? new RecordReader.Json(offset) : reader;
                take(reader, place, bytes, refuse);
            }
            progress.step(line.length() + 1);
        }
    }

    private RecordReader csv(String place, byte[] header) {
        try {
            return RecordReader.Csv.of(header, offset);
        } catch (MeteringException e) {
            throw new CommandFailure(place + ": " + e.rejection(), e);
        }
    }

    private void take(RecordReader reader, String place, byte[] bytes, BiConsumer<String, MeteringRejection> refuse) {
        UsageRecord record;
        try {
            record = reader.read(bytes);
        } catch (MeteringException e) {
            refuse.accept(place, e.rejection());
            return;
        }
        records.accept(place, record);
    }

    /** Spreadsheets begin their CSV with it. */
    private static byte[] withoutMark(byte[] line) {
        boolean marked = line.length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? Arrays.copyOfRange(line, MARK.length, line.length) : line;
    }

    private static boolean isBlank(byte[] line) {
        return first(line) == ' ';
    }

    /** The first byte that is no white space; a space where there is none. */
    private static byte first(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return b;
            }
        }
        return ' ';
    }
}
