package chancery.door.intake.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words and phrases with what each stands for, found in a text token by token, longest first. */
public final class Phrases<T> {
    private record Entry<T>(List<String> words, boolean capital, boolean capitals, T value) {}

    /**
     * A phrase found.
     *
     * @param length in tokens
     */
    public record Hit<T>(T value, int length) {}

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    /** Those spellings, in any case. */
    public static Phrases<String> of(Collection<String> spellings) {
        Phrases<String> phrases = new Phrases<>();
        spellings.forEach(each -> phrases.add(each, each));
        return phrases;
    }

    /** Those spellings, where the text writes capitals as they do. */
    public static Phrases<String> names(Collection<String> spellings) {
        Phrases<String> phrases = new Phrases<>();
        spellings.forEach(each -> phrases.addName(each, each));
        return phrases;
    }

    public void add(String spelling, T value) {
        add(spelling, false, false, value);
    }

    /** A name counts only with its capitals: one in capitals throughout only so written. */
    public void addName(String spelling, T value) {
        boolean capital = Character.isUpperCase(spelling.codePointAt(0));
        boolean capitals = capital && spelling.chars().noneMatch(Character::isLowerCase);
        add(spelling, capital, capitals, value);
    }

    private void add(String spelling, boolean capital, boolean capitals, T value) {
        List<String> words = Tokens.split(spelling);
        if (words.isEmpty()) {
            return;
        }
        List<Entry<T>> entries = byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
        entries.add(new Entry<>(words, capital, capitals, value));
        entries.sort(Comparator.comparingInt((Entry<T> e) -> e.words().size()).reversed());
    }

    public Optional<Hit<T>> at(Tokens tokens, int index) {
        for (Entry<T> entry : byFirst.getOrDefault(tokens.at(index).text(), List.of())) {
            if (matches(entry, tokens, index)) {
                return Optional.of(new Hit<>(entry.value(), entry.words().size()));
            }
        }
        return Optional.empty();
    }

    /** How many tokens the longest phrase has that begins there; 0 for none. */
    public int length(Tokens tokens, int index) {
        return at(tokens, index).map(Hit::length).orElse(0);
    }

    public boolean has(Tokens tokens, int index) {
        return length(tokens, index) > 0;
    }

    private static boolean matches(Entry<?> entry, Tokens tokens, int index) {
        Token first = tokens.at(index);
        if (entry.capitals()
                        && first.shape() != Token.Shape.CAPITALS
                        && first.end() - first.start() > 1
                || entry.capital() && !first.isCapital()) {
            return false;
        }
        for (int i = 0; i < entry.words().size(); i++) {
            Token token = tokens.at(index + i);
            if (!token.is(entry.words().get(i)) || i > 0 && token.breaks()) {
                return false;
            }
        }
        return true;
    }
}
