package org.computeid.conformance.protocol;

/**
 * What a product says that it is, e.g. {@code ComputeID project, computeid 0.1.0, Java 17}.
 *
 * @param vendor who makes it
 * @param name its name
 * @param version its version
 * @param language the language that it is written in
 */
public record Product(String vendor, String name, String version, String language) {}
