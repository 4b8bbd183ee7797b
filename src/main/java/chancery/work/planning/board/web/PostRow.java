package chancery.work.planning.board.web;

import chancery.work.planning.board.PostLine;
import chancery.work.planning.contracts.ContractId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One post in the table of the board, as its reader names it.
 *
 * @param contract the one that covers the year; none when there is none for this reader
 * @param rate how far the post fulfils it, 0 to 100; none also when it owes nothing
 */
public record PostRow(
        PostLine line,
        String name,
        String region,
        @Nullable ContractId contract,
        @Nullable BigDecimal rate) {}
