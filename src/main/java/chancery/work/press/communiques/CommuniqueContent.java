package chancery.work.press.communiques;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a communiqué.
 *
 * @param title by which the service knows it; the public reads the headings of its texts
 * @param about the engagement that it tells of; null for none
 * @param country of the other side; null for none
 * @param counterpart with whom it is agreed; empty when it is ours alone
 * @param place where it is given; may be empty
 * @param day that it bears
 * @param texts one a language, in the order in which they are shown
 */
public record CommuniqueContent(
        String title,
        @Nullable Cited about,
        @Nullable Country country,
        String counterpart,
        String place,
        LocalDate day,
        List<Wording> texts) {

    /**
     * @throws Problem {@code communique.empty}, {@code communique.long}, {@code
     *     communique.paragraphs}, {@code communique.day} with the field; {@code
     *     communique.languages} without a language or with one twice
     */
    public CommuniqueContent {
        title = Limits.line("title", title);
        counterpart = Limits.optionalLine("counterpart", counterpart);
        place = Limits.optionalLine("place", place);
        Limits.day("day", day);
        texts = List.copyOf(texts);
        Set<Language> languages = new HashSet<>();
        if (texts.isEmpty() || !texts.stream().allMatch(text -> languages.add(text.language()))) {
            throw Problem.refused("communique.languages").at("languages");
        }
    }

    /** Whether nobody else has to agree. */
    public boolean standsAlone() {
        return counterpart.isEmpty();
    }

    public Optional<Wording> in(Language language) {
        return texts.stream().filter(text -> text.language() == language).findFirst();
    }

    /** The text in a language, or else the first that there is. */
    public Wording nearest(Language language) {
        return in(language).orElseGet(texts::getFirst);
    }

    /** With other texts. */
    public CommuniqueContent saying(List<Wording> other) {
        return new CommuniqueContent(title, about, country, counterpart, place, day, other);
    }

    /** With one text in the place of that of its language. */
    public CommuniqueContent with(Wording text) {
        return saying(
                texts.stream()
                        .map(each -> each.language() == text.language() ? text : each)
                        .toList());
    }

    /** As the public may read it: without what the other side proposed. */
    public CommuniqueContent publicly() {
        return saying(texts.stream().map(text -> text.answered("")).toList());
    }

    public boolean hasTheirs() {
        return texts.stream().anyMatch(Wording::hasTheirs);
    }

    /** In how many paragraphs the other side's texts are not ours. */
    public long differences() {
        return texts.stream().mapToLong(Wording::differences).sum();
    }
}
