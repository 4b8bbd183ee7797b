package chancery.door.intake.people;

import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Tokens;
import java.util.Optional;

/**
 * The foot of a letter: a function alone on its line and below it a name alone on its own, or the
 * other way round.
 */
final class SignatureBlock implements MentionRule {
    private final Tokens tokens;
    private final FunctionPhrases functions;
    private final PersonNames names;
    private final Vocabulary words;

    SignatureBlock(Tokens tokens, Vocabulary words, FunctionPhrases functions, PersonNames names) {
        this.tokens = tokens;
        this.words = words;
        this.functions = functions;
        this.names = names;
    }

    @Override
    public Optional<Mention> at(int token) {
        if (!tokens.at(token).breaks() || tokens.isShouted()) {
            return Optional.empty();
        }
        return below(token).or(() -> above(token));
    }

    private Optional<Mention> below(int token) {
        int from = token + words.of(Key.DETERMINER).length(tokens, token);
        return functions
                .at(from)
                .flatMap(function -> {
                    int sign = tokens.at(function.to()).is(",") ? 1 : 0;
                    int name = function.to() + sign;
                    int title = new Titles(tokens, words).length(name);
                    int end = names.end(name + title);
                    boolean whole = end - name - title >= 2;
                    return whole && tokens.at(name).breaks() && tokens.at(end).breaks()
                            ? Optional.of(
                                    new Mention(
                                            from,
                                            end,
                                            name + title,
                                            end,
                                            name,
                                            name + title,
                                            function,
                                            null))
                            : Optional.<Mention>empty();
                });
    }

    private Optional<Mention> above(int token) {
        int title = new Titles(tokens, words).length(token);
        int end = names.end(token + title);
        int sign = tokens.at(end).is(",") ? 1 : 0;
        if (end - token - title < 2 || !tokens.at(end + sign).breaks()) {
            return Optional.empty();
        }
        int at = end + sign;
        int from = at + words.of(Key.DETERMINER).length(tokens, at);
        return functions
                .at(from)
                .filter(function -> tokens.at(function.to()).breaks())
                .map(function ->
                        new Mention(
                                token,
                                function.to(),
                                token + title,
                                end,
                                token,
                                token + title,
                                function,
                                null));
    }
}
