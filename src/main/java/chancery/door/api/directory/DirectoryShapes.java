package chancery.door.api.directory;

import chancery.door.api.Fields;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.directory.Handling;
import chancery.work.directory.OfficeContact;
import chancery.work.directory.Readers;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shapes that several parts of the directory's API share, and how they are read. */
final class DirectoryShapes {
    private DirectoryShapes() {}

    /** A text in the languages in which it is official. */
    record WordingJson(
            @Nullable String fr, @Nullable String en, @Nullable String es, @Nullable String ar) {
        static WordingJson of(Wording wording) {
            return new WordingJson(
                    wording.texts().get(Language.FR),
                    wording.texts().get(Language.EN),
                    wording.texts().get(Language.ES),
                    wording.texts().get(Language.AR));
        }

        Wording wording() {
            return Wording.NONE
                    .and(Language.FR, text(fr))
                    .and(Language.EN, text(en))
                    .and(Language.ES, text(es))
                    .and(Language.AR, text(ar));
        }
    }

    record PersonNameJson(
            @Nullable String given, @Nullable String family, @Nullable String suffix) {
        static PersonNameJson of(PersonName name) {
            return new PersonNameJson(name.given(), name.family(), name.suffix());
        }

        PersonName name() {
            return new PersonName(text(given), text(family), text(suffix));
        }
    }

    record OfficeContactJson(@Nullable String kind, @Nullable String value) {
        static OfficeContactJson of(OfficeContact contact) {
            return new OfficeContactJson(contact.kind().name(), contact.value());
        }

        OfficeContact contact() {
            return new OfficeContact(
                    Fields.word(
                            OfficeContact.Kind.class, kind, OfficeContact.Kind.PHONE, "contacts"),
                    text(value));
        }
    }

    static Wording wording(@Nullable WordingJson wording) {
        return wording == null ? Wording.NONE : wording.wording();
    }

    static Handling handling(
            @Nullable String source,
            @Nullable String retainUntil,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable Boolean everybody,
            @Nullable List<String> units,
            LocalDate today) {
        LocalDate until = Fields.day(retainUntil, "retainUntil");
        return new Handling(
                text(source),
                until == null ? today.plusYears(Handling.USUAL_YEARS) : until,
                Distribution.of(
                        Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                        compartments == null ? List.of() : compartments),
                new Readers(
                        everybody == null || everybody,
                        new TreeSet<>(units == null ? List.of() : units(units))));
    }

    private static List<UnitCode> units(List<String> codes) {
        return codes.stream().map(code -> Fields.unit(code, "units")).toList();
    }

    static @Nullable Country country(@Nullable String typed, String field) {
        try {
            return Country.typed(text(typed)).orElse(null);
        } catch (Problem e) {
            throw Problem.refused(e.code()).at(field).with("value", text(typed));
        }
    }

    static UnitCode unit(@Nullable String code, UnitCode own) {
        return code == null || code.isBlank() ? own : Fields.unit(code, "unit");
    }

    static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
