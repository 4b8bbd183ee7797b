package chancery.work.directory;

import chancery.foundation.wording.Language;
import chancery.kernel.Ref;
import java.time.LocalDate;

/**
 * What somebody was called officially on a day, in one language, as words. An official act keeps
 * these words, so that it says the same after the entry changed or was erased.
 *
 * @param person who it was; the entry may be gone later
 * @param tenure that the words come from
 * @param honorific may be empty
 * @param function as that language has it, or else as {@code Wording.in} chooses
 * @param certain whether the dates that are known leave no doubt that it was held on that day
 */
public record OfficialFunction(
        Ref person,
        Ref tenure,
        LocalDate on,
        Language language,
        String honorific,
        String name,
        String function,
        String institution,
        boolean certain) {

    /** Honorific and name, function, institution, separated by commas of that language. */
    public String line() {
        String comma = language == Language.AR ? "، " : ", ";
        return (honorific + " " + name).strip() + comma + function + comma + institution;
    }
}
