package chancery.door.intake.people;

import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Tokens;

/** Titles before a name, several in a row: "S.E. M.", "Excmo. Sr. D.", "Hon. Dr.". */
final class Titles {
    private static final int MOST = 3;

    private final Tokens tokens;
    private final Vocabulary words;

    Titles(Tokens tokens, Vocabulary words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** How many tokens they are that begin at a token; 0 for none. */
    int length(int from) {
        int at = from;
        for (int i = 0; i < MOST && (at == from || !tokens.at(at).breaks()); i++) {
            at += words.of(Key.HONORIFIC).length(tokens, at);
        }
        return at - from;
    }
}
