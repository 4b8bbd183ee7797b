package chancery.work.agreements.course;

import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which days of an agreement matter. */
public final class Deadlines {
    private Deadlines() {}

    /**
     * From a day to another, both included, in order; besides, of each obligation that was due
     * before and is not fulfilled, the first such day.
     */
    public static List<Deadline> of(AgreementRecord record, LocalDate from, LocalDate to) {
        Course course = Course.of(record);
        List<Deadline> found = new ArrayList<>();
        LocalDate entry = course.entry().day();
        if (entry != null) {
            found.add(Deadline.of(Deadline.Kind.ENTRY_INTO_FORCE, entry));
            periods(record.description().term(), entry, course, from, to, found);
        }
        ends(course, found);
        List<Deadline> within =
                new ArrayList<>(
                        found.stream()
                                .filter(each ->
                                        !each.day().isBefore(from) && !each.day().isAfter(to))
                                .toList());
        owed(record, course, from, to, within);
        within.sort(Comparator.comparing(Deadline::day).thenComparing(Deadline::key));
        return List.copyOf(within);
    }

    private static void periods(
            Term term,
            LocalDate entry,
            Course course,
            LocalDate from,
            LocalDate to,
            List<Deadline> found) {
        LocalDate end = Course.periodEnd(term, entry, from.isBefore(entry) ? entry : from);
        LocalDate over = course.end();
        LocalDate last = to.plusMonths(term.noticeMonths());
        while (end != null && !end.isAfter(last) && (over == null || !end.isAfter(over))) {
            boolean binds = over == null || end.isBefore(over) || !term.renewsItself();
            if (term.noticeMonths() > 0 && binds) {
                found.add(
                        Deadline.of(
                                term.renewsItself()
                                        ? Deadline.Kind.NOTICE
                                        : Deadline.Kind.RENEWAL_REQUEST,
                                end.minusMonths(term.noticeMonths())));
            }
            if (!term.renewsItself()) {
                return;
            }
            if (binds) {
                found.add(Deadline.of(Deadline.Kind.RENEWAL, end));
            }
            end = Course.periodEnd(term, entry, end);
        }
    }

    private static void ends(Course course, List<Deadline> found) {
        for (Since since : course.states()) {
            switch (since.state()) {
                case DENOUNCED -> found.add(Deadline.of(Deadline.Kind.END, since.day()));
                case EXPIRED -> found.add(Deadline.of(Deadline.Kind.EXPIRY, since.day()));
                case PREPARED, NEGOTIATED, INITIALLED, SIGNED, RATIFIED, IN_FORCE -> {
                    // not an end
                }
            }
        }
    }

    private static void owed(
            AgreementRecord record,
            Course course,
            LocalDate from,
            LocalDate to,
            List<Deadline> found) {
        for (Obligation obligation : record.obligations()) {
            boolean overdue = false;
            for (LocalDate due : record.open(obligation, to)) {
                boolean binds = course.end() == null || due.isBefore(course.end());
                if (binds && !(overdue && due.isBefore(from))) {
                    found.add(
                            new Deadline(
                                    Deadline.Kind.OBLIGATION,
                                    obligation.id() + "-" + due,
                                    due,
                                    obligation.text(),
                                    obligation.id(),
                                    null));
                }
                overdue |= due.isBefore(from);
            }
        }
    }
}
