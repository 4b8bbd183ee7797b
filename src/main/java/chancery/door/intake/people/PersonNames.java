package chancery.door.intake.people;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.NounPhrases;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Spellings;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Token.Shape;
import chancery.door.intake.text.Tokens;

/**
 * Names of people in Latin letters: words with a capital, initials, and between them the particles
 * of several languages ("de la", "van der", "bin", "ould"). A word that begins a sentence has its
 * capital from there, so words that say something else begin no name.
 */
final class PersonNames {
    private static final int LONGEST = 7;
    private static final Phrases<String> PARTICLES =
            Phrases.of(Spellings.load("mentions/names").of("particle"));

    private final Tokens tokens;
    private final Vocabulary words;

    PersonNames(Tokens tokens, Vocabulary words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** Where the name ends that begins at a token; the token itself when none does. */
    int end(int from) {
        int at = from;
        while (at - from < LONGEST) {
            boolean first = at == from;
            if (!first && tokens.at(at).breaks()) {
                break;
            }
            int next = part(at, first);
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** The same behind a function or honorific, where a name may begin with its particle. */
    int endBehindTitle(int from) {
        int particle = PARTICLES.length(tokens, from);
        boolean small =
                particle > 0
                        && (tokens.at(from).shape() == Shape.LOWER || tokens.at(from).is("de"));
        if (!small || tokens.at(from + particle).gap() == Token.Gap.BREAK) {
            return end(from);
        }
        boolean sure = !words.of(Key.PREPOSITION).has(tokens, from) || isName(from + particle);
        int end = sure ? end(from + particle) : from + particle;
        return end > from + particle ? end : from;
    }

    private int part(int at, boolean first) {
        Token token = tokens.at(at);
        // "King George V. Addressed …": a number, where an initial would begin more of the name.
        boolean number = !first && token.text().matches("[ivx]");
        if (!number && isInitial(at)) {
            return at + 2;
        }
        if (!first) {
            int particle = PARTICLES.length(tokens, at);
            if (particle > 0 && isName(at + particle) && !tokens.at(at + particle).breaks()) {
                return at + particle + 1;
            }
        }
        if (!first && isArticleOfFamily(token)) {
            return at + 1;
        }
        boolean begins = !first || !isNoName(at);
        boolean stop = first && words.of(Key.STOP).has(tokens, at);
        return begins && !stop && isName(at) ? at + 1 : at;
    }

    /** "al-Saud": the Arabic article, small, on a family name. */
    private boolean isArticleOfFamily(Token token) {
        return token.shape() == Shape.LOWER
                && token.text().matches("(?:al|el|as|ad|an|ar|at|ash)-\\p{L}{2,}")
                && !tokens.letter().isSmall(token.start() + token.text().indexOf('-') + 1);
    }

    /** "J.": one capital and a point, with more of the name behind. */
    private boolean isInitial(int at) {
        Token token = tokens.at(at);
        return token.end() - token.start() == 1
                && token.shape() == Shape.CAPITALIZED
                && tokens.at(at + 1).is(".")
                && tokens.at(at + 1).gap() == Token.Gap.NONE
                && (tokens.at(at + 2).isCapital() || isInitialLetter(at + 2))
                && !words.of(Key.HONORIFIC).has(tokens, at);
    }

    private boolean isInitialLetter(int at) {
        Token token = tokens.at(at);
        return token.isCapital() && tokens.at(at + 1).is(".");
    }

    private boolean isName(int at) {
        Token token = tokens.at(at);
        return token.isCapital()
                && !words.of(Key.HONORIFIC).has(tokens, at)
                && !words.of(Key.FUNCTION).has(tokens, at)
                && (Lexicon.STANDARD.month(token.text()).isEmpty() || isGiven(at) || isSurname(at))
                && !Lexicon.STANDARD.weekdays().containsKey(token.text());
    }

    /** "Theresa May": a month behind a name, and no day behind it. */
    private boolean isSurname(int at) {
        return tokens.at(at - 1).isCapital()
                && !tokens.at(at).breaks()
                && tokens.at(at + 1).shape() != Shape.NUMBER;
    }

    private boolean isGiven(int at) {
        return NounPhrases.isGivenName(tokens, at);
    }

    /** What begins with a capital and is something else. */
    private boolean isNoName(int at) {
        return !isGiven(at)
                && (words.of(Key.INSTITUTION).has(tokens, at)
                        || words.names(Key.INSTITUTION_KNOWN).has(tokens, at)
                        || words.of(Key.PORTFOLIO).has(tokens, at)
                        || words.of(Key.ADJECTIVE).has(tokens, at)
                        || words.of(Key.PREPOSITION).has(tokens, at)
                        || words.of(Key.DETERMINER).has(tokens, at)
                        || words.names(Key.OUTLET_HEAD).has(tokens, at)
                        || words.of(Key.DOCUMENT_SURE).has(tokens, at)
                        || Countries.STANDARD.name(tokens, at).isPresent()
                        || Countries.STANDARD.adjective(tokens, at).isPresent());
    }
}
