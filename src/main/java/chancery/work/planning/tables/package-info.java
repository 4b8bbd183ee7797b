/**
 * A table of somebody else becomes rows of a plan: which column means what, and what each cell
 * says. Start at {@link chancery.work.planning.tables.ColumnMapping}.
 *
 * <p>Nothing is kept here and nothing is guessed silently: what a cell leaves open is a {@link
 * chancery.work.planning.tables.RowProblem} shown beside its row.
 */
@NullMarked
@NamedInterface("tables")
package chancery.work.planning.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
