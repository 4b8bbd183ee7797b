package chancery.work.press.coverage;

import chancery.kernel.Problem;
import chancery.work.press.PressTexts;
import chancery.work.press.outlets.OutletId;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What is known of an item.
 *
 * @param language by ISO 639; empty when unknown
 * @param address where it is on the web; empty for none
 * @param place the page, or the time of the broadcast; empty for none
 * @param text of the item, as far as it was kept
 * @param quote the words that mention us; empty for none
 * @param topic in the words of whoever entered it
 * @param about the people, countries, engagements and others that it is about, at most {@value
 *     #MOST_ABOUT}
 * @param serves the actions of plans that it serves, at most {@value #MOST_SERVED}
 */
public record CoverageContent(
        LocalDate day,
        OutletId outlet,
        CoverageKind kind,
        String headline,
        String language,
        String address,
        String place,
        String text,
        Mention mention,
        String quote,
        String topic,
        List<Cited> about,
        List<Cited> serves) {
    static final int MOST_ABOUT = 50;
    static final int MOST_SERVED = 20;
    private static final int LONGEST_ADDRESS = 2_000;

    /**
     * @throws Problem {@code press.empty}, {@code press.long}, {@code press.many}, {@code
     *     press.day}, {@code press.language}, {@code coverage.address} for what is no address of
     *     the web
     */
    public CoverageContent {
        PressTexts.day("day", day);
        headline = PressTexts.line("headline", headline);
        language = PressTexts.language(language);
        address = address(address);
        place = PressTexts.optionalLine("place", place);
        text = PressTexts.text("text", text);
        quote = PressTexts.paragraph("quote", quote);
        topic = PressTexts.optionalLine("topic", topic);
        about = PressTexts.atMost("about", about, MOST_ABOUT);
        serves = PressTexts.atMost("serves", serves, MOST_SERVED);
    }

    /** An item that names us, with no more than it needs. */
    public static CoverageContent of(
            LocalDate day, OutletId outlet, CoverageKind kind, String headline) {
        return new CoverageContent(
                day,
                outlet,
                kind,
                headline,
                "",
                "",
                "",
                "",
                Mention.NAMED,
                "",
                "",
                List.of(),
                List.of());
    }

    /** The same item as another node keeps it, by its own outlet. */
    public CoverageContent by(OutletId other) {
        return new CoverageContent(
                day, other, kind, headline, language, address, place, text, mention, quote, topic,
                about, serves);
    }

    public CoverageContent at(String address, String place) {
        return new CoverageContent(
                day, outlet, kind, headline, language, address, place, text, mention, quote, topic,
                about, serves);
    }

    public CoverageContent saying(String language, String text) {
        return new CoverageContent(
                day, outlet, kind, headline, language, address, place, text, mention, quote, topic,
                about, serves);
    }

    public CoverageContent mentioning(Mention mention, String quote) {
        return new CoverageContent(
                day, outlet, kind, headline, language, address, place, text, mention, quote, topic,
                about, serves);
    }

    public CoverageContent on(String topic) {
        return new CoverageContent(
                day, outlet, kind, headline, language, address, place, text, mention, quote, topic,
                about, serves);
    }

    public CoverageContent about(List<Cited> about) {
        return new CoverageContent(
                day, outlet, kind, headline, language, address, place, text, mention, quote, topic,
                about, serves);
    }

    public CoverageContent serving(List<Cited> serves) {
        return new CoverageContent(
                day, outlet, kind, headline, language, address, place, text, mention, quote, topic,
                about, serves);
    }

    private static String address(String typed) {
        String address = typed.strip();
        if (address.isEmpty()) {
            return "";
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (address.length() > LONGEST_ADDRESS
                    || !(scheme.equals("https") || scheme.equals("http"))
                    || uri.getRawAuthority() == null) {
                throw Problem.refused("coverage.address").at("address");
            }
            return address;
        } catch (URISyntaxException e) {
            throw Problem.refused("coverage.address").at("address");
        }
    }
}
