package org.computeid.cli.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number in the digits 0 to 9; Java alone also takes those of other scripts. */
public final class WholeNumber implements ITypeConverter<Long> {

    /** A converter for all whole numbers. */
    public WholeNumber() {}

    @Override
    public Long convert(String text) {
        try {
            if (text.chars().allMatch(c -> c < 0x80)) {
                return Long.valueOf(text);
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number from -2^63 to 2^63-1");
        }
        throw new TypeConversionException("'" + text + "' is no whole number in the digits 0 to 9");
    }
}
