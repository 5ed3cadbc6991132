package org.computeid.identifier.id;

/**
 * The six fields that a compute identifier is made of, as text, e.g. {@code 1561 3301 20004 A C 00EZA59H} (ID-2).
 *
 * <p>A bag of names for {@link ComputeId#of}, which checks them; nothing is checked here.
 *
 * @param authority 4 symbols: three decimal digits (ISO 3166-1 numeric, not {@code 000}) and one more symbol
 * @param node 4 symbols: the registration node
 * @param registrant 5 symbols: the registrant's number
 * @param resourceClass 1 symbol of the class table, e.g. {@code A} for intelligent
 * @param tier 1 symbol of the tier table, e.g. {@code C} for a cluster
 * @param serial 8 symbols, not all zero, chosen by the registrant
 */
public record IdFields(
        String authority, String node, String registrant, String resourceClass, String tier, String serial) {

    boolean haveTheirLengths() {
        return authority.length() == 4
                && node.length() == 4
                && registrant.length() == 5
                && resourceClass.length() == 1
                && tier.length() == 1
                && serial.length() == 8;
    }

    /** The fields in the order and with the hyphens of the text form, without the check symbols. */
    @Override
    public String toString() {
        return 'C' + authority + '-' + node + '-' + registrant + '-' + resourceClass + tier + '-' + serial;
    }
}
