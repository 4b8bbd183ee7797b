package chancery.work.agreements.content;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is known from, or what shows it.
 *
 * @param text how it is cited, frozen; such as "Note verbale 214" or "JO n° 12"
 * @param ref the thing itself, when this service keeps it
 */
public record Source(String text, @Nullable Ref ref) {
    public static final Source NONE = new Source("", null);

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Map<String, String> PAGES =
            Map.of(
                    "dispatch", "dispatch",
                    "agreements", "agreement",
                    "engagements", "engagement",
                    "commitments", "commitment",
                    "coverage", "coverage");
    private static final Pattern PAGE =
            Pattern.compile(
                    "(?:https?://[^\\s/]+)?/(dispatch|agreements|engagements|commitments|coverage)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\S*");
    private static final int LONGEST_ID = 200;

    /**
     * @throws Problem {@code agreement.ref} when the reference has not the form of one
     */
    public Source {
        text = Wording.optionalLine("source", text);
        check(ref);
    }

    /**
     * As somebody typed or pasted it: the address of a page of this service becomes a reference to
     * what the page shows, and the other words the citation.
     */
    public static Source typed(String text) {
        Matcher page = PAGE.matcher(text);
        if (!page.find()) {
            return new Source(text, null);
        }
        String words = text.substring(0, page.start()) + text.substring(page.end());
        String kind = Objects.requireNonNull(PAGES.get(page.group(1)));
        return new Source(words, new Ref(kind, page.group(2)));
    }

    public boolean empty() {
        return text.isEmpty() && ref == null;
    }

    static void check(@Nullable Ref ref) {
        if (ref != null
                && (!KIND.matcher(ref.kind()).matches()
                        || ref.id().isBlank()
                        || ref.id().length() > LONGEST_ID)) {
            throw Problem.refused("agreement.ref").at("source");
        }
    }
}
