package chancery.work.directory.web;

import chancery.kernel.UnitCode;
import chancery.work.directory.cards.ReadCard;
import chancery.work.directory.finding.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file of cards tells, for a person to tick.
 *
 * @param text of the file, sent back with the ticks so that nothing is kept before
 * @param known people of the directory who may be the same, by the card's position
 * @param places institutions of the directory that the cards may mean, by the card's position
 */
public record CardsView(
        String file,
        String text,
        List<ReadCard> cards,
        Map<Integer, Found> known,
        Map<Integer, Found> places,
        List<UnitCode> units,
        LocalDate usual) {

    public @Nullable Found known(int position) {
        return known.get(position);
    }

    public @Nullable Found place(int position) {
        return places.get(position);
    }

    /** Ticked at first: what can be taken and is not there yet. */
    public boolean isTicked(int position) {
        return cards.get(position).canBeTaken() && !known.containsKey(position);
    }
}
