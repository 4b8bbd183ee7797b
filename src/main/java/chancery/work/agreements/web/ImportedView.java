package chancery.work.agreements.web;

import chancery.kernel.UnitCode;
import chancery.work.agreements.tables.ReadAgreement;
import java.util.List;
import java.util.Set;

/**
 * A list that was handed in, for a person to tick.
 *
 * @param text the table, sent back with the ticks so that nothing is kept before; empty at first
 * @param known rows whose title and parties the register has already
 */
public record ImportedView(
        String text,
        String ours,
        String source,
        List<ReadAgreement> rows,
        Set<Integer> known,
        List<UnitCode> units) {

    /** Ticked at first: what can be entered and is not there yet. */
    public boolean ticked(ReadAgreement row) {
        return row.ready() && !known.contains(row.number());
    }
}
