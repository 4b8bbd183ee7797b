package chancery.door.intake.mentions;

import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Token.Shape;
import chancery.door.intake.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Newspapers, agencies, stations and sites: those known by name, those that call themselves "Radio
 * …" or "… News Agency", and a name behind a word such as "quotidien" or "the daily".
 */
public final class Outlets {
    private static final int LONGEST_NAME = 6;
    private static final int DATELINE = 20;

    private final Tokens tokens;
    private final Vocabulary words;
    private final Phrases<String> known;

    private Outlets(Tokens tokens, Vocabulary words, Gazetteer gazetteer) {
        this.tokens = tokens;
        this.words = words;
        this.known = Phrases.names(gazetteer.outlets());
    }

    /** Each once, in the order of the text. */
    public static List<Found<String>> in(Tokens tokens, Vocabulary words, Gazetteer gazetteer) {
        Outlets outlets = new Outlets(tokens, words, gazetteer);
        List<Found<String>> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int from = at + outlets.cue(at);
            int end = outlets.end(from, from > at);
            if (end > from) {
                found.add(new Found<>(tokens.original(from, end), tokens.words(from, end)));
            }
            at = Math.max(end, at + 1);
        }
        return Once.each(found);
    }

    /** The tokens of a word that announces an outlet, with its opening quote. */
    private int cue(int at) {
        // "Radio Misti", "Daily Nation": with its capital the word is part of the name.
        boolean name = tokens.at(at).isCapital();
        int cue = name ? 0 : words.of(Key.OUTLET_CUE).length(tokens, at);
        return cue > 0 && tokens.at(at + cue).is("\"") ? cue + 1 : cue;
    }

    private int end(int at, boolean announced) {
        int length = known.length(tokens, at);
        if (length > 0) {
            return at + length;
        }
        if (tokens.at(at - 1).is("(") && at < DATELINE) {
            // "TRUJILLO, 21 de marzo de 2026 (Andina).-"
            int name = name(at);
            int sign =
                    tokens.at(name + 1).is(".") || tokens.at(name + 1).is(",")
                            ? name + 2
                            : name + 1;
            return name > at && tokens.at(name).is(")") && tokens.at(sign).is("-") ? name : at;
        }
        if (announced) {
            return tokens.at(at - 1).is("\"") ? quoted(at) : name(at);
        }
        int head = tokens.at(at).isCapital() ? words.of(Key.OUTLET_HEAD).length(tokens, at) : 0;
        if (head > 0 && !tokens.isShouted()) {
            int end = name(at + head);
            return end > at + head ? end : at;
        }
        return tail(at);
    }

    /** "Kenya News Agency": capitals up to a word that says what it is. */
    private int tail(int at) {
        if (!tokens.at(at).isCapital() || tokens.isShouted() || tokens.at(at - 1).isCapital()) {
            return at;
        }
        for (int i = at + 1; i < at + LONGEST_NAME && tokens.at(i - 1).isCapital(); i++) {
            int tail = words.names(Key.OUTLET_TAIL).length(tokens, i);
            if (tail > 0 && !tokens.at(i + tail).isCapital()) {
                int first = words.of(Key.STOP).has(tokens, at) ? at + 1 : at;
                return first < i && first == at ? i + tail : at;
            }
        }
        return at;
    }

    private int quoted(int at) {
        for (int i = at; i < at + LONGEST_NAME && !tokens.at(i).breaks(); i++) {
            if (tokens.at(i).is("\"")) {
                return i;
            }
        }
        return at;
    }

    /** Capitals with their articles: "La Voz del Sur"; in Arabic only what stands in quotes. */
    private int name(int at) {
        int i = at;
        while (i - at < LONGEST_NAME && (i == at || !tokens.at(i).breaks())) {
            Token token = tokens.at(i);
            boolean joined =
                    i > at
                            && words.of(Key.PREPOSITION).has(tokens, i)
                            && tokens.at(i + 1).isCapital()
                            && !token.is("a")
                            && !token.is("en")
                            && !token.is("in");
            boolean number =
                    i > at && token.shape() == Shape.NUMBER && token.end() - token.start() < 4;
            if (!token.isCapital() && !joined && !number) {
                break;
            }
            i++;
        }
        boolean country = i == at + 1 && words.of(Key.STOP).has(tokens, at);
        return country ? at : i;
    }
}
