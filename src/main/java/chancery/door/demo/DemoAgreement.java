package chancery.door.demo;

import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Registration;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.Term;
import chancery.work.agreements.content.Titles;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that the post keeps.
 *
 * @param key under which it may be shown; none for none
 * @param months of its first period, 0 for one without end; {@code renewal} and {@code notice} in
 *     months as well
 * @param told whether it is sent to the ministry
 */
record DemoAgreement(
        @Nullable String key,
        AgreementKind kind,
        Titles title,
        List<String> languages,
        String place,
        String subject,
        int months,
        int renewal,
        int notice,
        List<Entered> steps,
        List<Owed> obligations,
        boolean told) {
    DemoAgreement {
        languages = List.copyOf(languages);
        steps = List.copyOf(steps);
        obligations = List.copyOf(obligations);
    }

    /**
     * A step of both parties.
     *
     * @param years from the year of the story
     * @param engagement the key of where it was done
     */
    record Entered(
            Step step, String on, int years, @Nullable String source, @Nullable String engagement) {
        LocalDate day(Scope scope) {
            return scope.inYear(scope.year() + years).day(on);
        }
    }

    /**
     * What it asks for.
     *
     * @param every so many months
     * @param done how often it was fulfilled, from the first time on
     */
    record Owed(String text, String responsible, String due, int years, int every, int done) {
        LocalDate first(Scope scope) {
            return scope.inYear(scope.year() + years).day(due);
        }
    }

    Description description(Party own, Party other) {
        return new Description(
                kind,
                title,
                List.of(own, other),
                languages,
                place,
                subject,
                "",
                EntryCondition.UNKNOWN,
                new Term(months, renewal, notice, 0),
                Registration.NONE,
                List.of());
    }
}
