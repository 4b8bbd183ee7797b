package chancery.door.intake.people;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Minutes list who was there under a heading with a colon: "Présents pour la partie kényane :",
 * "For the Kenyan side:". Everybody named behind it, in its line or in the items below, is of that
 * country.
 */
final class Delegations {
    private record Block(int from, int to, String land) {}

    private final Tokens tokens;
    private final List<Block> blocks = new ArrayList<>();

    Delegations(Tokens tokens, Vocabulary words) {
        this.tokens = tokens;
        for (int at = 0; at < tokens.size(); at++) {
            int side = words.of(Key.SIDE).length(tokens, at);
            if (side > 0) {
                read(at, at + side);
            }
        }
    }

    /** The country of the delegation in whose list a token stands, by its code; null for none. */
    @Nullable String landAt(int token) {
        String land = null;
        for (Block block : blocks) {
            land = block.from() <= token && token < block.to() ? block.land() : land;
        }
        return land;
    }

    private void read(int side, int behind) {
        Optional<Phrases.Hit<String>> after = Countries.STANDARD.adjective(tokens, behind);
        Optional<Phrases.Hit<String>> said =
                after.isPresent() ? after : Countries.STANDARD.adjective(tokens, side - 1);
        int colon = behind + after.map(Phrases.Hit::length).orElse(0);
        if (said.isPresent() && tokens.at(colon).is(":")) {
            blocks.add(new Block(colon + 1, end(colon + 1), said.get().value()));
        }
    }

    /** The end of the line, or of the items that follow it. */
    private int end(int from) {
        int at = from;
        while (at < tokens.size() && (at == from || !tokens.at(at).breaks() || isItem(at))) {
            at++;
        }
        return at;
    }

    private boolean isItem(int at) {
        return tokens.at(at).is("-") || tokens.at(at).is("•");
    }
}
