package org.computeid.conformance.saboteur;

/** Check symbols over a field of any polynomial, for a product that took the wrong one. */
final class ToyIdentifier {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final int polynomial;

    ToyIdentifier(int polynomial) {
        this.polynomial = polynomial;
    }

    /** The text with the check symbols that this field gives. */
    String rechecked(String text) {
        int[] register = new int[4];
        int[] generator = generator();
        for (char symbol : text.substring(0, 28).replace("-", "").toCharArray()) {
            int feedback = SYMBOLS.indexOf(symbol) ^ register[0];
            for (int i = 0; i < 4; i++) {
                register[i] = (i < 3 ? register[i + 1] : 0) ^ times(generator[i], feedback);
            }
        }
        StringBuilder check = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            check.append(SYMBOLS.charAt(register[i] ^ SYMBOLS.indexOf("CMPT".charAt(i))));
        }
        return text.substring(0, 29) + check;
    }

    private int[] generator() {
        int[] product = {1, 0, 0, 0, 0};
        int root = 1;
        for (int degree = 1; degree <= 4; degree++) {
            root = times(root, 2);
            for (int i = degree; i > 0; i--) {
                product[i] ^= times(product[i - 1], root);
            }
        }
        return new int[] {product[1], product[2], product[3], product[4]};
    }

    private int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int rest = b; rest != 0; rest >>= 1) {
            product ^= (rest & 1) * shifted;
            shifted <<= 1;
            shifted ^= shifted > 31 ? polynomial : 0;
        }
        return product;
    }
}
