package chancery.door.intake.commitments;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.mentions.Institutions;
import chancery.door.intake.people.NamedPeople;
import chancery.door.intake.phrases.ArabicPhrases;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.NounPhrases;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Tokens;
import chancery.door.intake.text.Words;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may promise: "les deux parties", "the Kenyan side", a country, an institution, a person whom
 * the text names.
 */
final class Subjects {
    private static final int MOST_BETWEEN = 2;
    private static final int FAR = 40;

    private final Tokens tokens;
    private final Vocabulary words;
    private final Institutions institutions;
    private final NounPhrases phrases;
    private final ArabicPhrases arabic;

    /** One more than where the subject ends that begins at a token; 0 where nobody asked yet. */
    private final int[] ends;

    private final Map<Integer, Words> people = new HashMap<>();

    Subjects(Tokens tokens, Vocabulary words, Institutions institutions, NamedPeople people) {
        this.tokens = tokens;
        this.words = words;
        this.institutions = institutions;
        this.phrases = new NounPhrases(tokens, words, Countries.STANDARD);
        this.arabic = new ArabicPhrases(tokens, words);
        this.ends = new int[tokens.size()];
        people.mentions().forEach(at -> this.people.put(at.words().start(), at.words()));
    }

    /** Where somebody ends who begins at a token; the token itself when nobody does. */
    int end(int at) {
        if (at < 0 || at >= ends.length) {
            return at;
        }
        if (ends[at] == 0) {
            ends[at] = read(at) + 1;
        }
        return ends[at] - 1;
    }

    private int read(int at) {
        int party = partyEnd(at);
        if (party > at) {
            return party;
        }
        int article = words.of(Key.DETERMINER).length(tokens, at);
        int first = at + article;
        int person = personEnd(first);
        int country = countries(first);
        if (person > first || country > 0) {
            return Math.max(person, first + country);
        }
        int institution = institutions.end(first);
        return institution > first ? institution : functionEnd(first, at);
    }

    /** "The Minister", "el agregado comercial": a function that names somebody known by it. */
    private int functionEnd(int first, int at) {
        int head = words.of(Key.FUNCTION).length(tokens, first);
        boolean definite = first > at || words.isArabic();
        if (head == 0 || !definite) {
            return at;
        }
        return words.isArabic() ? arabic.end(first + head) : phrases.end(first + head);
    }

    /** Behind an Arabic verb its subject follows: anything with the article may be one. */
    int endBehindVerb(int at) {
        int end = end(at);
        boolean definite = tokens.at(at).text().startsWith("ال") && !tokens.at(at).breaks();
        return end > at || !definite ? end : arabic.end(at + 1);
    }

    /** "Les deux parties", "the Kenyan side", "la partie aldorienne", "الجانب البيروفي". */
    int partyEnd(int at) {
        int party = words.of(Key.PARTY).length(tokens, at);
        if (party > 0) {
            return at + party;
        }
        int first = at + words.of(Key.DETERMINER).length(tokens, at);
        int side = words.of(Key.SIDE).length(tokens, first);
        if (side > 0) {
            int land = land(first + side);
            return land > 0 ? first + side + land : at;
        }
        int before = adjective(first);
        int behind = before == 0 ? 0 : words.of(Key.SIDE).length(tokens, first + before);
        return behind > 0 ? first + before + behind : at;
    }

    /** "péruvienne", "du Pérou", "de Aldoria". */
    private int land(int at) {
        int adjective = adjective(at);
        if (adjective > 0) {
            return adjective;
        }
        int preposition = words.of(Key.PREPOSITION).length(tokens, at);
        int country = countries(at + preposition);
        return preposition > 0 && country > 0 ? preposition + country : 0;
    }

    private int adjective(int at) {
        return Countries.STANDARD.adjective(tokens, at).map(Phrases.Hit::length).orElse(0);
    }

    private int countries(int at) {
        return Countries.STANDARD.name(tokens, at).map(Phrases.Hit::length).orElse(0);
    }

    private int personEnd(int at) {
        Words person = people.get(tokens.at(at).start());
        return person == null ? at : tokens.indexAt(person.end());
    }

    /**
     * Who does what is said at {@code cue}: whoever stands right before it, else whoever begins the
     * clause.
     *
     * @return first token and end, or two times the cue
     */
    int[] of(int clause, int cue) {
        for (int at = cue - 1; at >= Math.max(clause, cue - FAR); at--) {
            int end = end(at);
            if (end > at && end <= cue && cue - end <= MOST_BETWEEN && !isCut(end, cue)) {
                return new int[] {first(clause, at), end};
            }
        }
        for (int at = clause; at < Math.min(cue, clause + 3); at++) {
            int end = end(at);
            if (end > at && end <= cue) {
                return new int[] {at, end};
            }
        }
        return new int[] {cue, cue};
    }

    /**
     * The earliest beginning of the subject that ends there: the article and title belong to it.
     */
    private int first(int clause, int at) {
        int first = at;
        int end = end(at);
        for (int i = at - 1; i >= Math.max(clause, at - 12); i--) {
            first = end(i) == end ? i : first;
        }
        return first;
    }

    private boolean isCut(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.at(i).isWord() && !tokens.at(i).is(",")) {
                return true;
            }
        }
        return false;
    }
}
