package org.computeid.cli.key;

import org.computeid.identifier.envelope.SignatureAlgorithm;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an algorithm by its name in headers; there are no aliases. */
final class AlgorithmName implements ITypeConverter<SignatureAlgorithm> {

    @Override
    public SignatureAlgorithm convert(String name) {
        return SignatureAlgorithm.find(name)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + name + "' is none of Ed25519, ES256, ML-DSA-65, SGD_SM3_SM2"));
    }
}
