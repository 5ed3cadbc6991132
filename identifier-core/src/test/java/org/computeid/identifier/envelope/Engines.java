package org.computeid.identifier.envelope;

import java.lang.reflect.InvocationTargetException;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The engines that this machine has; each has to give the same verdicts. */
enum Engines {
    BOUNCY_CASTLE {
        @Override
        Optional<SignatureEngine> find() {
            return Optional.of((algorithm, publicKey) -> Optional.empty());
        }
    },
    /** All providers of the JDK together, each serving what it has. */
    JDK {
        @Override
        Optional<SignatureEngine> find() {
            List<SignatureEngine> engines = new ArrayList<>();
            Arrays.stream(Security.getProviders())
                    .filter(provider -> provider.getName().startsWith("S"))
                    .map(JavaSecurityEngine::of)
                    .forEach(engines::add);
            return Optional.of((algorithm, publicKey) -> engines.stream()
                    .flatMap(engine -> engine.check(algorithm, publicKey).stream())
                    .findFirst());
        }
    },
    /** Amazon Corretto Crypto Provider, whose native code is for the platforms that it was packed for. */
    CORRETTO {
        @Override
        Optional<SignatureEngine> find() {
            try {
                Class<?> type = Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider");
                Provider provider = (Provider) type.getField("INSTANCE").get(null);
                boolean loaded = type.getMethod("getLoadingError").invoke(provider) == null;
                return loaded ? Optional.of(JavaSecurityEngine.of(provider)) : Optional.empty();
            } catch (ClassNotFoundException absent) {
                return Optional.empty();
            } catch (NoSuchFieldException
                    | IllegalAccessException
                    | NoSuchMethodException
                    | InvocationTargetException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    };

    abstract Optional<SignatureEngine> find();

    /** A key that uses this engine, or a test that is skipped with the reason. */
    VerificationKey use(VerificationKey key) {
        Optional<SignatureEngine> engine = find();
        Assumptions.assumeTrue(engine.isPresent(), () -> this + " is not on this machine");
        VerificationKey changed = key.withEngine(engine.get());
        Assumptions.assumeTrue(
                this == BOUNCY_CASTLE || System.identityHashCode(changed) != System.identityHashCode(key),
                () -> this + " does not have " + key.algorithm().jwsName());
        return changed;
    }
}
