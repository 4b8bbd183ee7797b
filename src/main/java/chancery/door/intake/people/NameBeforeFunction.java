package chancery.door.intake.people;

import chancery.door.intake.mentions.Institutions;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "M. Théo Karam, directeur des Amériques", "Jane Doe (Director, Trade)", "Salma Ouederni –
 * ambassadrice". Apposition binds the function to the name before it, when the function ends where
 * the sentence pauses or goes on with its verb, and no other name follows that could claim it.
 */
final class NameBeforeFunction implements MentionRule {
    private static final String OPENING = ",(-:";

    private final Tokens tokens;
    private final Vocabulary words;
    private final FunctionPhrases functions;
    private final PersonNames names;
    private final Titles titles;
    private final Institutions institutions;

    NameBeforeFunction(
            Tokens tokens,
            Vocabulary words,
            FunctionPhrases functions,
            PersonNames names,
            Institutions institutions) {
        this.tokens = tokens;
        this.words = words;
        this.functions = functions;
        this.names = names;
        this.titles = new Titles(tokens, words);
        this.institutions = institutions;
    }

    @Override
    public Optional<Mention> at(int token) {
        int honorific = titles.length(token);
        int name = token + honorific;
        if (honorific == 0 && (tokens.isShouted() || isWithin(token))) {
            return Optional.empty();
        }
        int end = honorific > 0 ? names.endBehindTitle(name) : names.end(name);
        if (end == name || honorific > 0 && tokens.at(name).breaks()) {
            return Optional.empty();
        }
        Optional<Mention.Function> function = function(end);
        int behind = function.map(Mention.Function::to).orElse(end);
        Mention.Range house = house(behind, function.isPresent());
        boolean told = (function.isPresent() || house != null) && end - name >= 2;
        if (honorific == 0 && !told) {
            return Optional.empty();
        }
        int to = house == null ? behind : house.to();
        return Optional.of(
                new Mention(token, to, name, end, token, name, function.orElse(null), house));
    }

    /** "Jane Mutesi (World Bank)"; "Director-General, Ministry of Fisheries". */
    private Mention.@Nullable Range house(int at, boolean function) {
        boolean opens = tokens.at(at).is(function ? "," : "(");
        int end = opens ? institutions.end(at + 1) : at + 1;
        boolean closed = function || tokens.at(end).is(")");
        return end > at + 1 && closed ? new Mention.Range(at + 1, end) : null;
    }

    /** In the middle of a name, or of the name of something else. */
    private boolean isWithin(int token) {
        Token before = tokens.at(token - 1);
        return before.isCapital()
                && !tokens.at(token).breaks()
                && !words.of(Key.STOP).has(tokens, token - 1)
                && !words.of(Key.DETERMINER).has(tokens, token - 1)
                && !words.of(Key.PREPOSITION).has(tokens, token - 1);
    }

    private Optional<Mention.Function> function(int end) {
        Token sign = tokens.at(end);
        if (sign.text().length() != 1 || !OPENING.contains(sign.text()) || sign.breaks()) {
            return Optional.empty();
        }
        int article = words.of(Key.DETERMINER).length(tokens, end + 1);
        if (tokens.at(end + 1).breaks()) {
            return Optional.empty();
        }
        int from = end + 1 + article + words.of(Key.POSSESSIVE).length(tokens, end + 1);
        return functions
                .at(from)
                .filter(f -> endsWell(f.to(), sign))
                .filter(f -> !isNext(f, article));
    }

    /** A function with its article before a name is that of the next person. */
    private boolean isNext(Mention.Function function, int article) {
        int behind = function.to();
        if (!tokens.at(behind).is(",") || article == 0) {
            return false;
        }
        int honorific = titles.length(behind + 1);
        int name = behind + 1 + honorific;
        int end = names.end(name);
        return end - name >= (honorific > 0 ? 1 : 2);
    }

    private boolean endsWell(int at, Token sign) {
        Token next = tokens.at(at);
        if (sign.is("(")) {
            return next.is(")") || next.is(",") || next.is(";");
        }
        if (next.text().isEmpty() || next.breaks()) {
            return true;
        }
        boolean listed = sign.is(":") || sign.is("-");
        boolean sentence = !next.isWord() || words.of(Key.STOP).has(tokens, at);
        boolean goesOn =
                words.of(Key.CONJUNCTION).has(tokens, at)
                        || words.of(Key.PREPOSITION).has(tokens, at);
        boolean title = words.of(Key.HONORIFIC).has(tokens, at);
        boolean verb = next.shape() == Token.Shape.LOWER && !title;
        return listed ? next.is(",") || next.is(";") : sentence || goesOn || verb;
    }
}
