package org.computeid.identifier.id;

import java.util.function.Function;

/**
 * What {@link ComputeId#tryParse} answers: the {@link ComputeId} itself, or an {@link IdRejection}.
 *
 * <p>The identifier is its own result, so that accepting one allocates nothing beside it.
 */
public sealed interface IdResult permits ComputeId, IdRejection {

    /**
     * Treats both cases.
     *
     * @param <T> what comes out
     * @param accepted what to do with the identifier
     * @param rejected what to do with the rejection
     * @return what the one that was called returned
     */
    <T> T fold(Function<? super ComputeId, ? extends T> accepted, Function<? super IdRejection, ? extends T> rejected);

    /**
     * The identifier, or an exception.
     *
     * @return the identifier
     * @throws IdException if this is a rejection, with that rejection
     */
    default ComputeId orElseThrow() {
        return fold(Function.identity(), rejection -> {
            throw new IdException(rejection);
        });
    }
}
