package chancery.work.directory.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.directory.Handling;
import chancery.work.directory.Held;
import chancery.work.directory.Institution;
import chancery.work.directory.InstitutionContent;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.OfficeContact;
import chancery.work.directory.PersonContent;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.Tenure;
import chancery.work.directory.TenureContent;
import chancery.work.directory.TenureId;
import chancery.work.directory.Written;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.Certainty;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CardFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String MINISTER =
            """
            BEGIN:VCARD
            VERSION:4.0
            N;LANGUAGE=es;ALTID=1:de la Torre Núñez;María;Elena;S.E. Sra.;
            N;LANGUAGE=ar;ALTID=1:دي لا توري;ماريا;;;
            FN:María Elena de la Torre Núñez
            TITLE;LANGUAGE=es:Ministra de Cultura
            TITLE;LANGUAGE=fr:Ministre de la Culture
            ORG;LANGUAGE=es:Ministerio de Cultura;Despacho Ministerial
            TEL;TYPE=work;VALUE=uri:tel:+51-1-555-0100
            TEL;TYPE=home:+51 1 999 9999
            TEL;TYPE=cell:+51 9 999 9999
            EMAIL;TYPE=work:despacho@cultura.example
            EMAIL;TYPE=home:maria@private.example
            ADR;TYPE=work:;;Av. Javier Prado 2465;Lima;;15021;Perú
            ADR;TYPE=home:;;Calle Secreta 1;Lima;;;Perú
            BDAY:19700101
            NOTE:likes opera
            URL:https://cultura.example
            END:VCARD
            """
                    .replace("\n", "\r\n");

    private static void refused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void whatBelongsToThePublicFunctionIsRead() {
        ReadCard card = CardFile.read(MINISTER).getFirst();
        assertThat(card.names())
                .containsExactly(
                        PersonName.of("María Elena", "de la Torre Núñez"),
                        PersonName.of("ماريا", "دي لا توري"));
        assertThat(card.honorific()).isEqualTo(Wording.of(Language.ES, "S.E. Sra."));
        assertThat(card.function().exactly(Language.ES)).contains("Ministra de Cultura");
        assertThat(card.function().exactly(Language.FR)).contains("Ministre de la Culture");
        assertThat(card.institution().in(Language.ES))
                .isEqualTo("Ministerio de Cultura, Despacho Ministerial");
        assertThat(card.contacts())
                .containsExactly(
                        new OfficeContact(OfficeContact.Kind.PHONE, "+51-1-555-0100"),
                        new OfficeContact(OfficeContact.Kind.EMAIL, "despacho@cultura.example"),
                        new OfficeContact(
                                OfficeContact.Kind.ADDRESS,
                                "Av. Javier Prado 2465, 15021, Lima, Perú"),
                        new OfficeContact(OfficeContact.Kind.WEB, "https://cultura.example"));
    }

    @Test
    void whatIsPrivateIsLeftOutAndThatIsSaid() {
        ReadCard card = CardFile.read(MINISTER).getFirst();
        assertThat(card.toString())
                .doesNotContain("999", "private.example", "Secreta", "1970", "opera");
        assertThat(card.remarks())
                .allSatisfy(each -> assertThat(each.code()).isEqualTo("card.private"))
                .extracting(each -> each.values().get("property"))
                .containsExactlyInAnyOrder("BDAY", "NOTE", "TEL", "TEL", "EMAIL", "ADR");
    }

    @Test
    void cardsOfOlderVersionsAndWithoutPartsAreReadAsFarAsTheyGo() {
        List<ReadCard> cards =
                CardFile.read(
                        """
                        BEGIN:VCARD
                        VERSION:2.1
                        N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Be=C3=B1at;Ana
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Jean Dupont
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:4.0
                        ORG:Nadie
                        EMAIL:not an address
                        END:VCARD
                        """);
        assertThat(cards.get(0).names()).containsExactly(PersonName.of("Ana", "Beñat"));
        assertThat(cards.get(1).names()).containsExactly(PersonName.of("Jean", "Dupont"));
        assertThat(cards.get(2).canBeTaken()).isFalse();
        assertThat(cards.get(2).remarks())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("card.nameless", "card.unreadable");
    }

    @Test
    void aCardThatIsWrittenIsReadAsItWas() {
        PersonContent content =
                new PersonContent(
                        List.of(
                                new PersonName("Jean, dit; le \\Bref", "d’Aubigné", "fils"),
                                PersonName.of("ناصر", "العمراني")),
                        Wording.of(Language.FR, "S.E. M.").and(Language.AR, "سعادة السيد"),
                        null,
                        List.of(
                                new OfficeContact(OfficeContact.Kind.PHONE, "+33 1 00 00 00 00"),
                                new OfficeContact(OfficeContact.Kind.EMAIL, "a@b.example"),
                                new OfficeContact(
                                        OfficeContact.Kind.ADDRESS, "37, quai d’Orsay, Paris"),
                                new OfficeContact(OfficeContact.Kind.WEB, "https://x.example")),
                        Handling.of("essai", TODAY));
        Written written = new Written(0, null, Instant.EPOCH, null, Instant.EPOCH);
        PublicPerson person =
                new PublicPerson(
                        PublicPersonId.fresh(), UnitCode.of("SG/4"), content, written, List.of());
        Institution ministry =
                new Institution(
                        InstitutionId.fresh(),
                        UnitCode.of("SG/4"),
                        InstitutionContent.of(
                                InstitutionKind.MINISTRY,
                                Wording.of(Language.FR, "Ministère; des, Affaires")
                                        .and(Language.AR, "وزارة الشؤون الخارجية"),
                                content.handling()),
                        written);
        Tenure tenure =
                new Tenure(
                        TenureId.fresh(),
                        UnitCode.of("SG/4"),
                        person.id(),
                        TenureContent.of(
                                ministry.id(),
                                Wording.of(Language.FR, "Ministre").and(Language.AR, "وزير"),
                                Term.since(PartialDate.day(TODAY)),
                                "essai"),
                        written,
                        null);
        String text =
                CardWriter.write(
                        person, List.of(new Held(tenure, person, ministry, Certainty.CERTAIN)));
        assertThat(text)
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                .contains("UID:urn:uuid:" + person.id());
        ReadCard read = CardFile.read(text).getFirst();
        assertThat(read.remarks()).isEmpty();
        assertThat(read.confirmed(content.handling())).isEqualTo(content);
        assertThat(read.function()).isEqualTo(tenure.content().function());
        assertThat(read.institution()).isEqualTo(ministry.content().names());
    }

    @Test
    void pastItsLimitsAFileIsRefused() {
        refused("card.none", () -> CardFile.read("hello"));
        refused("card.none", () -> CardFile.read(""));
        refused("card.large", () -> CardFile.read("x".repeat(CardFile.LARGEST + 1)));
        refused("card.large", () -> CardFile.text(new byte[CardFile.LARGEST + 1]));
        refused("card.encoding", () -> CardFile.text(new byte[] {'B', (byte) 0xC3, '('}));
        refused("card.line", () -> CardFile.read("N:" + "x".repeat(CardFile.LONGEST_LINE)));
        refused(
                "card.many",
                () -> CardFile.read("BEGIN:VCARD\nEND:VCARD\n".repeat(CardFile.MOST + 1)));
    }

    @Test
    void damagedCardsAreReadOrRefusedAndNothingElseHappens() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        String alphabet = ":;,=\"\\\r\n \tABEGINDVCR^é\u0000ع=0D";
        for (int round = 0; round < 1500; round++) {
            StringBuilder damaged = new StringBuilder(MINISTER);
            for (int i = 0; i <= random.nextInt(12); i++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 ->
                            damaged.setCharAt(
                                    at, alphabet.charAt(random.nextInt(alphabet.length())));
                    case 1 ->
                            damaged.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default ->
                            damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(30)));
                }
            }
            String where = "seed %d, round %d".formatted(seed, round);
            try {
                for (ReadCard card : CardFile.read(damaged.toString())) {
                    assertThat(card.names()).as(where).hasSizeLessThanOrEqualTo(20);
                }
            } catch (Problem refused) {
                assertThat(refused.code()).as(where).startsWith("card.");
            }
        }
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            String text = "BEGIN:VCARD\r\n" + new String(noise, StandardCharsets.ISO_8859_1);
            try {
                CardFile.read(text);
            } catch (Problem refused) {
                assertThat(refused.code()).startsWith("card.");
            }
        }
    }
}
