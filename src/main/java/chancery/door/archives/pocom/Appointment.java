package chancery.door.archives.pocom;

import chancery.kernel.Problem;
import chancery.work.directory.Capacity;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a file of the archive states it.
 *
 * @param served whether it stands among those who served, not among nominees
 */
record Appointment(
        String file,
        String id,
        String person,
        String role,
        boolean served,
        String appointed,
        String arrived,
        String started,
        String ended,
        List<String> words) {

    static Appointment of(String file, PocomElement element, boolean served) {
        return new Appointment(
                file,
                element.text("id"),
                element.text("person-id"),
                element.text("role-title-id"),
                served,
                element.text("appointed", "date"),
                element.text("arrived", "date"),
                element.text("started", "date"),
                element.text("ended", "date"),
                Stream.of(
                                said("Appointed", element, "appointed"),
                                said("Arrived", element, "arrived"),
                                said("Began", element, "started"),
                                said("Ended", element, "ended"),
                                element.text("note"))
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    private static String said(String what, PocomElement element, String event) {
        String words = element.text(event, "note");
        String date = element.text(event, "date");
        String both = (words + " " + date).strip();
        return both.isEmpty() ? "" : what + ": " + both;
    }

    String place() {
        return file + "#" + id;
    }

    /** What the source says besides, in its own words. */
    String note() {
        String note = String.join("\n", words);
        return note.length() > 2000 ? note.substring(0, 1999) + "…" : note;
    }

    Capacity capacity() {
        if (!served && (started.isEmpty() || ended.isEmpty() && !file.startsWith("positions"))) {
            return Capacity.NOT_TAKEN_UP;
        }
        return role.contains("ad-interim") || role.contains("pro-tem") || role.startsWith("acting")
                ? Capacity.ACTING
                : Capacity.HOLDER;
    }

    /**
     * The day on which the function began: of a head of mission the presentation of credentials,
     * else the arrival; else, for want of better, the appointment.
     */
    PartialDate from() {
        return Stream.of(started, arrived, appointed)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .map(Appointment::date)
                .orElse(PartialDate.UNKNOWN);
    }

    /**
     * From when to when. What is not recorded is bounded by those before and after, since a file is
     * in order of time.
     *
     * @param previous when the one before began; null when there was none
     * @param next when the one after began; null when there was none
     * @param open whether an end that is not recorded, without a successor, has not come
     * @throws Problem {@code directory.term} when the end lies before the beginning
     */
    Term term(@Nullable LocalDate previous, @Nullable LocalDate next, boolean open) {
        PartialDate from = from();
        if (from.equals(PartialDate.UNKNOWN) && isBefore(previous, next)) {
            from = new PartialDate.Within(previous, null);
        }
        if (!ended.isEmpty()) {
            PartialDate to = date(ended);
            return new Term(isBefore(from.first(), to.last()) ? from : from(), to);
        }
        if (next != null && isBefore(from.first(), next)) {
            return new Term(from, PartialDate.notAfter(next));
        }
        return open ? Term.since(from) : new Term(from, PartialDate.UNKNOWN);
    }

    /** Whether the one day does not lie after the other, as far as both are known. */
    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || !other.isBefore(one);
    }

    /** Without the date that does not fit: the beginning stands. */
    Term withoutEnd() {
        return new Term(from(), PartialDate.UNKNOWN);
    }

    /**
     * Whether both say the same of one appointment, and this one at most what the other says of its
     * end.
     */
    boolean isWithin(Appointment other) {
        return beginning().equals(other.beginning())
                && (ended.isEmpty() || ended.equals(other.ended));
    }

    private List<String> beginning() {
        return List.of(file, id, person, role, appointed, arrived, started);
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text);
    }
}
