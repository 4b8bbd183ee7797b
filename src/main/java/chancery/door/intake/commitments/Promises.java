package chancery.door.intake.commitments;

import chancery.door.intake.dates.Tense;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Tokens;
import chancery.door.intake.text.Words;
import java.util.Optional;

/**
 * The ways in which texts tell of a promise: a verb that promises ("s'est engagée à"), a support
 * confirmed, an announcement of something with its date, and the plain future of a side. The future
 * alone of a person or institution counts only with a date, and not at all in letters, where it is
 * the writer's own plan.
 */
final class Promises {
    private static final int LONGEST_FUTURE = 4;

    private final Tokens tokens;
    private final Vocabulary words;
    private final Subjects subjects;
    private final boolean reported;

    /**
     * @param reported whether the text reports on others, as a communiqué or article does
     */
    Promises(Tokens tokens, Vocabulary words, Subjects subjects, boolean reported) {
        this.tokens = tokens;
        this.words = words;
        this.subjects = subjects;
        this.reported = reported;
    }

    /**
     * @param clause where the clause begins
     * @param end where the sentence ends
     */
    Optional<Promise> at(int token, int clause, int end) {
        return promised(token, clause)
                .or(() -> supported(token, clause))
                .or(() -> announced(token, clause, end))
                .or(() -> future(token));
    }

    private Optional<Promise> promised(int cue, int clause) {
        int length = words.of(Key.COMMIT).length(tokens, cue);
        if (length == 0) {
            return Optional.empty();
        }
        int content = cue + length;
        if (words.isArabic()) {
            // "تعهد الجانب البيروفي بتقديم …": the verb stands first.
            int after = subjects.endBehindVerb(content);
            boolean behind = after > content;
            int[] who = behind ? new int[] {content, after} : subjects.of(clause, cue);
            return Optional.of(new Promise(who[0], who[1], cue, behind ? after : content, false));
        }
        int[] who = subjects.of(clause, cue);
        return Optional.of(new Promise(who[0], who[1], cue, content, false));
    }

    private Optional<Promise> supported(int cue, int clause) {
        int length = words.of(Key.COMMIT_SUPPORT).length(tokens, cue);
        int after = words.isArabic() && length > 0 ? subjects.end(cue + length) : cue + length;
        if (length == 0 || !words.of(Key.SUPPORT).has(tokens, after)) {
            return Optional.empty();
        }
        boolean behind = after > cue + length;
        int[] who = behind ? new int[] {cue + length, after} : subjects.of(clause, cue);
        return Optional.of(new Promise(who[0], who[1], cue, after, false));
    }

    private Optional<Promise> announced(int cue, int clause, int end) {
        int length = words.of(Key.ANNOUNCE).length(tokens, cue);
        int content = cue + length;
        if (length == 0 || !reported || content >= end) {
            return Optional.empty();
        }
        int[] who = subjects.of(clause, cue);
        boolean future = Tense.isFuture(tokens.letter(), tokens.words(content, end));
        // Where somebody else is the subject of the future, the promise is theirs.
        boolean others = subjects.end(content) > content && futureBehind(subjects.end(content)) > 0;
        return !future || others || who[0] == who[1]
                ? Optional.empty()
                : Optional.of(new Promise(who[0], who[1], cue, content, true));
    }

    private Optional<Promise> future(int token) {
        int end = subjects.end(token);
        boolean party = subjects.partyEnd(token) > token;
        int verb = end > token && (party || reported) ? futureBehind(end) : 0;
        return verb == 0
                ? futureOfArabic(token)
                : Optional.of(new Promise(token, end, verb, verb, !party));
    }

    /** "سيقدم الجانب الكيني …": the verb stands before its subject. */
    private Optional<Promise> futureOfArabic(int token) {
        if (!words.isArabic() || !isFutureVerb(token)) {
            return Optional.empty();
        }
        int end = subjects.end(token + 1);
        boolean party = subjects.partyEnd(token + 1) > token + 1;
        return end > token + 1 && (party || reported)
                ? Optional.of(new Promise(token + 1, end, token, token, !party))
                : Optional.empty();
    }

    /** The future verb that follows closely; 0 when none does. */
    private int futureBehind(int from) {
        for (int at = from; at < from + LONGEST_FUTURE; at++) {
            if (!tokens.at(at).isWord() || tokens.at(at).breaks()) {
                return 0;
            }
            if (isFutureVerb(at)) {
                return at;
            }
            if (!words.of(Key.ADVERB).has(tokens, at)) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isFutureVerb(int at) {
        if (words.language().equals("en")) {
            return words.of(Key.FUTURE).has(tokens, at)
                    && !words.of(Key.FUTURE_NOT).has(tokens, at + 1)
                    && !tokens.at(at + 1).is("not");
        }
        Words word = tokens.words(at, at + 1);
        return Tense.isFuture(tokens.letter(), word) && !words.of(Key.FUTURE_NOT).has(tokens, at);
    }
}
