package chancery.work.directory.cards;

import chancery.foundation.wording.Language;
import chancery.work.directory.Held;
import chancery.work.directory.OfficeContact;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Script;
import chancery.work.directory.names.Wording;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.FormattedName;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import java.util.List;
import java.util.Map;

/**
 * A person as a card in version 4 (RFC 6350): names in each script, the function that comes first
 * today with its institution in each language, how the office is reached. Forms of one value are
 * tied together by ALTID.
 */
public final class CardWriter {
    private static final String SAME = "1";

    private CardWriter() {}

    /**
     * @param held what the person holds, the function to be shown first; empty for none
     */
    public static String write(PublicPerson person, List<Held> held) {
        VCard card = new VCard(VCardVersion.V4_0);
        card.setKind(Kind.individual());
        card.setUid(new Uid("urn:uuid:" + person.id()));
        card.setRevision(new Revision(person.written().changedAt()));
        names(card, person);
        held.stream().limit(1).forEach(first -> function(card, first));
        person.content().contacts().forEach(contact -> contact(card, contact));
        return Ezvcard.write(card).version(VCardVersion.V4_0).prodId(false).go();
    }

    private static void names(VCard card, PublicPerson person) {
        Wording honorific = person.content().honorific();
        for (Script script : Script.values()) {
            person.content().names().stream()
                    .filter(name -> name.script() == script)
                    .findFirst()
                    .ifPresent(name -> name(card, name, honorific, language(script)));
        }
    }

    private static void name(VCard card, PersonName name, Wording honorific, Language language) {
        StructuredName structured = new StructuredName();
        structured.setFamily(name.family());
        structured.setGiven(name.given());
        honorific.exactly(language).ifPresent(structured.getPrefixes()::add);
        if (!name.suffix().isEmpty()) {
            structured.getSuffixes().add(name.suffix());
        }
        structured.setLanguage(language.code());
        structured.setAltId(SAME);
        card.addProperty(structured);
        FormattedName full = new FormattedName(name.full());
        full.setLanguage(language.code());
        full.setAltId(SAME);
        card.addProperty(full);
    }

    private static Language language(Script script) {
        return script == Script.ARABIC ? Language.AR : Language.FR;
    }

    private static void function(VCard card, Held held) {
        for (Map.Entry<Language, String> each :
                held.tenure().content().function().texts().entrySet()) {
            Title title = new Title(each.getValue());
            title.setLanguage(each.getKey().code());
            title.setAltId(SAME);
            card.addTitle(title);
        }
        for (Map.Entry<Language, String> each :
                held.institution().content().names().texts().entrySet()) {
            Organization organization = new Organization();
            organization.getValues().add(each.getValue());
            organization.setLanguage(each.getKey().code());
            organization.setAltId(SAME);
            card.addOrganization(organization);
        }
    }

    private static void contact(VCard card, OfficeContact contact) {
        switch (contact.kind()) {
            case PHONE -> {
                Telephone phone = new Telephone(contact.value());
                phone.getTypes().add(TelephoneType.WORK);
                card.addTelephoneNumber(phone);
            }
            case EMAIL -> card.addEmail(contact.value(), EmailType.WORK);
            case ADDRESS -> {
                Address address = new Address();
                address.setStreetAddress(contact.value());
                address.getTypes().add(AddressType.WORK);
                card.addAddress(address);
            }
            case WEB -> card.addUrl(contact.value());
        }
    }
}
