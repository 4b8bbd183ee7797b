package chancery.work.planning.board;

import chancery.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the board is looked at; what is left out is not narrowed.
 *
 * @param strand a strand's code
 * @param region of {@link chancery.work.planning.posts.PostProfile}
 */
public record BoardFilter(
        @Nullable String strand, @Nullable String region, @Nullable UnitCode post) {
    public static final BoardFilter ALL = new BoardFilter(null, null, null);
}
