package chancery.work.press.outlets;

import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.press.PressTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an outlet.
 *
 * @param aliases other names and spellings, at most {@value #MOST_ALIASES}
 * @param country where it is made
 * @param region within the country, for which it is made; empty when for all of it
 * @param language in which it mostly publishes, by ISO 639; empty when unknown
 * @param host of its site; empty for none
 */
public record OutletContent(
        String name,
        List<String> aliases,
        Medium medium,
        @Nullable Country country,
        String region,
        String language,
        String host,
        @Nullable Reach reach) {
    static final int MOST_ALIASES = 20;

    /**
     * @throws Problem {@code press.empty}, {@code press.long}, {@code press.many}, {@code
     *     press.language}, {@code outlet.host}
     */
    public OutletContent {
        name = PressTexts.name("name", name);
        aliases =
                PressTexts.atMost("aliases", aliases, MOST_ALIASES).stream()
                        .map(alias -> PressTexts.name("aliases", alias))
                        .distinct()
                        .toList();
        region = PressTexts.optionalLine("region", region);
        if (region.length() > PressTexts.NAME) {
            throw Problem.tooLarge("press.long").at("region").with("most", PressTexts.NAME);
        }
        language = PressTexts.language(language);
        host = Host.typed(host);
    }

    public static OutletContent of(String name, Medium medium) {
        return new OutletContent(name, List.of(), medium, null, "", "", "", null);
    }

    public OutletContent in(@Nullable Country where, String region) {
        return new OutletContent(name, aliases, medium, where, region, language, host, reach);
    }

    public OutletContent at(String host) {
        return new OutletContent(name, aliases, medium, country, region, language, host, reach);
    }

    public OutletContent reaching(Reach reach) {
        return new OutletContent(name, aliases, medium, country, region, language, host, reach);
    }
}
