package chancery.work.press.communiques.web;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.press.communiques.CommuniqueContent;
import chancery.work.press.communiques.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the forms of communiqués, as a browser sends them. */
final class CommuniqueForm {
    private final MultiValueMap<String, String> fields;

    CommuniqueForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }

    boolean isTicked(String field) {
        return !text(field).isEmpty();
    }

    UnitCode unit() {
        return UnitCode.of(text("unit"));
    }

    /**
     * @throws Problem {@code communique.date}
     */
    LocalDate day(LocalDate otherwise) {
        try {
            return text("day").isEmpty() ? otherwise : LocalDate.parse(text("day"));
        } catch (DateTimeParseException e) {
            throw Problem.refused("communique.date").at("day").with("value", text("day"));
        }
    }

    int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException e) {
            throw Problem.conflict("communique.changed");
        }
    }

    Distribution distribution() {
        Label label =
                Arrays.stream(Label.values())
                        .filter(each -> each.name().equals(text("label")))
                        .findFirst()
                        .orElse(Label.UNMARKED);
        return Distribution.of(
                label,
                Arrays.stream(text("compartments").toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** The engagement that was chosen, when what is typed still names it. */
    @Nullable Ref about() {
        String value = text("about-ref");
        int colon = value.indexOf(':');
        return text("about").isEmpty() || colon < 1
                ? null
                : new Ref(value.substring(0, colon), value.substring(colon + 1));
    }

    /**
     * @throws Problem {@code communique.languages} when none is ticked
     */
    List<Language> languages() {
        List<Language> chosen =
                Arrays.stream(Language.values())
                        .filter(each -> isTicked("language-" + each.code()))
                        .toList();
        if (chosen.isEmpty()) {
            throw Problem.refused("communique.languages").at("languages");
        }
        return chosen;
    }

    /** What the page of the texts says, upon what stood before; theirs stay as they are. */
    CommuniqueContent upon(CommuniqueContent before) {
        return new CommuniqueContent(
                text("title"),
                before.about(),
                Country.typed(text("country")).orElse(null),
                text("counterpart"),
                text("place"),
                day(before.day()),
                languages().stream().map(each -> wording(before, each)).toList());
    }

    private Wording wording(CommuniqueContent before, Language language) {
        String code = language.code();
        return before.in(language)
                .orElseGet(() -> new Wording(language, "", "", ""))
                .saying(text("heading-" + code), text("ours-" + code));
    }
}
