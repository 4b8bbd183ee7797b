package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every country, by a beginning of a word of its name in any of our languages, or its code. */
@Component
class CountryThings implements KnownThings {
    static final String KIND = "country";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Thing> see(PersonId me, Ref ref, Language language) {
        return Identities.given(() -> thing(Country.of(ref.id()), language));
    }

    @Override
    public List<Thing> find(PersonId me, String typed, Language language) {
        String wanted = " " + folded(typed);
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(Country::of)
                .filter(country -> isCalled(country, wanted))
                .sorted()
                .limit(MOST)
                .map(country -> thing(country, language))
                .toList();
    }

    private static boolean isCalled(Country country, String wanted) {
        return wanted.strip().equalsIgnoreCase(country.code())
                || wanted.length() > 2
                        && Arrays.stream(Language.values())
                                .anyMatch(language ->
                                        (" " + folded(country.name(language.locale())))
                                                .contains(wanted));
    }

    private static Thing thing(Country country, Language language) {
        return Thing.of(
                new Ref(KIND, country.code()),
                country.name(language.locale()),
                "",
                Label.UNMARKED,
                "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s’'-]+", " ")
                .strip();
    }
}
