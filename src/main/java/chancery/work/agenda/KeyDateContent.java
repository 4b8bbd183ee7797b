package chancery.work.agenda;

import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a key date.
 *
 * @param title 1 to 300 characters
 * @param country where it takes place or whom it concerns; null for none
 * @param place up to 200 characters, may be empty
 * @param recurrence null for once
 * @param note up to 4,000 characters, may be empty
 * @param source where it is known from, up to 500 characters, may be empty
 */
public record KeyDateContent(
        KeyDateKind kind,
        String title,
        @Nullable Country country,
        String place,
        When when,
        @Nullable Recurrence recurrence,
        String note,
        String source,
        Distribution distribution,
        Audience audience) {

    /**
     * @throws Problem {@code keydate.title}, {@code keydate.long} with the field that is too long,
     *     {@code keydate.recurrence-start} when the rule does not fall on the first day
     */
    public KeyDateContent {
        title = title.strip();
        if (title.isEmpty()) {
            throw Problem.refused("keydate.title").at("title");
        }
        atMost(title, 300, "title");
        atMost(place, 200, "place");
        atMost(note, 4000, "note");
        atMost(source, 500, "source");
        if (recurrence != null && !recurrence.fallsOn(when.first())) {
            throw Problem.refused("keydate.recurrence-start")
                    .at("recurrence")
                    .with("day", when.first())
                    .with("rule", recurrence);
        }
    }

    /** Once, without country, place, note or source, for the unit alone. */
    public static KeyDateContent of(KeyDateKind kind, String title, When when) {
        return new KeyDateContent(
                kind, title, null, "", when, null, "", "", Distribution.UNMARKED, Audience.UNIT);
    }

    public KeyDateContent in(@Nullable Country elsewhere) {
        return with(elsewhere, when, recurrence, distribution, audience);
    }

    public KeyDateContent at(When then) {
        return with(country, then, recurrence, distribution, audience);
    }

    public KeyDateContent recurring(@Nullable Recurrence rule) {
        return with(country, when, rule, distribution, audience);
    }

    public KeyDateContent marked(Distribution marking) {
        return with(country, when, recurrence, marking, audience);
    }

    public KeyDateContent shownTo(Audience readers) {
        return with(country, when, recurrence, distribution, readers);
    }

    private KeyDateContent with(
            @Nullable Country where,
            When then,
            @Nullable Recurrence rule,
            Distribution marking,
            Audience readers) {
        return new KeyDateContent(
                kind, title, where, place, then, rule, note, source, marking, readers);
    }

    private static void atMost(String text, int most, String field) {
        if (text.length() > most) {
            throw Problem.refused("keydate.long").at(field).with("most", most);
        }
    }
}
