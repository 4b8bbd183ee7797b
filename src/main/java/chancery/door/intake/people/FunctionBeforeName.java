package chancery.door.intake.people;

import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import java.util.Optional;

/**
 * "La ministre déléguée au Commerce extérieur, Mme X", "embajadora Salma Ouederni", "Foreign
 * Minister Y". Directly before the name, or before an honorific, the function is bound to it. With
 * only a comma between, the name must be closed by another sign or an "and": else the comma may
 * separate two people.
 */
final class FunctionBeforeName implements MentionRule {
    private static final String CLOSING = ",.;:)";

    private final Tokens tokens;
    private final Vocabulary words;
    private final FunctionPhrases functions;
    private final PersonNames names;
    private final Titles titles;

    FunctionBeforeName(
            Tokens tokens, Vocabulary words, FunctionPhrases functions, PersonNames names) {
        this.tokens = tokens;
        this.words = words;
        this.functions = functions;
        this.names = names;
        this.titles = new Titles(tokens, words);
    }

    @Override
    public Optional<Mention> at(int token) {
        return functions.at(token).flatMap(function -> named(token, function));
    }

    private Optional<Mention> named(int from, Mention.Function function) {
        int at = function.to();
        boolean comma = tokens.at(at).is(",");
        int behind = comma ? at + 1 : at;
        if (tokens.at(behind).breaks()) {
            return Optional.empty();
        }
        if (comma) {
            // "le gouverneur de la Banque centrale, le Dr Otieno"
            int article = words.of(Key.DETERMINER).length(tokens, behind);
            behind += titles.length(behind + article) > 0 ? article : 0;
        }
        int honorific = titles.length(behind);
        int name = behind + honorific;
        int end = comma ? names.end(name) : names.endBehindTitle(name);
        boolean bound = honorific > 0 || !comma && isBoundTo(function, name, end);
        boolean enclosed = comma && isWhole(name, end) && isClosed(end) && !isApposed(end);
        if (end == name || tokens.at(name).breaks() || !(bound || enclosed)) {
            return Optional.empty();
        }
        return Optional.of(new Mention(from, end, name, end, behind, name, function, null));
    }

    /** One name alone counts behind the bare head, "President Boni"; behind more, two. */
    private boolean isBoundTo(Mention.Function function, int name, int end) {
        boolean bare = function.to() == function.head() + 1 || words.language().equals("en");
        return bare || isWhole(name, end);
    }

    private static boolean isWhole(int name, int end) {
        return end - name >= 2;
    }

    private boolean isClosed(int end) {
        Token next = tokens.at(end);
        return next.text().isEmpty()
                || next.breaks()
                || CLOSING.contains(next.text())
                || words.of(Key.CONJUNCTION).has(tokens, end);
    }

    /** Whether the name has its own function behind it, so that the one before is another's. */
    private boolean isApposed(int end) {
        return tokens.at(end).is(",") && functions.at(end + 1).isPresent();
    }
}
