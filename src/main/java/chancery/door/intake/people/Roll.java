package chancery.door.intake.people;

import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everybody a text names, each once: a later "M. Salcedo Paz" is the Rodrigo Salcedo Paz of before,
 * because all its words are words of that name and it takes up its end.
 */
final class Roll {
    /** Somebody with all their mentions, the fullest first. */
    static final class Named {
        private final List<Mention> mentions = new ArrayList<>();
        private final List<String> name;

        private Named(List<String> name, Mention mention) {
            this.name = List.copyOf(name);
            mentions.add(mention);
        }

        List<Mention> mentions() {
            return mentions;
        }

        /** The longest form of the name. */
        Mention fullest() {
            return mentions.stream()
                    .reduce((a, b) -> b.nameLength() > a.nameLength() ? b : a)
                    .orElseThrow();
        }

        /** The first mention that says what they are, else the fullest. */
        Mention telling() {
            return mentions.stream()
                    .filter(m -> m.function() != null)
                    .findFirst()
                    .orElse(fullest());
        }

        Mention honouring() {
            Mention telling = telling();
            return telling.hasHonorific()
                    ? telling
                    : mentions.stream().filter(Mention::hasHonorific).findFirst().orElse(telling);
        }
    }

    private final Tokens tokens;
    private final List<Named> people = new ArrayList<>();

    Roll(Tokens tokens, List<Mention> mentions) {
        this.tokens = tokens;
        mentions.forEach(this::add);
    }

    List<Named> people() {
        return people;
    }

    private void add(Mention mention) {
        List<String> name = words(mention);
        for (int i = 0; i < people.size(); i++) {
            Named known = people.get(i);
            if (isSame(known.name, name)) {
                known.mentions.add(mention);
                return;
            }
            if (isSame(name, known.name)) {
                Named fuller = new Named(name, known.mentions.getFirst());
                fuller.mentions.addAll(known.mentions.subList(1, known.mentions.size()));
                fuller.mentions.add(mention);
                people.set(i, fuller);
                return;
            }
        }
        people.add(new Named(name, mention));
    }

    /** "Salcedo Paz" or "Rodrigo Salcedo", but not "Rodrigo": given names are shared. */
    private static boolean isSame(List<String> full, List<String> part) {
        Set<String> all = new HashSet<>(full);
        boolean surname = full.size() == 1 || !part.equals(full.subList(0, 1));
        return all.containsAll(part) && surname;
    }

    private List<String> words(Mention mention) {
        List<String> words = new ArrayList<>();
        for (int i = mention.nameFrom(); i < mention.nameTo(); i++) {
            Token token = tokens.at(i);
            if (token.isWord()) {
                words.add(token.text());
            }
        }
        return words;
    }
}
