package chancery.work.planning.board.web;

import chancery.correspondence.DispatchLine;
import chancery.work.planning.board.Instructions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has not answered the instruction of a year.
 *
 * @param typed what dispatches were looked for by
 * @param candidates that the reader could name as the instruction
 */
public record SilentView(
        BoardScope scope,
        @Nullable DispatchLine instruction,
        List<Instructions.Silent> silent,
        String typed,
        List<DispatchLine> candidates) {}
