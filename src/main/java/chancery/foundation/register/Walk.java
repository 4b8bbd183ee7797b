package chancery.foundation.register;

import static java.util.stream.Collectors.groupingBy;

import chancery.foundation.register.Verdict.Broken;
import chancery.foundation.register.Verdict.Fault;
import chancery.kernel.UnitCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One walk over the log, entry by entry: what has been recomputed so far, and what it says. */
final class Walk {

    /** A unit's book of one year. */
    record Volume(UnitCode unit, Book book, int year) {}

    /**
     * An entry as it is stored.
     *
     * @param kept the entry that the evidence kept beside it speaks of, if there is any
     */
    record Row(long index, ByteBuffer payload, List<Digest> nodes, @Nullable Entry kept) {}

    private final Map<Long, List<SignedTreeHead>> heads;
    private final long signedSize;
    private final TreeHeadSigner signer;
    private final Map<Volume, Long> numbers = new HashMap<>();
    private final List<Holdings.Logged> logged = new ArrayList<>();
    private CompactRange range = CompactRange.EMPTY;
    private long vouchedFor;

    Walk(List<SignedTreeHead> heads, TreeHeadSigner signer) {
        this.heads = heads.stream().collect(groupingBy(head -> head.head().size()));
        this.signedSize = heads.stream().mapToLong(head -> head.head().size()).max().orElse(0);
        this.signer = signer;
    }

    /** How many entries fit so far. */
    long size() {
        return range.size();
    }

    Optional<Broken> step(Row row) {
        long index = range.size();
        if (row.index() != index) {
            return broken(Fault.MISSING, "entry " + index, "entry " + row.index());
        }
        Digest leaf = Tree.leaf(row.payload());
        if (!leaf.equals(row.nodes().getFirst())) {
            return broken(Fault.CHANGED, row.nodes().getFirst().toString(), leaf.toString());
        }
        EntryCodec.Placed placed;
        try {
            placed = EntryCodec.decode(row.payload());
        } catch (IllegalArgumentException e) {
            return broken(Fault.CHANGED, "an entry", String.valueOf(e.getMessage()));
        }
        if (placed.index() != index) {
            return broken(Fault.MISPLACED, "entry " + index, "entry " + placed.index());
        }
        logged.add(new Holdings.Logged(index, placed.entry()));
        return check(placed.entry(), row).or(() -> grow(leaf, row));
    }

    /** The entries since this was last asked. */
    List<Holdings.Logged> logged() {
        List<Holdings.Logged> since = List.copyOf(logged);
        logged.clear();
        return since;
    }

    /** What the log says of itself at the end of the walk. */
    Optional<Broken> finish(RegisterVerification.Snapshot log) {
        if (signedSize > range.size()) {
            return broken(Fault.TRUNCATED, signedSize + " entries", range.size() + " entries");
        }
        if (!range.equals(log.range())) {
            return broken(Fault.END, range.root().toString(), "another root in the head");
        }
        return volumeThatDiffers(log.counters())
                .flatMap(volume ->
                        broken(
                                Fault.NUMBER_WITHOUT_ENTRY,
                                volume + " up to " + log.counters().get(volume),
                                "up to " + numbers.get(volume)));
    }

    Verdict.Sound sound() {
        return new Verdict.Sound(range.size(), range.root(), vouchedFor);
    }

    private Optional<Broken> check(Entry entry, Row row) {
        return switch (entry) {
            case Entry.Numbered numbered -> checkNumber(numbered.number());
            case Entry.Read _, Entry.Opened _, Entry.Quarantined _ ->
                    entry.equals(row.kept())
                            ? Optional.empty()
                            : broken(
                                    Fault.EVIDENCE,
                                    entry.toString(),
                                    row.kept() == null ? "none" : row.kept().toString());
            case Entry.Frozen _,
                    Entry.Held _,
                    Entry.Receipt _,
                    Entry.DirectoryChanged _,
                    Entry.AccessChanged _ ->
                    Optional.empty();
        };
    }

    private Optional<Broken> checkNumber(BookNumber number) {
        Volume volume = new Volume(number.unit(), number.book(), number.year());
        long expected = numbers.getOrDefault(volume, 0L) + 1;
        if (number.value() != expected) {
            return broken(Fault.NUMBER, Long.toString(expected), number.toString());
        }
        numbers.put(volume, expected);
        return Optional.empty();
    }

    private Optional<Broken> grow(Digest leaf, Row row) {
        CompactRange.Grown grown = range.add(leaf);
        if (!grown.completed().equals(row.nodes())) {
            return broken(Fault.TREE, grown.completed().toString(), row.nodes().toString());
        }
        range = grown.range();
        for (SignedTreeHead head : heads.getOrDefault(range.size(), List.of())) {
            boolean vouches = signer.verify(head.head(), head.signature());
            if (!vouches && !signer.isWithdrawn(head.head(), head.signature())) {
                return head(Fault.SIGNATURE, "the node's signature", head.head().toString());
            }
            if (!head.head().root().equals(range.root())) {
                return head(
                        Fault.SIGNED_HEAD, head.head().root().toString(), range.root().toString());
            }
            vouchedFor = vouches ? range.size() : vouchedFor;
        }
        return Optional.empty();
    }

    private Optional<Volume> volumeThatDiffers(Map<Volume, Long> counters) {
        return Stream.concat(counters.keySet().stream(), numbers.keySet().stream())
                .filter(volume -> !Objects.equals(counters.get(volume), numbers.get(volume)))
                .findFirst();
    }

    private Optional<Broken> broken(Fault fault, String expected, String found) {
        return Optional.of(new Broken(range.size(), fault, expected, found));
    }

    private Optional<Broken> head(Fault fault, String expected, String found) {
        return Optional.of(new Broken(vouchedFor, fault, expected, found));
    }
}
