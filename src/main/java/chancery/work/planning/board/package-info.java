/**
 * The plans of all posts together, as the ministry consolidates them; and who is silent.
 *
 * <p>Start with {@link chancery.work.planning.board.Board}. Everything is counted under the rights
 * of the reader: a plan that they may not see is in no row and in no sum.
 */
@NullMarked
@NamedInterface("board")
package chancery.work.planning.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
