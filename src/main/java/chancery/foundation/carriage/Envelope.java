package chancery.foundation.carriage;

import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is carried: sealed bytes and what a relay must know to move them.
 *
 * @param id the envelope, the same by every way and on every node
 * @param correlation what the sender calls the content, usually a dispatch; carriage repeats it in
 *     its events and otherwise does not look at it
 * @param origin the node where it was made
 * @param destinations the nodes where it must arrive, 1 to {@value #MAX_DESTINATIONS}
 * @param kind the sender's word for the content, such as {@code DISPATCH} or {@code RECEIPTS}: 1 to
 *     32 upper-case letters, digits and underscores
 * @param sections 1 to {@value #MAX_SECTIONS}, with different names; together at most {@value
 *     #MAX_BYTES} bytes; they travel in this order, so the body comes first
 */
public record Envelope(
        UUID id,
        UUID correlation,
        NodeName origin,
        SortedSet<NodeName> destinations,
        Precedence precedence,
        String kind,
        List<Section> sections) {

    public static final int MAX_SECTIONS = 100;
    public static final int MAX_DESTINATIONS = 256;
    public static final long MAX_BYTES = 256L * 1024 * 1024;
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /**
     * @throws Problem {@code carriage.kind}, {@code carriage.destinations}, {@code
     *     carriage.sections} or {@code carriage.size} when a limit is passed
     */
    public Envelope {
        destinations = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(destinations));
        sections = List.copyOf(sections);
        if (!KIND.matcher(kind).matches()) {
            throw Problem.refused("carriage.kind").with("kind", kind);
        }
        if (destinations.isEmpty() || destinations.size() > MAX_DESTINATIONS) {
            throw Problem.refused("carriage.destinations")
                    .with("count", destinations.size())
                    .with("limit", MAX_DESTINATIONS);
        }
        long names = sections.stream().map(Section::name).distinct().count();
        if (sections.isEmpty() || sections.size() > MAX_SECTIONS || names < sections.size()) {
            throw Problem.refused("carriage.sections")
                    .with("count", sections.size())
                    .with("limit", MAX_SECTIONS);
        }
        long size = sections.stream().mapToLong(Section::size).sum();
        if (size > MAX_BYTES) {
            throw Problem.tooLarge("carriage.size").with("size", size).with("limit", MAX_BYTES);
        }
    }

    /** The section called {@code name}. */
    public Section section(String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.absent("carriage.section").with("name", name));
    }

    /** The same envelope for other destinations. */
    public Envelope to(SortedSet<NodeName> others) {
        return new Envelope(id, correlation, origin, others, precedence, kind, sections);
    }

    /** The same envelope with other sections, as a relay makes it that drops recipients. */
    public Envelope with(List<Section> others) {
        return new Envelope(id, correlation, origin, destinations, precedence, kind, others);
    }

    EnvelopeKey key() {
        return new EnvelopeKey(origin, id);
    }
}
