package chancery.work.directory;

import chancery.kernel.Distribution;
import chancery.kernel.Problem;
import java.time.LocalDate;

/**
 * How an entry is to be treated.
 *
 * @param source where it is known from, 1 to 500 characters
 * @param retainUntil the last day on which it is kept without looking at it again
 * @param distribution how it is marked
 * @param readers who needs to know it
 */
public record Handling(
        String source, LocalDate retainUntil, Distribution distribution, Readers readers) {
    /** For how many years at most an entry is kept without looking at it again. */
    public static final int MOST_YEARS = 30;

    /** For how many years unless somebody says otherwise. */
    public static final int USUAL_YEARS = 5;

    /**
     * @throws Problem {@code directory.source} without a source, {@code directory.long}
     */
    public Handling {
        source = Texts.line(source, 500, "source");
        if (source.isEmpty()) {
            throw Problem.refused("directory.source").at("source");
        }
    }

    /** Unmarked, for everybody of the node, for the usual time. */
    public static Handling of(String source, LocalDate today) {
        return new Handling(
                source, today.plusYears(USUAL_YEARS), Distribution.UNMARKED, Readers.EVERYBODY);
    }

    public Handling marked(Distribution marking) {
        return new Handling(source, retainUntil, marking, readers);
    }

    public Handling shownTo(Readers people) {
        return new Handling(source, retainUntil, distribution, people);
    }

    public Handling until(LocalDate day) {
        return new Handling(source, day, distribution, readers);
    }

    /**
     * @throws Problem {@code directory.retain} when the day is past or over {@value #MOST_YEARS}
     *     years ahead
     */
    void mustBeInTime(LocalDate today) {
        if (retainUntil.isBefore(today) || retainUntil.isAfter(today.plusYears(MOST_YEARS))) {
            throw Problem.refused("directory.retain").at("retainUntil").with("most", MOST_YEARS);
        }
    }
}
