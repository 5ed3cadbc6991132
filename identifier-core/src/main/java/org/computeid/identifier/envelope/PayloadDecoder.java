package org.computeid.identifier.envelope;

import java.util.Objects;
import org.computeid.identifier.json.JsonValue;

/**
 * Reads a verified document as a type of its own, e.g. as a compute descriptor (ENV-39).
 *
 * <p>A decoder decides what a {@link Verified} holds, so only this library has decoders: one that is made elsewhere could
 * hand out what nobody signed. The constructor refuses subclasses from outside.
 *
 * @param <T> the type that it reads documents as
 */
public abstract class PayloadDecoder<T> {

    private static final String ROOT = "org.computeid.identifier.";

    /**
     * Refuses subclasses that do not belong to this library.
     *
     * @throws IllegalStateException if the class of this object lies in another module or, on the class path, in another
     *     package tree, class loader or archive
     */
    protected PayloadDecoder() {
        if (!belongsToThisLibrary(getClass())) {
            throw new IllegalStateException("only this library decides what a verified document holds");
        }
    }

    /**
     * Reads a document; everything that comes out must come from it.
     *
     * @param document the verified document
     * @return what it holds
     * @throws VerificationException with {@code PAYLOAD} and a pointer that begins with {@code /payload} if it is not the
     *     document that is due
     */
    protected abstract T decode(JsonValue document) throws VerificationException;

    /**
     * Reads what has been verified as this decoder's type; bytes, digest and signers stay with it.
     *
     * @param verified the outcome of a verification
     * @return the same document, typed
     * @throws VerificationException with {@code PAYLOAD} if it is not the document that is due
     */
    public final Verified<T> decode(Verified<JsonValue> verified) throws VerificationException {
        return verified.as(decode(verified.value()));
    }

    /** The module draws the line; on the class path, where there are no modules, the archive and the package tree do. */
    private static boolean belongsToThisLibrary(Class<?> type) {
        Class<?> home = PayloadDecoder.class;
        return home.getModule().isNamed()
                ? type.getModule() == home.getModule()
                : type.getName().startsWith(ROOT)
                        && Objects.equals(type.getClassLoader(), home.getClassLoader())
                        && Objects.equals(
                                type.getProtectionDomain().getCodeSource(),
                                home.getProtectionDomain().getCodeSource());
    }
}
