package chancery.door.confirming.proposing;

import chancery.door.confirming.Confirmation;
import chancery.door.confirming.ConfirmedInstitution;
import chancery.door.confirming.ConfirmedPerson;
import chancery.door.confirming.learning.Correction;
import chancery.door.confirming.learning.Correction.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person wrote otherwise than it was proposed, as it can be used the next time. */
public final class Corrections {
    private final Proposal read;
    private final Proposal proposed;

    /**
     * @param read without anything learned
     * @param proposed with what was learned before
     */
    public Corrections(Proposal read, Proposal proposed) {
        this.read = read;
        this.proposed = proposed;
    }

    /** Only what was changed; nothing is learned from what was left. */
    public List<Correction> in(Confirmation confirmation) {
        List<Correction> corrections = new ArrayList<>();
        for (ConfirmedPerson told : confirmation.people()) {
            value(read.people(), told.key())
                    .ifPresent(was ->
                            value(proposed.people(), told.key())
                                    .ifPresent(shown -> person(was, shown, told, corrections)));
        }
        for (ConfirmedInstitution told : confirmation.institutions()) {
            value(read.institutions(), told.key())
                    .ifPresent(was ->
                            value(proposed.institutions(), told.key())
                                    .filter(shown -> !shown.name().equals(told.name()))
                                    .ifPresent(_ ->
                                            corrections.add(
                                                    new Correction(
                                                            Kind.INSTITUTION,
                                                            "",
                                                            was.name(),
                                                            "",
                                                            told.name()))));
        }
        return corrections;
    }

    private static void person(
            ConfirmedPerson was,
            ConfirmedPerson shown,
            ConfirmedPerson told,
            List<Correction> corrections) {
        if (!shown.given().equals(told.given()) || !shown.family().equals(told.family())) {
            corrections.add(new Correction(Kind.NAME, "", was.name(), told.given(), told.family()));
        }
        if (!shown.function().equals(told.function())) {
            corrections.add(
                    new Correction(
                            Kind.FUNCTION, told.name(), was.function(), "", told.function()));
        }
        if (!shown.institution().equals(told.institution())) {
            corrections.add(
                    new Correction(
                            Kind.PLACE, told.name(), was.function(), "", told.institution()));
        }
    }

    private static <T> Optional<T> value(List<Proposed<T>> proposed, String key) {
        return proposed.stream()
                .filter(each -> each.key().equals(key))
                .map(Proposed::value)
                .findFirst();
    }
}
