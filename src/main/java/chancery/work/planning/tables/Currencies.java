package chancery.work.planning.tables;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** How tables write currencies. A bare dollar sign could be many and is none. */
final class Currencies {
    private static final Set<String> CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> NAMES = names();

    private Currencies() {}

    /** The ISO 4217 code of a code, sign or name. */
    static Optional<String> code(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        return CODES.contains(upper)
                ? Optional.of(upper)
                : Optional.ofNullable(NAMES.get(Spelt.plain(written)));
    }

    /** The one that a heading names: "Budget (EUR)", "Montant en euros". */
    static Optional<String> in(String heading) {
        for (String word : heading.split("[\\s()\\[\\]:/,;]+", -1)) {
            boolean code = word.length() == 3 && word.equals(word.toUpperCase(Locale.ROOT));
            Optional<String> known = code || word.length() != 3 ? code(word) : Optional.empty();
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> names() {
        Properties sheet = Spelt.sheet("currencies");
        Map<String, String> names = new HashMap<>();
        for (String code : sheet.stringPropertyNames()) {
            for (String name : sheet.getProperty(code).split("\\|", -1)) {
                names.put(Spelt.plain(name), code);
            }
        }
        return names;
    }
}
