package org.computeid.identifier.id;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One node of a grammar in ABNF (RFC 5234, RFC 7405): it recognises texts by all the places where it can end, and makes texts. */
sealed interface AbnfNode {

    /** All indexes at which a derivation of this node that starts at {@code from} can end. */
    BitSet ends(String text, int from, Map<String, AbnfNode> rules);

    /** Appends some derivation. */
    void make(StringBuilder text, Random random, Map<String, AbnfNode> rules);

    record Alternatives(List<AbnfNode> nodes) implements AbnfNode {
        @Override
        public BitSet ends(String text, int from, Map<String, AbnfNode> rules) {
            BitSet ends = new BitSet();
            nodes.forEach(node -> ends.or(node.ends(text, from, rules)));
            return ends;
        }

        @Override
        public void make(StringBuilder text, Random random, Map<String, AbnfNode> rules) {
            nodes.get(random.nextInt(nodes.size())).make(text, random, rules);
        }
    }

    record Sequence(List<AbnfNode> nodes) implements AbnfNode {
        @Override
        public BitSet ends(String text, int from, Map<String, AbnfNode> rules) {
            BitSet ends = new BitSet();
            ends.set(from);
            for (AbnfNode node : nodes) {
                ends = after(ends, node, text, rules);
            }
            return ends;
        }

        @Override
        public void make(StringBuilder text, Random random, Map<String, AbnfNode> rules) {
            nodes.forEach(node -> node.make(text, random, rules));
        }
    }

    /** {@code most} is empty where there is no bound. */
    record Repetition(int least, Optional<Integer> most, AbnfNode node) implements AbnfNode {

        private static final int MADE_BEYOND_LEAST = 4;

        @Override
        public BitSet ends(String text, int from, Map<String, AbnfNode> rules) {
            BitSet here = new BitSet();
            here.set(from);
            BitSet ends = new BitSet();
            // No text holds more repetitions than it has characters, since no rule of the document derives nothing.
            int bound = most.orElse(least + text.length());
            for (int times = 0; times <= bound && !here.isEmpty(); times++) {
                if (times >= least) {
                    ends.or(here);
                }
                here = after(here, node, text, rules);
            }
            return ends;
        }

        @Override
        public void make(StringBuilder text, Random random, Map<String, AbnfNode> rules) {
            int bound = most.orElse(least + MADE_BEYOND_LEAST);
            int times = least + random.nextInt(bound - least + 1);
            for (int i = 0; i < times; i++) {
                node.make(text, random, rules);
            }
        }
    }

    record Range(char first, char last) implements AbnfNode {
        @Override
        public BitSet ends(String text, int from, Map<String, AbnfNode> rules) {
            BitSet ends = new BitSet();
            if (from < text.length() && text.charAt(from) >= first && text.charAt(from) <= last) {
                ends.set(from + 1);
            }
            return ends;
        }

        @Override
        public void make(StringBuilder text, Random random, Map<String, AbnfNode> rules) {
            text.append((char) (first + random.nextInt(last - first + 1)));
        }
    }

    record Literal(String literal, boolean caseMatters) implements AbnfNode {
        @Override
        public BitSet ends(String text, int from, Map<String, AbnfNode> rules) {
            BitSet ends = new BitSet();
            if (text.length() - from >= literal.length() && matchesAt(text, from)) {
                ends.set(from + literal.length());
            }
            return ends;
        }

        @Override
        public void make(StringBuilder text, Random random, Map<String, AbnfNode> rules) {
            for (int i = 0; i < literal.length(); i++) {
                char c = literal.charAt(i);
                text.append(!caseMatters && random.nextBoolean() ? otherCase(c) : c);
            }
        }

        private boolean matchesAt(String text, int from) {
            for (int i = 0; i < literal.length(); i++) {
                char due = literal.charAt(i);
                char c = text.charAt(from + i);
                if (c != due && (caseMatters || c != otherCase(due))) {
                    return false;
                }
            }
            return true;
        }

        /** Of ASCII letters only, as RFC 5234 has it. */
        private static char otherCase(char c) {
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            return letter ? (char) (c ^ 32) : c;
        }
    }

    record Reference(String name) implements AbnfNode {
        @Override
        public BitSet ends(String text, int from, Map<String, AbnfNode> rules) {
            return rule(rules).ends(text, from, rules);
        }

        @Override
        public void make(StringBuilder text, Random random, Map<String, AbnfNode> rules) {
            rule(rules).make(text, random, rules);
        }

        private AbnfNode rule(Map<String, AbnfNode> rules) {
            return Optional.ofNullable(rules.get(name)).orElseThrow(() -> new IllegalStateException("no rule " + name));
        }
    }

    private static BitSet after(BitSet starts, AbnfNode node, String text, Map<String, AbnfNode> rules) {
        BitSet ends = new BitSet();
        starts.stream().forEach(start -> ends.or(node.ends(text, start, rules)));
        return ends;
    }
}
