package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * What the check symbols detect: everything within their distance, exhaustively for each word tried; and everything
 * else but for about one in 2^20, counted (ID-6). The counts come from fixed seeds, so they never differ between runs.
 */
class DetectionTest {

    private static final int SYMBOLS = CheckCode.SYMBOLS;
    private static final int COUNTED = 8_000_000;
    private static final double EXPECTED = COUNTED / (double) (1 << 20);

    @Property(tries = 300)
    void detectsEveryTranspositionAndJump(@ForAll("words") byte[] word) {
        for (int i = 0; i < word.length; i++) {
            for (int j = i + 1; j < word.length; j++) {
                detectsUnlessSame(word, swapped(word, i, 1, j, 1));
            }
        }
    }

    @Property(tries = 300)
    void detectsEveryTwinErrorOfNeighboursAndOfSymbolsAroundAnother(@ForAll("words") byte[] any) {
        for (int i = 0; i < CheckCode.DATA_SYMBOLS; i++) {
            for (int j = i + 1; j <= i + 2 && j < CheckCode.DATA_SYMBOLS; j++) {
                byte[] twins = any.clone();
                twins[j] = twins[i];
                setCheck(twins);
                for (byte value = 0; value < 32; value++) {
                    byte[] wrong = twins.clone();
                    wrong[i] = value;
                    wrong[j] = value;
                    detectsUnlessSame(twins, wrong);
                }
            }
        }
    }

    @Property(tries = 300)
    void detectsEverySwapOfNeighbouringBlocksOfUpToTwoSymbols(@ForAll("words") byte[] word) {
        for (int first = 1; first <= 2; first++) {
            for (int second = 1; second <= 2; second++) {
                for (int i = 0; i + first + second <= word.length; i++) {
                    detectsUnlessSame(word, swapped(word, i, first, i + first, second));
                }
            }
        }
    }

    @Test
    void passesOneRandomWordInAMillionOrSo() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        int passed = 0;
        for (int n = 0; n < COUNTED; n++) {
            passed += holds(randomWord(random)) ? 1 : 0;
        }
        assertIsAsRareAsExpected(passed);
    }

    @Test
    void passesOneRotationInAMillionOrSo() {
        SplittableRandom random = new SplittableRandom(1);
        int passed = 0;
        for (int n = 0; n < COUNTED; ) {
            byte[] word = validWord(random);
            for (int by = 1; by < SYMBOLS; by++, n++) {
                byte[] rotated = new byte[SYMBOLS];
                for (int i = 0; i < SYMBOLS; i++) {
                    rotated[i] = word[(i + by) % SYMBOLS];
                }
                passed += holds(rotated) ? 1 : 0;
            }
        }
        assertIsAsRareAsExpected(passed);
    }

    @Test
    void passesOneSwapOfLongerBlocksInAMillionOrSo() {
        SplittableRandom random = new SplittableRandom(2);
        int passed = 0;
        for (int n = 0; n < COUNTED; n++) {
            byte[] word = validWord(random);
            int length = random.nextInt(3, 9);
            int at = random.nextInt(0, SYMBOLS - 2 * length + 1);
            byte[] swapped = word.clone();
            System.arraycopy(word, at, swapped, at + length, length);
            System.arraycopy(word, at + length, swapped, at, length);
            passed += holds(swapped) && !Arrays.equals(swapped, word) ? 1 : 0;
        }
        assertIsAsRareAsExpected(passed);
    }

    /** Exactly five wrong symbols pass a little more often: with 31^-4. */
    @Test
    void passesOneErrorOfFiveSymbolsInAMillionOrSo() {
        SplittableRandom random = new SplittableRandom(3);
        int passed = 0;
        for (int n = 0; n < COUNTED; n++) {
            byte[] word = validWord(random);
            for (int wrong = 0, i = random.nextInt(SYMBOLS);
                    wrong < 5;
                    wrong++, i = (i + 1 + random.nextInt(5)) % SYMBOLS) {
                word[i] ^= (byte) random.nextInt(1, 32);
            }
            passed += holds(word) ? 1 : 0;
        }
        assertIsAsRareAsExpected(passed);
    }

    @Provide
    Arbitrary<byte[]> words() {
        return Arbitraries.bytes()
                .between((byte) 0, (byte) 31)
                .array(byte[].class)
                .ofSize(SYMBOLS)
                .map(word -> {
                    setCheck(word);
                    return word;
                });
    }

    /** A count around 7.6 that is off by more than six times its standard deviation means another code. */
    private static void assertIsAsRareAsExpected(int passed) {
        assertThat((double) passed).isLessThanOrEqualTo(EXPECTED + 6 * Math.sqrt(EXPECTED));
    }

    private static byte[] randomWord(SplittableRandom random) {
        byte[] word = new byte[SYMBOLS];
        for (int i = 0; i < SYMBOLS; i++) {
            word[i] = (byte) random.nextInt(32);
        }
        return word;
    }

    private static byte[] validWord(SplittableRandom random) {
        byte[] word = randomWord(random);
        setCheck(word);
        return word;
    }

    private static void setCheck(byte[] word) {
        long hi = 0;
        long lo = 0;
        for (int i = 0; i < 12; i++) {
            hi = hi << 5 | word[i];
            lo = lo << 5 | word[12 + i];
        }
        int check = CheckCode.of(hi, lo);
        for (int i = 0; i < CheckCode.CHECK_SYMBOLS; i++) {
            word[CheckCode.DATA_SYMBOLS + i] = (byte) (check >>> (15 - 5 * i) & 31);
        }
    }

    private static boolean holds(byte[] word) {
        int remainder = 0;
        for (int i = 0; i < SYMBOLS; i++) {
            remainder ^= CheckCode.contribution(i, word[i]);
        }
        return remainder == CheckCode.TARGET;
    }

    private static byte[] swapped(byte[] word, int one, int oneLength, int other, int otherLength) {
        ByteBuffer swapped = ByteBuffer.allocate(word.length);
        swapped.put(word, 0, one)
                .put(word, other, otherLength)
                .put(word, one + oneLength, other - one - oneLength)
                .put(word, one, oneLength)
                .put(word, other + otherLength, word.length - other - otherLength);
        return swapped.array();
    }

    private static void detectsUnlessSame(byte[] valid, byte[] wrong) {
        assertThat(holds(wrong)).as(Arrays.toString(wrong)).isEqualTo(Arrays.equals(valid, wrong));
    }
}
