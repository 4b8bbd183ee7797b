package chancery.door.intake;

import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Misread;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which header field is called how, in the four languages together. */
final class HeaderLabels {
    static final HeaderLabels STANDARD = new HeaderLabels();

    private final Map<String, HeaderField> labels = new HashMap<>();

    private HeaderLabels() {
        for (String language : Lexicon.LANGUAGES) {
            for (HeaderField field : HeaderField.values()) {
                for (String spelling : Lexicon.STANDARD.spellings(language, field.key())) {
                    labels.putIfAbsent(Lexicon.labelKey(Folded.plain(spelling)), field);
                }
            }
        }
    }

    /** The field that is called so, also when one letter in six or so was misread. */
    Optional<HeaderField> field(String folded) {
        String key = Lexicon.labelKey(folded);
        HeaderField exact = labels.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        HeaderField plural =
                key.endsWith("s") ? labels.get(key.substring(0, key.length() - 1)) : null;
        if (plural != null) {
            return Optional.of(plural);
        }
        return key.contains("/") ? bilingual(key) : Misread.closest(key, labels);
    }

    /** "Objet / Subject": every part must call the same field. */
    private Optional<HeaderField> bilingual(String key) {
        HeaderField field = null;
        for (String part : key.split("/", -1)) {
            HeaderField said = labels.get(part.strip());
            if (said == null || field != null && field != said) {
                return Optional.empty();
            }
            field = said;
        }
        return Optional.ofNullable(field);
    }

    /** As {@link #field}, but only for labels spelt right. */
    Optional<HeaderField> exactField(String folded) {
        return Optional.ofNullable(labels.get(Lexicon.labelKey(folded)));
    }
}
