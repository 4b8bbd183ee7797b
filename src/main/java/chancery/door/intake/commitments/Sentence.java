package chancery.door.intake.commitments;

import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a sentence into the promises that it tells of. */
final class Sentence {
    /**
     * @param end the token behind what is promised
     */
    record Part(Promise promise, int end) {}

    private final Tokens tokens;
    private final Vocabulary words;
    private final Promises promises;

    Sentence(Tokens tokens, Vocabulary words, Promises promises) {
        this.tokens = tokens;
        this.words = words;
        this.promises = promises;
    }

    /** Each promise reaches to the next, to a semicolon, or to the words of whoever reports it. */
    List<Part> parts(int from, int to) {
        List<Promise> found = new ArrayList<>();
        int clause = from;
        int at = from;
        while (at < to) {
            if (tokens.at(at).is(";") || tokens.at(at).is(":") || tokens.at(at).breaks()) {
                clause = tokens.at(at).isWord() ? at : at + 1;
            }
            Optional<Promise> promise = promises.at(at, clause, to);
            promise.ifPresent(found::add);
            at = promise.map(Promise::content).filter(content -> content > 0).orElse(at) + 1;
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Promise promise = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).begin() : to;
            parts.add(new Part(promise, stop(promise.content(), end)));
        }
        return parts;
    }

    private int stop(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean sign =
                    tokens.at(at).is(";")
                            || at > from && tokens.at(at).breaks()
                            || tokens.at(at).is("\"")
                                    && (tokens.at(at + 1).is(",") || tokens.at(at - 1).is(","));
            boolean reported = tokens.at(at).is(",") && words.of(Key.TAIL).has(tokens, at + 1);
            if (sign || reported) {
                return at;
            }
        }
        return to;
    }
}
