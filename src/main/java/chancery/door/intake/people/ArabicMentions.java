package chancery.door.intake.people;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.phrases.ArabicPhrases;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import java.util.Optional;

/**
 * People in Arabic, which has no capitals: a title ("السيد", "معالي") or a function announces a
 * name. What belongs to the function carries the article, is a nationality or country, or is a
 * known noun; the first word that is none of these begins the name. The name ends at a verb,
 * preposition or other known word, behind a word with the article (a family name), or after four
 * words.
 */
final class ArabicMentions implements MentionRule {
    private static final int MOST_WORDS = 4;

    private final Tokens tokens;
    private final Vocabulary words;
    private final ArabicPhrases phrases;

    ArabicMentions(Tokens tokens, Vocabulary words) {
        this.tokens = tokens;
        this.words = words;
        this.phrases = new ArabicPhrases(tokens, words);
    }

    @Override
    public Optional<Mention> at(int token) {
        return functionFirst(token).or(() -> titleFirst(token));
    }

    private Optional<Mention> functionFirst(int from) {
        int head = words.of(Key.FUNCTION).length(tokens, from);
        if (head == 0) {
            return Optional.empty();
        }
        int end = phrases.end(from + head);
        boolean comma = tokens.at(end).is(",");
        int behind = comma ? end + 1 : end;
        int title = words.of(Key.HONORIFIC).length(tokens, behind);
        int name = behind + title;
        int nameEnd = nameEnd(name);
        boolean enough = title > 0 ? nameEnd > name : !comma && nameEnd - name >= 2;
        if (!enough || tokens.at(behind).breaks()) {
            return Optional.empty();
        }
        Mention.Function function = new Mention.Function(from, end, from);
        return Optional.of(new Mention(from, nameEnd, name, nameEnd, behind, name, function, null));
    }

    private Optional<Mention> titleFirst(int from) {
        int title = words.of(Key.HONORIFIC).length(tokens, from);
        // "معالي وزير الخارجية": the title of a function, whose name follows that.
        int name = from + title;
        if (title == 0 || words.of(Key.FUNCTION).has(tokens, name)) {
            return Optional.empty();
        }
        int end = nameEnd(name);
        if (end == name) {
            return Optional.empty();
        }
        int comma = tokens.at(end).is(",") ? 1 : 0;
        int head = words.of(Key.FUNCTION).length(tokens, end + comma);
        if (head == 0 || tokens.at(end + comma).breaks()) {
            return Optional.of(new Mention(from, end, name, end, from, name, null, null));
        }
        int at = end + comma;
        int functionEnd = phrases.end(at + head);
        boolean others =
                words.of(Key.HONORIFIC).has(tokens, functionEnd)
                        || nameEnd(functionEnd) - functionEnd >= 2;
        Mention.Function function = others ? null : new Mention.Function(at, functionEnd, at);
        return Optional.of(
                new Mention(
                        from, others ? end : functionEnd, name, end, from, name, function, null));
    }

    private int nameEnd(int from) {
        int at = from;
        int counted = 0;
        while (counted < MOST_WORDS && (at == from || !tokens.at(at).breaks())) {
            Token token = tokens.at(at);
            boolean joined =
                    at == from && token.text().startsWith("ل") && token.text().length() > 4;
            boolean begins = !joined || words.of(Key.GIVEN).has(tokens, at);
            if (!begins || !isNameWord(at) || at == from && token.breaks()) {
                break;
            }
            boolean link = words.of(Key.LINK).has(tokens, at);
            counted += link ? 0 : 1;
            at++;
            boolean afterLink = at - 2 >= from && words.of(Key.LINK).has(tokens, at - 2);
            if (token.text().startsWith("ال") && !afterLink) {
                break;
            }
        }
        while (at > from && words.of(Key.LINK).has(tokens, at - 1)) {
            at--;
        }
        return at;
    }

    private boolean isNameWord(int at) {
        Token token = tokens.at(at);
        String text = token.text();
        boolean given = words.of(Key.GIVEN).has(tokens, at);
        boolean link = words.of(Key.LINK).has(tokens, at);
        boolean verb = text.length() > 2 && "يتن".indexOf(text.charAt(0)) >= 0;
        boolean future = text.startsWith("سي") || text.startsWith("ست");
        boolean joined =
                text.startsWith("بال")
                        || text.startsWith("لل")
                        || text.startsWith("كال")
                        || text.startsWith("وال")
                        || text.startsWith("فال");
        boolean other =
                isStop(at)
                        || words.of(Key.FUNCTION).has(tokens, at)
                        || words.of(Key.HONORIFIC).has(tokens, at)
                        || words.of(Key.NOUN).has(tokens, at)
                        || words.of(Key.CONJUNCTION).has(tokens, at)
                        || text.length() < 2
                        || Countries.STANDARD.name(tokens, at).isPresent()
                        || Countries.STANDARD.adjective(tokens, at).isPresent();
        return token.isWord() && (given || link || !(verb || future || joined || other));
    }

    private boolean isStop(int at) {
        return words.of(Key.STOP).has(tokens, at);
    }
}
