package chancery.door.intake.people;

import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Articles name somebody in full once and then by the end of the name alone: "Huamán Ríos adelantó
 * que…". Such an end counts where it stands with its capitals, apart from the mentions found
 * otherwise and from longer names.
 */
final class Surnames {
    private static final int SHORTEST = 4;

    private final Tokens tokens;
    private final List<Mention> mentions;

    Surnames(Tokens tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    List<Mention> all() {
        BitSet taken = new BitSet(tokens.size());
        List<String> ends = new ArrayList<>();
        for (Mention mention : mentions) {
            taken.set(mention.from(), mention.to());
            for (int from = mention.nameFrom() + 1; from < mention.nameTo(); from++) {
                String end = tokens.original(from, mention.nameTo());
                if (end.length() >= SHORTEST && tokens.at(from).isCapital()) {
                    ends.add(end);
                }
            }
        }
        Phrases<String> surnames = Phrases.names(ends);
        List<Mention> found = new ArrayList<>();
        for (int at = taken.nextClearBit(0); at < tokens.size(); at = taken.nextClearBit(at + 1)) {
            int end = at + surnames.length(tokens, at);
            boolean alone = !isPartOfName(at - 1, taken) && !isPartOfName(end, taken);
            if (end > at && alone) {
                found.add(new Mention(at, end, at, end, at, at, null, null));
                taken.set(at, end);
            }
        }
        return found;
    }

    private boolean isPartOfName(int at, BitSet taken) {
        return at >= 0
                && !taken.get(at)
                && tokens.at(at).isCapital()
                && !tokens.at(at + 1).breaks();
    }
}
