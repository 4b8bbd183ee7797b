package chancery.door.intake.gazetteer;

import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Spellings;
import chancery.door.intake.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Countries by their names in four languages, as the Java runtime has them, and by what is called
 * after them. A country is its ISO 3166-1 alpha-2 code.
 */
public final class Countries {
    public static final Countries STANDARD = new Countries();

    private static final int LANGUAGES = 4;

    private final Phrases<String> names = new Phrases<>();
    private final Phrases<String> adjectives = new Phrases<>();
    private final Set<String> folded = new HashSet<>();
    private final Map<String, List<String>> own = new HashMap<>();

    private Countries() {
        Spellings sheet = Spellings.load("mentions/countries");
        for (String code : Locale.getISOCountries()) {
            for (String language : List.of("fr", "en", "es", "ar")) {
                named(Locale.of("", code).getDisplayCountry(Locale.of(language)), code);
            }
        }
        for (String code : sheet.keys()) {
            if (code.length() == 2) {
                List<String> said = sheet.of(code);
                said.stream().skip(LANGUAGES).forEach(name -> named(name, code));
                own.put(code, said.stream().skip(LANGUAGES).toList());
                for (int i = 0; i < LANGUAGES; i++) {
                    Nationality.forms(said.get(i), i).forEach(form -> adjectives.add(form, code));
                }
            }
        }
    }

    private void named(String name, String code) {
        names.addName(name, code);
        folded.add(Folded.plain(name));
    }

    /** The country that is named at a token. */
    public Optional<Phrases.Hit<String>> name(Tokens tokens, int at) {
        return names.at(tokens, at);
    }

    /** The country after which something is called at a token: "péruvien", "Kenyan". */
    public Optional<Phrases.Hit<String>> adjective(Tokens tokens, int at) {
        return adjectives.at(tokens, at);
    }

    /** Whether a folded word is a country's whole name. */
    public boolean isName(String word) {
        return folded.contains(word);
    }

    /**
     * What a language calls the country. A code left to users is called as its sheet does: French,
     * English (and Spanish), Arabic.
     */
    public String name(String code, String language) {
        String usual = Locale.of("", code).getDisplayCountry(Locale.of(language));
        List<String> further = own.getOrDefault(code, List.of());
        if (!usual.equals(code) && !code.startsWith("X") || further.size() < 3) {
            return usual;
        }
        return switch (language) {
            case "fr" -> further.get(0);
            case "ar" -> further.get(2);
            default -> further.get(1);
        };
    }
}
