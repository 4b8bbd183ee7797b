package chancery.work.press.communiques;

import chancery.kernel.Country;
import chancery.kernel.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Which communiqués are asked for; null and empty let every one through.
 *
 * @param text part of the title or of what it says in any language; case does not matter
 * @param about an engagement that it tells of, a dispatch that told it, or a communiqué that it
 *     corrects
 */
public record CommuniqueFilter(
        String text,
        @Nullable CommuniqueState state,
        @Nullable Country country,
        @Nullable Ref about) {
    public static final CommuniqueFilter ALL = new CommuniqueFilter("", null, null, null);

    public CommuniqueFilter saying(String words) {
        return new CommuniqueFilter(words, state, country, about);
    }

    public CommuniqueFilter in(@Nullable Country where) {
        return new CommuniqueFilter(text, state, where, about);
    }

    public CommuniqueFilter about(Ref thing) {
        return new CommuniqueFilter(text, state, country, thing);
    }
}
