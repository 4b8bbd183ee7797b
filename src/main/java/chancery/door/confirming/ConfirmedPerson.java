package chancery.door.confirming;

import chancery.kernel.Country;
import chancery.work.engagements.Side;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a document names.
 *
 * @param key of the proposal that this corrects; may be empty
 * @param entry in the directory
 * @param institution in which the function is held; without it no function goes into the directory
 * @param country that they serve
 * @param present whether they took part in the engagement
 */
public record ConfirmedPerson(
        String key,
        Entry entry,
        Side side,
        String given,
        String family,
        String honorific,
        String function,
        String institution,
        @Nullable Country country,
        boolean present) {

    /** As it is said: given name, then family name. */
    public String name() {
        return (given.strip() + " " + family.strip()).strip();
    }
}
