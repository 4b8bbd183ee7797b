package chancery.work.press.communiques;

import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Begins communiqués: from an engagement with words to go on from, or empty. */
@Component
public class Drafting {
    private final Communiques communiques;
    private final Occasions occasions;
    private final DraftWords words;

    Drafting(Communiques communiques, Occasions occasions, DraftWords words) {
        this.communiques = communiques;
        this.occasions = occasions;
        this.words = words;
    }

    /**
     * A draft under the engagement's marking that says what it was, who took part and what came of
     * it, in each language.
     *
     * @param languages at least one
     * @throws Problem as {@link Communiques#draft}; {@code communique.occasion} when there is no
     *     such engagement for this person
     */
    public CommuniqueId from(PersonId me, UnitCode unit, Ref engagement, List<Language> languages) {
        Occasion occasion =
                occasions
                        .open(me, engagement, languages.getFirst())
                        .orElseThrow(() -> Problem.absent("communique.occasion").at("about"));
        return communiques.draft(
                me,
                unit,
                occasion.distribution(),
                new CommuniqueContent(
                        occasion.cited().text(),
                        occasion.cited(),
                        occasion.country(),
                        occasion.counterpart(),
                        occasion.place(),
                        occasion.ends(),
                        languages.stream().map(each -> words.of(each, occasion)).toList()));
    }

    /**
     * A draft that says nothing yet.
     *
     * @param counterpart empty when nobody else has to agree
     * @throws Problem as {@link Communiques#draft}
     */
    public CommuniqueId blank(
            PersonId me,
            UnitCode unit,
            Distribution distribution,
            String title,
            String counterpart,
            LocalDate day,
            List<Language> languages) {
        return communiques.draft(
                me,
                unit,
                distribution,
                new CommuniqueContent(
                        title,
                        null,
                        null,
                        counterpart,
                        "",
                        day,
                        languages.stream().map(each -> new Wording(each, "", "", "")).toList()));
    }
}
