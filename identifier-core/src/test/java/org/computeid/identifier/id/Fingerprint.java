package org.computeid.identifier.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Digests what all doors answer to a fixed crowd of texts; a program of its own, so that a child process can run it. */
final class Fingerprint {

    private static final int TEXTS = 20_000;
    private static final String PIECES = "0123456789ABCDEFGHJKMNPQRSTVWXYZiıİIſKµ-ＣＩｉ１\u0661\u0e51 \u3000\ud835";

    private Fingerprint() {}

    public static void main(String[] args) throws Exception {
        SplittableRandom random = new SplittableRandom(42);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int n = 0; n < TEXTS; n++) {
            ComputeId id = new ComputeId(
                    ComputeId.parse("C1561-3301-20004-AC-00EZA59H-ZC3R").hi(), random.nextLong(1, 1L << 60));
            StringBuilder text = new StringBuilder(n % 3 == 0 ? Carrier.label(id) : id.toString());
            if (n % 2 == 0) {
                text.setCharAt(random.nextInt(33), PIECES.charAt(random.nextInt(PIECES.length())));
            }
            String asked = text.toString();
            add(digest, id::toString);
            add(digest, id.toUuid()::toString);
            add(digest, () -> Carrier.label(id));
            add(digest, () -> ComputeId.tryParse(asked).toString());
            add(digest, () -> ComputeId.parseLenient(asked).toString());
            add(digest, () -> IdPrefix.parse(asked.substring(0, 16)).toString());
        }
        System.out.write(HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    private static void add(MessageDigest digest, Supplier<String> door) {
        String answer;
        try {
            answer = door.get();
        } catch (IdException refused) {
            answer = refused.rejection().toString();
        }
        ByteBuffer units = ByteBuffer.allocate(answer.length() * 2);
        answer.chars().forEach(unit -> units.putChar((char) unit));
        digest.update(units.array());
    }
}
