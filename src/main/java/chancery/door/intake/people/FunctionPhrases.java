package chancery.door.intake.people;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.mentions.Institutions;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.NounPhrases;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is, as a text calls it: a head word ("ministre", "embajadora") with what stands
 * before and hangs on it. English builds to the left ("Peru's Deputy Foreign Minister"), French and
 * Spanish to the right ("ministre péruvien du Commerce extérieur et du Tourisme").
 */
final class FunctionPhrases {
    private static final Set<String> PLURALS =
            Set.of("ministers", "ministres", "ministros", "presidents");
    private static final int MOST_BEFORE = 6;

    private final Tokens tokens;
    private final Vocabulary words;
    private final NounPhrases phrases;
    private final Institutions institutions;

    FunctionPhrases(
            Tokens tokens, Vocabulary words, NounPhrases phrases, Institutions institutions) {
        this.tokens = tokens;
        this.words = words;
        this.phrases = phrases;
        this.institutions = institutions;
    }

    /** The function that begins at a token, its article not included. */
    Optional<Mention.Function> at(int from) {
        int head = from;
        while (head - from < MOST_BEFORE && premodifier(head) > head) {
            head = premodifier(head);
        }
        int length = head(head);
        while (length == 0 && head > from) {
            // "General Secretary": the word before may itself be what was taken for its modifier.
            head--;
            length = head(head);
        }
        if (length == 0 || PLURALS.contains(tokens.at(head + length - 1).text())) {
            return Optional.empty();
        }
        int own = from;
        for (int i = from; i < head; i++) {
            // "Peru's Minister of Trade": the country is said, the function is what follows.
            own = tokens.at(i).is("'s") ? i + 1 : own;
        }
        int end = head + length;
        // "Vice-President and Minister of Trade", "président et directeur général".
        int conjunction = words.of(Key.CONJUNCTION).length(tokens, end);
        int second = conjunction == 0 ? 0 : head(end + conjunction);
        if (second > 0 && tokens.at(end + conjunction + second).text().equals("of")) {
            end += conjunction + second;
        }
        return Optional.of(new Mention.Function(own, phrases.end(end), head));
    }

    /** The longest head word at a token; a ministry's word may be among its own words. */
    private int head(int at) {
        int length = words.of(Key.FUNCTION).length(tokens, at);
        boolean breaks = length > 0 && at > 0 && tokens.at(at).isWord();
        return breaks ? length : 0;
    }

    private int premodifier(int at) {
        if (head(at) > words.of(Key.PREMODIFIER).length(tokens, at)
                || tokens.at(at).text().isEmpty()) {
            return at;
        }
        Optional<Phrases.Hit<String>> nationality = Countries.STANDARD.adjective(tokens, at);
        int length = nationality.map(Phrases.Hit::length).orElse(0);
        length = Math.max(length, words.of(Key.PREMODIFIER).length(tokens, at));
        if (words.language().equals("en")) {
            int field = words.of(Key.PORTFOLIO).length(tokens, at);
            length = Math.max(length, tokens.at(at).isCapital() ? field : 0);
            int country = Countries.STANDARD.name(tokens, at).map(Phrases.Hit::length).orElse(0);
            boolean possessive = tokens.at(at + country).is("'s");
            length = Math.max(length, country > 0 && possessive ? country + 1 : country);
            // "Kenya Ports Authority chief executive", "UNDP Resident Representative"
            int house = tokens.at(at).isCapital() ? institutions.end(at) - at : 0;
            length = Math.max(length, house);
            boolean joined = length > 0 && words.of(Key.CONJUNCTION).has(tokens, at + length);
            if (joined && words.of(Key.PORTFOLIO).has(tokens, at + length + 1)) {
                length += 1;
            }
        }
        Token next = tokens.at(at + length);
        return next.breaks() ? at : at + length;
    }
}
