/**
 * The pages of the board: all plans of a year together, one post, indicators, what was written, who
 * is silent. Start with {@code BoardPages}.
 */
@NullMarked
@NamedInterface("board-web")
package chancery.work.planning.board.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
