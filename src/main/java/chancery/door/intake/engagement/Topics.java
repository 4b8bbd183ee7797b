package chancery.door.intake.engagement;

import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * What was talked about: behind "ont évoqué", "discussed" or "abordaron", up to the end of the
 * sentence, cut at commas and at an "and" that begins a new noun with its article.
 */
final class Topics {
    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private final Tokens tokens;
    private final Vocabulary words;

    Topics(Tokens tokens, Vocabulary words) {
        this.tokens = tokens;
        this.words = words;
    }

    List<Found<String>> all() {
        List<Found<String>> found = new ArrayList<>();
        for (int at = 0; at < tokens.size() && found.size() < MOST; at++) {
            int cue = words.of(Key.ENGAGEMENT_TOPICS).length(tokens, at);
            if (cue > 0) {
                cut(at + cue, found);
                at += cue;
            }
        }
        return found;
    }

    private void cut(int from, List<Found<String>> found) {
        int start = from;
        int at = from;
        while (at - from < LONGEST && !isEnd(at, from)) {
            int conjunction = words.of(Key.CONJUNCTION).length(tokens, at);
            boolean next = conjunction > 0 && opens(at + conjunction);
            if (tokens.at(at).is(",") || next) {
                add(start, at, found);
                start = at + Math.max(1, conjunction);
                // ", et la pêche": the comma has cut already.
                int both =
                        tokens.at(at).is(",")
                                ? words.of(Key.CONJUNCTION).length(tokens, at + 1)
                                : 0;
                start += both;
                at = start;
            } else {
                at++;
            }
        }
        add(start, at, found);
    }

    /** An article or, in English, which has few, any word. */
    private boolean opens(int at) {
        boolean article = words.of(Key.DETERMINER).has(tokens, at);
        boolean name = tokens.at(at).isCapital();
        return article || words.language().equals("en") && !name || words.isArabic();
    }

    private boolean isEnd(int at, int from) {
        Token token = tokens.at(at);
        boolean sign = token.is(".") || token.is(";") || token.is("\"") || token.is(":");
        boolean reports =
                at > from && tokens.at(at - 1).is(",") && words.of(Key.TAIL).has(tokens, at);
        boolean second = words.of(Key.ENGAGEMENT_TOPICS).has(tokens, at);
        return token.text().isEmpty() || sign || at > from && token.breaks() || reports || second;
    }

    private void add(int from, int to, List<Found<String>> found) {
        int start = from;
        while (start < to && words.of(Key.DETERMINER).has(tokens, start)) {
            start += words.of(Key.DETERMINER).length(tokens, start);
        }
        if (start < to && found.size() < MOST) {
            found.add(new Found<>(tokens.original(start, to), tokens.words(start, to)));
        }
    }
}
