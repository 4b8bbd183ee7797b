package chancery.work.agreements.web;

import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Consent;
import chancery.work.agreements.content.Delay;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Registration;
import chancery.work.agreements.content.Related;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Term;
import chancery.work.agreements.content.Titles;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the forms about agreements, as a browser sends them. */
final class TypedAgreement {
    /** The forms of the condition of entry, by the words of the published schema. */
    enum Entering {
        UNKNOWN,
        ON_SIGNATURE,
        ON_DAY,
        AFTER_EXCHANGE,
        AFTER_RATIFICATIONS
    }

    private final MultiValueMap<String, String> fields;

    TypedAgreement(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** One line: a kind, a title in the writer's language, who is party. */
    Description quick(String language) {
        return Description.of(
                chosen(AgreementKind.class, "kind", AgreementKind.TREATY),
                Titles.of(language, text("title")),
                parties(List.of()));
    }

    /**
     * The whole sheet.
     *
     * @param before whose parties keep their identity
     * @param another finds the related agreement that was added, or none
     */
    Description description(
            Description before, Function<Related.Relation, @Nullable Related> another) {
        return new Description(
                chosen(AgreementKind.class, "kind", before.kind()),
                new Titles(text("titleFr"), text("titleEn"), text("titleEs"), text("titleAr")),
                parties(before.parties()),
                words("authentic"),
                text("place"),
                text("subject"),
                text("depositary"),
                entry(),
                new Term(
                        number("termMonths"),
                        number("renewalMonths"),
                        number("noticeMonths"),
                        number("denunciationMonths")),
                new Registration(
                        text("registrationNumber"),
                        dayOrNone("registrationDate"),
                        text("untsVolume"),
                        text("submitter"),
                        text("subjectTerms")),
                related(before, another));
    }

    UnitCode unit() {
        return UnitCode.of(text("unit"));
    }

    int version() {
        return number("version");
    }

    Distribution distribution() {
        return Distribution.of(
                chosen(Label.class, "label", Label.UNMARKED),
                Arrays.stream(text("compartments").toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** What is cited; a thing of this service by its identity where a form gives one. */
    Source source() {
        return Source.typed(text("source"));
    }

    @Nullable UUID party(String field) {
        return id(field);
    }

    @Nullable Consent consent() {
        return text("consent").isEmpty()
                ? null
                : chosen(Consent.class, "consent", Consent.RATIFICATION);
    }

    @Nullable UUID id(String field) {
        try {
            return text(field).isEmpty() ? null : UUID.fromString(text(field));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("web.request");
        }
    }

    boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }

    List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(field)))
                .findFirst()
                .orElse(otherwise);
    }

    LocalDate day(String field) {
        LocalDate day = dayOrNone(field);
        if (day == null) {
            throw Problem.refused("agreement.day").at(field).with("value", "");
        }
        return day;
    }

    @Nullable LocalDate dayOrNone(String field) {
        try {
            return text(field).isEmpty() ? null : LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Problem.refused("agreement.day").at(field).with("value", text(field));
        }
    }

    int number(String field) {
        try {
            return text(field).isEmpty() ? 0 : Integer.parseInt(text(field));
        } catch (NumberFormatException e) {
            throw Problem.refused("agreement.number").at(field).with("least", 0).with("most", 3660);
        }
    }

    /** Our side and the others, each on a line or between semicolons. */
    private List<Party> parties(List<Party> before) {
        return Stream.of(
                        lines("ours").map(name -> party(name, true, before)),
                        lines("others").map(name -> party(name, false, before)),
                        chosenInstitution().stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Another party that was found in the directory. */
    private Optional<Party> chosenInstitution() {
        String id = text("institution");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Party(
                                UUID.randomUUID(),
                                null,
                                new Ref("institution", id),
                                text("institution-shown"),
                                false));
    }

    private static Party party(String typed, boolean ours, List<Party> before) {
        Country country = country(typed);
        for (Party known : before) {
            boolean same =
                    country == null
                            ? known.name().equalsIgnoreCase(typed)
                            : country.equals(known.country());
            if (same) {
                return new Party(
                        known.id(), known.country(), known.institution(), known.name(), ours);
            }
        }
        return country == null ? Party.named(typed, ours) : Party.of(country, ours);
    }

    private static @Nullable Country country(String typed) {
        try {
            return Country.typed(typed).orElse(null);
        } catch (Problem noCountry) {
            return null;
        }
    }

    private EntryCondition entry() {
        Delay delay =
                new Delay(number("delayMonths"), number("delayDays"), ticked("fromMonthStart"));
        return switch (chosen(Entering.class, "entry", Entering.UNKNOWN)) {
            case UNKNOWN -> EntryCondition.UNKNOWN;
            case ON_SIGNATURE -> new EntryCondition.OnSignature(delay);
            case ON_DAY -> new EntryCondition.OnDay(day("entryDay"));
            case AFTER_EXCHANGE -> new EntryCondition.AfterExchange(delay);
            case AFTER_RATIFICATIONS ->
                    new EntryCondition.AfterRatifications(number("entryCount"), delay);
        };
    }

    /** Those that stay, and a new one when its other side is named. */
    private List<Related> related(
            Description before, Function<Related.Relation, @Nullable Related> another) {
        List<Related> related = new ArrayList<>();
        List<String> kept = texts("keepRelated");
        for (int i = 0; i < before.related().size(); i++) {
            if (kept.contains(String.valueOf(i))) {
                related.add(before.related().get(i));
            }
        }
        Related added =
                another.apply(
                        chosen(Related.Relation.class, "relation", Related.Relation.SEE_ALSO));
        if (added != null) {
            related.add(added);
        }
        return related;
    }

    private Stream<String> lines(String field) {
        return Arrays.stream(text(field).split("[\\n;؛]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    private List<String> words(String field) {
        return Arrays.stream(text(field).split("[\\s,;،]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
