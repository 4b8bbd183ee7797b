/**
 * Visits, delegations, meetings, calls and events with others: who took part in which function, the
 * programme, what was said about each topic and what came of it.
 *
 * <p>Start with {@link chancery.work.engagements.Engagements}. What was promised is in {@code
 * commitments}, photographs in {@code pictures}, the brief before, the programme and the report
 * after in {@code papers}, what crosses the line in {@code messages}, lists of past visits in
 * {@code archives}. Things of other rooms are named by a {@link chancery.kernel.Ref}; the wording
 * of a name or a function is copied and stands.
 */
@NullMarked
@ApplicationModule(displayName = "Engagements")
package chancery.work.engagements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
