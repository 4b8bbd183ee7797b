package chancery.foundation.search;

import chancery.kernel.Label;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * <p>The text holds words, all of which must occur; {@code "words in quotes"} as a phrase; and
 * {@code begin*} for the beginning of a word. Accents, case and articles before an apostrophe do
 * not matter. Any text is acceptable; of a text longer than {@link #LONGEST} characters or {@link
 * #MOST_WORDS} words the beginning is used. An empty text finds all that the filter lets through.
 *
 * @param page from 0
 * @param size hits a page, at most {@link #LARGEST_PAGE}
 */
public record SearchQuery(String text, Filter filter, Order order, int page, int size) {
    public static final int LONGEST = 500;
    public static final int MOST_WORDS = 32;
    public static final int LARGEST_PAGE = 100;

    /** Hits that can be leafed to; the total counts beyond. */
    public static final int DEEPEST = 10_000;

    public SearchQuery {
        page = Math.clamp(page, 0, DEEPEST);
        size = Math.clamp(size, 1, LARGEST_PAGE);
    }

    /** The first twenty by relevance. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Filter.NONE, Order.RELEVANCE, 0, 20);
    }

    public SearchQuery where(Filter other) {
        return new SearchQuery(text, other, order, page, size);
    }

    public SearchQuery sorted(Order other) {
        return new SearchQuery(text, filter, other, page, size);
    }

    public SearchQuery page(int number, int hits) {
        return new SearchQuery(text, filter, order, number, hits);
    }

    /** What comes first; a thing without a date comes last by date. */
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    /**
     * What a hit must be; null or empty text does not restrict.
     *
     * @param kind of the things; empty for all
     * @param unit wrote it or is addressed, exactly as its code is written
     * @param sender words of the sender's name or code
     * @param from and {@code to}: its date, both inclusive
     * @param label exactly this one
     * @param number as printed or a part of it, such as {@code 412} for {@code 0412/2025}
     */
    public record Filter(
            String kind,
            String unit,
            String sender,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Label label,
            String number) {
        public static final Filter NONE = new Filter("", "", "", null, null, null, "");

        public Filter kind(String only) {
            return new Filter(only, unit, sender, from, to, label, number);
        }

        public Filter unit(String code) {
            return new Filter(kind, code, sender, from, to, label, number);
        }

        public Filter sender(String words) {
            return new Filter(kind, unit, words, from, to, label, number);
        }

        public Filter dated(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Filter(kind, unit, sender, first, last, label, number);
        }

        public Filter label(@Nullable Label only) {
            return new Filter(kind, unit, sender, from, to, only, number);
        }

        public Filter number(String part) {
            return new Filter(kind, unit, sender, from, to, label, part);
        }
    }
}
