package org.computeid.cli.mlperf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.computeid.cli.mlperf.UnitGroup.CountedModel;

/** Tells the memory of each accelerator and of the host. */
final class MemoryReader {

    private final long nodes;
    private final Notes notes;

    MemoryReader(long nodes, Notes notes) {
        this.nodes = nodes;
        this.notes = notes;
    }

    /** The bytes of one accelerator, model by model, in the order of the models. */
    List<Optional<BigInteger>> eachOf(List<CountedModel> models, Member member) {
        List<Optional<BigInteger>> sizes = new ArrayList<>();
        Optional<String> text = models.isEmpty() ? Optional.empty() : words(member);
        for (CountedModel model : models) {
            sizes.add(text.flatMap(t ->
                    (models.size() == 1 ? sizeOfOnly(model, t) : sizeAmongst(models, model, t)).orNote(member, notes)));
        }
        return sizes;
    }

    /** The bytes of the whole host memory; in a system of several nodes the member does not say whose it is. */
    Optional<BigInteger> ofHost(Member member) {
        Optional<BigInteger> bytes = words(member)
                .flatMap(text -> MemorySize.parse(text).orNote(member, notes))
                .map(MemorySize::bytes);
        if (bytes.isPresent() && nodes > 1) {
            notes.add(member, Reason.MEMORY_SCOPE);
            return Optional.empty();
        }
        return bytes;
    }

    /** A memory that nobody stated is no fault of the file. */
    private Optional<String> words(Member member) {
        boolean none = member.kind() == Member.Kind.ABSENT
                || (member.kind() == Member.Kind.STRING
                        && (Words.saysNone(member.text()) || Words.saysNothing(member.text())));
        return none ? Optional.empty() : member.words().orNote(member, notes);
    }

    /** {@code "2x 24 GB"} are two accelerators of 24 GB where a node has two. */
    private Reading<BigInteger> sizeOfOnly(CountedModel model, String text) {
        return MemorySize.parse(text)
                .flatMap(size -> size.pieces() == 1 || isPerNode(size.pieces(), model)
                        ? Reading.of(size.bytesEach())
                        : Reading.unread(Reason.MEMORY_AMBIGUOUS));
    }

    private boolean isPerNode(long pieces, CountedModel model) {
        return model.count() % pieces == 0 && model.count() / pieces == nodes;
    }

    /** {@code "192 GB (MI300X), 256 GB (MI325X)"}: each amount names a word of exactly one model. */
    private static Reading<BigInteger> sizeAmongst(List<CountedModel> models, CountedModel wanted, String text) {
        Set<Reading<BigInteger>> found = new HashSet<>();
        for (String part : Listing.parts(text)) {
            int open = part.lastIndexOf('(');
            if (open <= 0 || !part.endsWith(")")) {
                return Reading.unread(Reason.HETEROGENEOUS);
            }
            String tag = Words.trim(part.substring(open + 1, part.length() - 1));
            List<CountedModel> tagged =
                    models.stream().filter(m -> hasWord(m.name(), tag)).toList();
            if (tagged.size() != 1) {
                return Reading.unread(Reason.HETEROGENEOUS);
            }
            if (tagged.get(0).equals(wanted)) {
                found.add(MemorySize.parse(part.substring(0, open))
                        .flatMap(size -> size.pieces() == 1
                                ? Reading.of(size.bytesEach())
                                : Reading.unread(Reason.MEMORY_AMBIGUOUS)));
            }
        }
        return found.size() == 1 ? found.iterator().next() : Reading.unread(Reason.HETEROGENEOUS);
    }

    private static boolean hasWord(String name, String word) {
        int at = word.isEmpty() ? -1 : name.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
            boolean ends = end == name.length() || !Character.isLetterOrDigit(name.charAt(end));
            if (starts && ends) {
                return true;
            }
            at = name.indexOf(word, at + 1);
        }
        return false;
    }
}
