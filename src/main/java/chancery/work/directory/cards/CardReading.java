package chancery.work.directory.cards;

import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.work.directory.OfficeContact;
import chancery.work.directory.PersonContent;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Script;
import chancery.work.directory.names.Wording;
import ezvcard.VCard;
import ezvcard.io.ParseWarning;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.Url;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what of one card belongs into the directory. */
final class CardReading {
    private final VCard card;
    private final List<Problem> remarks = new ArrayList<>();

    CardReading(VCard card) {
        this.card = card;
    }

    ReadCard read(List<ParseWarning> warnings) {
        for (ParseWarning warning : warnings) {
            // That a version is missing changes nothing of what is read.
            if (warning.getPropertyName() != null) {
                remarks.add(
                        Problem.refused("card.unreadable")
                                .with("property", cut(warning.getPropertyName(), 40)));
            }
        }
        List<PersonName> names = names();
        if (names.isEmpty()) {
            remarks.add(Problem.refused("card.nameless"));
        }
        leaveOut();
        return new ReadCard(
                names, honorific(), function(), institution(), contacts(), List.copyOf(remarks));
    }

    private List<PersonName> names() {
        Set<PersonName> names = new LinkedHashSet<>();
        for (StructuredName name : card.getStructuredNames()) {
            String family = text(name.getFamily());
            String given =
                    Stream.concat(
                                    Stream.of(text(name.getGiven())),
                                    name.getAdditionalNames().stream().map(CardReading::text))
                            .filter(each -> !each.isEmpty())
                            .collect(Collectors.joining(" "));
            String suffix =
                    String.join(" ", name.getSuffixes().stream().map(CardReading::text).toList());
            add(names, family.isEmpty() ? "" : given, family.isEmpty() ? given : family, suffix);
        }
        for (FormattedName name : card.getFormattedNames()) {
            String full = text(name.getValue());
            if (names.stream().noneMatch(each -> says(each, full))) {
                int cut = full.lastIndexOf(' ') + 1;
                add(names, full.substring(0, cut), full.substring(cut), "");
            }
        }
        return names.stream().limit(PersonContent.MOST_NAMES).toList();
    }

    /** Whether the whole name is the parts again, perhaps with an honorific before them. */
    private static boolean says(PersonName name, String full) {
        return name.script() == Script.of(full)
                && full.contains(name.family())
                && full.contains(name.given());
    }

    private void add(Set<PersonName> names, String given, String family, String suffix) {
        if (family.isBlank()) {
            return;
        }
        try {
            names.add(new PersonName(given, family, suffix));
        } catch (Problem _) {
            remarks.add(Problem.refused("card.unreadable").with("property", "N"));
        }
    }

    private Wording honorific() {
        Wording honorific = Wording.NONE;
        for (StructuredName name : card.getStructuredNames()) {
            String prefix =
                    String.join(" ", name.getPrefixes().stream().map(CardReading::text).toList());
            honorific = with(honorific, language(name.getLanguage(), prefix), prefix, "N");
        }
        return honorific;
    }

    private Wording function() {
        Wording function = Wording.NONE;
        for (Title title : card.getTitles()) {
            String text = text(title.getValue());
            function = with(function, language(title.getLanguage(), text), text, "TITLE");
        }
        return function;
    }

    private Wording institution() {
        Wording institution = Wording.NONE;
        for (Organization organization : card.getOrganizations()) {
            String text =
                    organization.getValues().stream()
                            .map(CardReading::text)
                            .filter(each -> !each.isEmpty())
                            .collect(Collectors.joining(", "));
            institution =
                    with(institution, language(organization.getLanguage(), text), text, "ORG");
        }
        return institution;
    }

    private Wording with(Wording before, Language language, String text, String property) {
        if (text.isBlank() || before.exactly(language).isPresent()) {
            return before;
        }
        try {
            return before.and(language, text);
        } catch (Problem _) {
            remarks.add(Problem.refused("card.unreadable").with("property", property));
            return before;
        }
    }

    /** As the card says, or as the letters do. */
    private static Language language(@Nullable String stated, String text) {
        return Language.of(stated)
                .orElse(Script.of(text) == Script.ARABIC ? Language.AR : Language.FR);
    }

    private List<OfficeContact> contacts() {
        List<OfficeContact> contacts = new ArrayList<>();
        for (Telephone phone : card.getTelephoneNumbers()) {
            if (isPrivate(
                    phone.getTypes(), TelephoneType.HOME, TelephoneType.WORK, TelephoneType.CELL)) {
                leftOut("TEL");
            } else {
                contact(contacts, OfficeContact.Kind.PHONE, number(phone), "TEL");
            }
        }
        for (Email email : card.getEmails()) {
            if (isPrivate(email.getTypes(), EmailType.HOME, EmailType.WORK, null)) {
                leftOut("EMAIL");
            } else {
                contact(contacts, OfficeContact.Kind.EMAIL, text(email.getValue()), "EMAIL");
            }
        }
        for (Address address : card.getAddresses()) {
            if (isPrivate(address.getTypes(), AddressType.HOME, AddressType.WORK, null)) {
                leftOut("ADR");
            } else {
                contact(contacts, OfficeContact.Kind.ADDRESS, line(address), "ADR");
            }
        }
        for (Url url : card.getUrls()) {
            contact(contacts, OfficeContact.Kind.WEB, text(url.getValue()), "URL");
        }
        return contacts.stream().distinct().limit(PersonContent.MOST_CONTACTS).toList();
    }

    /**
     * What is said to be of the home, or to be carried about, unless it is said to be of the
     * office.
     */
    private static <T> boolean isPrivate(List<T> types, T home, T work, @Nullable T carried) {
        return !types.contains(work)
                && (types.contains(home) || (carried != null && types.contains(carried)));
    }

    private void contact(
            List<OfficeContact> contacts, OfficeContact.Kind kind, String value, String property) {
        if (value.isBlank()) {
            return;
        }
        try {
            contacts.add(new OfficeContact(kind, value));
        } catch (Problem _) {
            remarks.add(Problem.refused("card.unreadable").with("property", property));
        }
    }

    private void leaveOut() {
        leftOutIf(card.getBirthday() != null, "BDAY");
        leftOutIf(card.getAnniversary() != null, "ANNIVERSARY");
        leftOutIf(card.getGender() != null, "GENDER");
        leftOutIf(!card.getPhotos().isEmpty(), "PHOTO");
        leftOutIf(!card.getNotes().isEmpty(), "NOTE");
        leftOutIf(!card.getRelations().isEmpty(), "RELATED");
    }

    private void leftOutIf(boolean there, String property) {
        if (there) {
            leftOut(property);
        }
    }

    private void leftOut(String property) {
        remarks.add(Problem.refused("card.private").with("property", property));
    }

    private static String number(Telephone phone) {
        return phone.getUri() == null ? text(phone.getText()) : text(phone.getUri().getNumber());
    }

    private static String line(Address address) {
        return Stream.of(
                        address.getPoBox(),
                        address.getExtendedAddress(),
                        address.getStreetAddress(),
                        address.getPostalCode(),
                        address.getLocality(),
                        address.getRegion(),
                        address.getCountry())
                .map(CardReading::text)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
