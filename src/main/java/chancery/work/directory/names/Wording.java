package chancery.work.directory.names;

import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text in the languages in which it is official.
 *
 * @param texts without blank ones; may be empty where that means that there is no such text
 */
public record Wording(Map<Language, String> texts) {
    /** The longest text, in characters. */
    public static final int LONGEST = 300;

    public static final Wording NONE = new Wording(Map.of());

    private static final List<Language> OTHERWISE =
            List.of(Language.FR, Language.EN, Language.ES, Language.AR);

    /**
     * @throws Problem {@code directory.long} for a text of more than {@value #LONGEST} characters
     */
    public Wording {
        Map<Language, String> kept = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            String clean = PersonName.clean(text, LONGEST);
            if (!clean.isEmpty()) {
                kept.put(language, clean);
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    public static Wording of(Language language, String text) {
        return new Wording(Map.of(language, text));
    }

    public Wording and(Language language, String text) {
        Map<Language, String> more = new EnumMap<>(Language.class);
        more.putAll(texts);
        more.put(language, text);
        return new Wording(more);
    }

    /** In that language only. */
    public Optional<String> exactly(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /**
     * In that language, or else in the first there is of French, English, Spanish and Arabic; empty
     * when there is none at all.
     */
    public String in(Language language) {
        return exactly(language)
                .or(() -> OTHERWISE.stream().flatMap(each -> exactly(each).stream()).findFirst())
                .orElse("");
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
