package chancery.door.intake.mentions;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.phrases.ArabicPhrases;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.NounPhrases;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents a text speaks of, with what tells them from others: what they are about, whose they
 * are, their number or date. "The agreement" alone is none. What many papers are called ("report",
 * "lettre") counts only with a number, a date or a name.
 */
public final class CitedDocuments {
    private static final int LONGEST = 40;

    private final Tokens tokens;
    private final Vocabulary words;
    private final List<Found<PartialDate>> dates;
    private final NounPhrases phrases;
    private final ArabicPhrases arabic;

    private CitedDocuments(Tokens tokens, Vocabulary words, List<Found<PartialDate>> dates) {
        this.tokens = tokens;
        this.words = words;
        this.dates = dates;
        this.phrases = new NounPhrases(tokens, words, Countries.STANDARD);
        this.arabic = new ArabicPhrases(tokens, words);
    }

    /** Each once, in the order of the text. */
    public static List<Found<String>> in(
            Tokens tokens, Vocabulary words, List<Found<PartialDate>> dates) {
        CitedDocuments documents = new CitedDocuments(tokens, words, dates);
        List<Found<String>> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = documents.end(at);
            if (end > at) {
                found.add(new Found<>(tokens.original(at, end), tokens.words(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return Once.each(found);
    }

    private int end(int at) {
        int sure = words.of(Key.DOCUMENT_SURE).length(tokens, at);
        int marked = words.of(Key.DOCUMENT_MARKED).length(tokens, at);
        if (sure == 0 && marked == 0 || words.of(Key.DOCUMENT_NOT).has(tokens, at)) {
            return at;
        }
        int head = at + Math.max(sure, marked);
        int end = phraseEnd(at, head);
        boolean told = sure > 0 ? end > head && saysMore(head, end) : isMarked(head, end);
        return told ? end : at;
    }

    private int phraseEnd(int at, int head) {
        int end = head;
        int next = further(at, end);
        while (next > end && next - at < LONGEST) {
            end = next;
            next = further(at, end);
        }
        return end;
    }

    /** The words of its name, then "of 14 May 2019", "no. 1325 (2000)", "relative to …". */
    private int further(int at, int end) {
        Token token = tokens.at(end);
        if (token.breaks()) {
            return end;
        }
        int date = dateEnd(end);
        if (date > end) {
            return date;
        }
        int number = numberEnd(end);
        if (number > end) {
            return number;
        }
        int complement = words.of(Key.DOCUMENT_COMPLEMENT).length(tokens, end);
        if (complement > 0) {
            int behind = end + complement;
            int dated = dateEnd(behind);
            int article = words.of(Key.DETERMINER).length(tokens, behind);
            int noun = behind + article + words.of(Key.QUANTIFIER).length(tokens, behind + article);
            boolean isNoun =
                    tokens.at(noun).isWord()
                            && !words.of(Key.STOP).has(tokens, noun)
                            && !words.of(Key.HONORIFIC).has(tokens, noun);
            if (dated > behind) {
                return dated;
            }
            if (isNoun) {
                return words.isArabic()
                        ? Math.max(arabic.end(behind), noun + 1)
                        : phrases.end(noun + 1, tokens.at(noun));
            }
        }
        if (words.isArabic()) {
            return arabic.end(end);
        }
        Token head = tokens.at(at);
        return phrases.end(end, end == at + 1 && head.isCapital() ? head : null);
    }

    private int dateEnd(int at) {
        int skipped = words.of(Key.PREPOSITION).length(tokens, at);
        skipped += words.of(Key.DETERMINER).length(tokens, at + skipped);
        for (int from : new int[] {at, at + skipped}) {
            int start = tokens.at(from).start();
            for (Found<PartialDate> date : dates) {
                if (date.start() == start && date.value().month() > 0) {
                    return tokens.indexAt(date.end());
                }
            }
        }
        return at;
    }

    /** "n° 118/2025", "2250 (2015)", "A/RES/70/1", "رقم 12". */
    private int numberEnd(int at) {
        int i = at;
        boolean label = false;
        for (String sign : List.of("no", "n", "nr", "num", "numero", "number", "رقم")) {
            label |= tokens.at(i).is(sign);
        }
        i += label ? 1 : 0;
        i += label && (tokens.at(i).is(".") || tokens.at(i).is("o")) ? 1 : 0;
        if (tokens.at(i).shape() != Token.Shape.NUMBER) {
            return at;
        }
        i++;
        while (tokens.at(i).is("/") && tokens.at(i).gap() == Token.Gap.NONE) {
            i += 2;
        }
        boolean year = tokens.at(i).is("(") && tokens.at(i + 2).is(")");
        return year && tokens.at(i + 1).shape() == Token.Shape.NUMBER ? i + 3 : i;
    }

    /** More than an adjective: a noun, number or date. */
    private boolean saysMore(int head, int end) {
        boolean noun = false;
        for (int i = head; i < end; i++) {
            noun |=
                    words.of(Key.PREPOSITION).has(tokens, i)
                            || words.of(Key.DOCUMENT_COMPLEMENT).has(tokens, i)
                            || tokens.at(i).shape() == Token.Shape.NUMBER
                            || tokens.at(i).isCapital();
        }
        return noun || words.isArabic() && end > head;
    }

    private boolean isMarked(int head, int end) {
        boolean marked = false;
        for (int i = head; i < end; i++) {
            Token token = tokens.at(i);
            marked |= token.shape() == Token.Shape.NUMBER || token.isCapital();
        }
        return marked;
    }
}
