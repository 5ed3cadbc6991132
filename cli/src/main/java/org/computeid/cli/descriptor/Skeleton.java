package org.computeid.cli.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.computeid.cli.console.Language;
import org.computeid.identifier.id.ComputeId;

/** The draft that a registrant begins with: what has to be said is empty, what may be said is commented out. */
final class Skeleton {

    private static final Duration LIFE = Duration.ofDays(365);

    private Skeleton() {}

    static String of(ComputeId id, Instant now, Language language) {
        return template(language)
                .replace("{id}", id.toString())
                .replace("{class}", String.valueOf(id.resourceClass()))
                .replace("{tier}", String.valueOf(id.tier()))
                .replace("{issued}", now.toString())
                .replace("{expires}", now.plus(LIFE).toString());
    }

    private static String template(Language language) {
        String name = language == Language.zh ? "skeleton_zh.jsonc" : "skeleton.jsonc";
        try (InputStream in = Skeleton.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in this jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
