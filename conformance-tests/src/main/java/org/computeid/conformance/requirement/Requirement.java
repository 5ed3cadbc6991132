package org.computeid.conformance.requirement;

/**
 * One normative sentence of the specification, e.g. {@code ID-7}.
 *
 * @param id its id, for ever
 * @param level how binding it is
 * @param profile whom it binds
 * @param capability it binds only those who declare this capability; empty if it binds all
 * @param testable whether a product can be asked for it through the protocol
 * @param clause the heading that it stands under
 * @param sentence its text
 */
public record Requirement(
        String id, Level level, Profile profile, String capability, boolean testable, String clause, String sentence) {}
