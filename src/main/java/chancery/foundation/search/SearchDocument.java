package chancery.foundation.search;

import chancery.kernel.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch, or a thing of another room, as the index takes it.
 *
 * @param body plain text, not HTML
 * @param language {@code fr}, {@code en}, {@code es}, {@code ar}, or anything else when unknown
 * @param id whose kind readers choose among
 * @param from the code of the unit that wrote or keeps it, if one does
 * @param units codes or printed names of those it is addressed to
 * @param sender as printed: who wrote, published or promised it, when no unit did
 * @param label the rank of its {@link chancery.kernel.Label}
 * @param readers the need-to-know keys, one of which a reader must hold
 */
public record SearchDocument(
        Ref id,
        String title,
        String number,
        String body,
        List<AnnexText> annexes,
        String language,
        @Nullable String from,
        List<String> units,
        String sender,
        @Nullable LocalDate date,
        int label,
        Set<String> compartments,
        Set<String> readers) {

    /** Characters of body and annexes that are indexed; what lies beyond is not found. */
    public static final int LONGEST = 8_000_000;

    public SearchDocument {
        annexes = List.copyOf(annexes);
        units = List.copyOf(units);
        compartments = Set.copyOf(compartments);
        readers = Set.copyOf(readers);
    }

    /** The words of an annex, empty where none could be read out of it. */
    public record AnnexText(String name, String text) {}
}
