package chancery.work.agenda.web;

import chancery.kernel.UnitCode;
import chancery.work.agenda.calendar.ReadEvent;
import java.util.List;
import java.util.Set;

/**
 * What a calendar file tells, for a person to tick.
 *
 * @param text of the file, sent back with the ticks so that nothing is kept before
 * @param known positions of events that the agenda has already
 */
public record ImportView(
        String file,
        String text,
        List<ReadEvent> events,
        Set<Integer> known,
        List<UnitCode> units) {

    /** Ticked at first: what can be taken, counts, and is not there yet. */
    public boolean isTicked(int position) {
        ReadEvent event = events.get(position);
        return event.canBeTaken() && !event.cancelled() && !known.contains(position);
    }
}
