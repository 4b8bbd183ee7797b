package chancery.work.directory.web;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.directory.Capacity;
import chancery.work.directory.Handling;
import chancery.work.directory.InstitutionContent;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.OfficeContact;
import chancery.work.directory.PersonContent;
import chancery.work.directory.Readers;
import chancery.work.directory.TenureContent;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the directory's forms, as a browser sends them. */
final class DirectoryTyped {
    private final MultiValueMap<String, String> fields;

    DirectoryTyped(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /**
     * @throws Problem naming the field whose value cannot be taken, as for all below
     */
    PersonContent person() {
        return new PersonContent(
                names(),
                wording("honorific"),
                Country.typed(text("country")).orElse(null),
                contacts(),
                handling());
    }

    /**
     * The Latin name, the Arabic one, and other spellings, one a line: family name, comma, given
     * name.
     */
    private List<PersonName> names() {
        List<PersonName> names = new ArrayList<>();
        if (!text("family").isEmpty()) {
            names.add(new PersonName(text("given"), text("family"), text("suffix")));
        }
        if (!text("familyAr").isEmpty()) {
            names.add(PersonName.of(text("givenAr"), text("familyAr")));
        }
        lines("spellings").map(DirectoryTyped::spelling).forEach(names::add);
        return names;
    }

    private static PersonName spelling(String line) {
        String[] parts = line.split("[,،]", 2);
        return parts.length == 2 && !parts[0].isBlank()
                ? PersonName.of(parts[1], parts[0])
                : PersonName.of(
                        line.substring(0, line.lastIndexOf(' ') + 1),
                        line.substring(line.lastIndexOf(' ') + 1));
    }

    private List<OfficeContact> contacts() {
        List<OfficeContact> contacts = new ArrayList<>();
        for (OfficeContact.Kind kind : OfficeContact.Kind.values()) {
            lines("contact-" + kind.name())
                    .forEach(value -> contacts.add(new OfficeContact(kind, value)));
        }
        return contacts;
    }

    InstitutionContent institution() {
        return new InstitutionContent(
                chosen(InstitutionKind.class, "kind", InstitutionKind.OTHER),
                wording("name"),
                lines("spellings").toList(),
                Country.typed(text("country")).orElse(null),
                country("host"),
                institutionOrNone("parent"),
                precedence(),
                handling());
    }

    TenureContent tenure() {
        return new TenureContent(
                institutionOrRefuse(),
                wording("function"),
                new Term(
                        text("from").isEmpty() ? PartialDate.UNKNOWN : date("from"),
                        text("to").isEmpty() ? null : date("to")),
                chosen(Capacity.class, "capacity", Capacity.HOLDER),
                !text("concurrent").isEmpty(),
                precedence(),
                text("source"),
                text("note"));
    }

    /** Whether a form for a person was sent with a function too. */
    boolean hasFunction() {
        return !wording("function").isEmpty() || !text("institution").isEmpty();
    }

    Handling handling() {
        return new Handling(
                text("source"),
                day("retainUntil"),
                Distribution.of(chosen(Label.class, "label", Label.UNMARKED), compartments()),
                new Readers(text("audience").equals("EVERYBODY"), new TreeSet<>(units())));
    }

    UnitCode unit() {
        return UnitCode.of(text("unit"));
    }

    int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException e) {
            throw Problem.conflict("directory.changed");
        }
    }

    String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }

    List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise) {
        String value = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElse(otherwise);
    }

    private InstitutionId institutionOrRefuse() {
        @Nullable InstitutionId institution = institutionOrNone("institution");
        if (institution == null) {
            throw Problem.refused("directory.no-institution").at("institution");
        }
        return institution;
    }

    private @Nullable InstitutionId institutionOrNone(String field) {
        return text(field).isEmpty() ? null : InstitutionId.parse(text(field));
    }

    private @Nullable Country country(String field) {
        try {
            return Country.typed(text(field)).orElse(null);
        } catch (Problem e) {
            throw Problem.refused(e.code()).at(field).with("value", text(field));
        }
    }

    private Wording wording(String field) {
        Wording wording = Wording.NONE;
        for (Language language : Language.values()) {
            wording = wording.and(language, text(field + "-" + language.code()));
        }
        return wording;
    }

    private @Nullable Integer precedence() {
        String typed = text("precedence");
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw Problem.refused("directory.precedence")
                    .at("precedence")
                    .with("most", InstitutionContent.LOWEST_PRECEDENCE);
        }
    }

    private PartialDate date(String field) {
        try {
            return PartialDate.parse(text(field));
        } catch (Problem e) {
            throw Problem.refused("directory.date").at(field).with("value", text(field));
        }
    }

    private LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Problem.refused("directory.date").at(field).with("value", text(field));
        }
    }

    private Stream<String> lines(String field) {
        return text(field).lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private List<String> compartments() {
        return Arrays.stream(text("compartments").toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private List<UnitCode> units() {
        return Arrays.stream(text("units").toUpperCase(Locale.ROOT).split("[,;]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(UnitCode::of)
                .toList();
    }
}
