package chancery.door.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.search.SearchIndexing;
import chancery.foundation.search.SearchQuery;
import chancery.foundation.search.SearchQuery.Filter;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.SampleAgreement;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Term;
import chancery.work.directory.Handling;
import chancery.work.directory.InstitutionContent;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.Institutions;
import chancery.work.directory.PersonContent;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.TenureContent;
import chancery.work.directory.Tenures;
import chancery.work.directory.merging.Erasures;
import chancery.work.directory.merging.Merges;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.PartialDate;
import chancery.work.engagements.Audience;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import chancery.work.engagements.Topic;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.Commitments;
import chancery.work.press.communiques.CommuniqueContent;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.Communiques;
import chancery.work.press.coverage.Clippings;
import chancery.work.press.coverage.Clips;
import chancery.work.press.coverage.CoverageContent;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.outlets.Outlets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** One search finds what every room holds, and shows and counts for each reader only their own. */
class FindingsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    /** Too late for any review of the day that other tests compose on this node. */
    private static final LocalDate UNSEEN = LocalDate.of(2033, 6, 3);

    private static final Country PERU = Country.of("PE");

    private final Post lima = new Post(TestService.lima());
    private final PersonId desk = lima.person("lima.desk");
    private final Findings findings = bean(Findings.class);
    private final String word = word();

    private <T> T bean(Class<T> type) {
        return lima.node().bean(type);
    }

    /** That stands in no other text. */
    private static String word() {
        return "zq"
                + UUID.randomUUID()
                        .toString()
                        .substring(0, 8)
                        .chars()
                        .mapToObj(c -> String.valueOf((char) (c <= '9' ? c - '0' + 'h' : c)))
                        .reduce("", String::concat);
    }

    private Findings.Found find(PersonId reader, String typed) {
        return find(reader, SearchQuery.of(typed));
    }

    private Findings.Found find(PersonId reader, SearchQuery query) {
        bean(SearchIndexing.class).catchUp();
        return findings.find(reader, query, Language.FR);
    }

    private List<Ref> refs(PersonId reader, String typed) {
        return refs(find(reader, "\"" + typed + "\""));
    }

    private static List<Ref> refs(Findings.Found found) {
        return found.hits().stream()
                .map(hit ->
                        switch (hit) {
                            case Findings.Letter letter -> letter.dispatch().id().ref();
                            case Findings.Entry entry -> entry.thing().ref();
                        })
                .toList();
    }

    private Handling handling(Label label) {
        return Handling.of("Journal officiel", LocalDate.now(java.time.ZoneOffset.UTC))
                .marked(Distribution.of(label));
    }

    private PublicPersonId person(String family, Label label) {
        return bean(PublicPeople.class)
                .add(desk, LIMA, PersonContent.of(PersonName.of("Rosa", family), handling(label)));
    }

    private InstitutionId institution(String name, Label label) {
        return bean(Institutions.class)
                .add(
                        desk,
                        LIMA,
                        InstitutionContent.of(
                                        InstitutionKind.LOCAL_AUTHORITY,
                                        Wording.of(Language.ES, name),
                                        handling(label))
                                .in(PERU));
    }

    private EngagementId engagement(String said, Label label) {
        return bean(Engagements.class)
                .add(
                        desk,
                        LIMA,
                        Distribution.of(label),
                        Audience.UNIT,
                        EngagementContent.of(EngagementKind.MEETING, "Entretien", DAY)
                                .withParticipants(
                                        List.of(Participant.of(Side.THEIRS, "R. Quispe", "Maire")))
                                .withTopics(List.of(new Topic("Port", "", said, ""))));
    }

    private Ref commitment(String words, Label label) {
        return bean(Commitments.class)
                .add(
                        desk,
                        LIMA,
                        new CommitmentContent(
                                Side.THEIRS, "La mairie", "", words, null, PERU, DAY, null),
                        new Commitments.Keeping(Distribution.of(label), Audience.UNIT, null))
                .ref();
    }

    private Ref agreement(String title, Label label) {
        return bean(Agreements.class)
                .begin(
                        desk,
                        LIMA,
                        Distribution.of(label),
                        AgreementRecord.of(
                                SampleAgreement.describing(
                                        title,
                                        EntryCondition.UNKNOWN,
                                        Term.INDEFINITE,
                                        Party.of(PERU, false))))
                .ref();
    }

    private CoverageId coverage(String text, Label label) {
        return bean(Coverages.class)
                .add(
                        desk,
                        LIMA,
                        Distribution.of(label),
                        CoverageContent.of(
                                        UNSEEN,
                                        Clippings.outlet(bean(Outlets.class), desk),
                                        CoverageKind.ARTICLE,
                                        "El puerto")
                                .saying("es", text));
    }

    private CommuniqueId communique(String ours, Label label) {
        return bean(Communiques.class)
                .draft(
                        desk,
                        LIMA,
                        Distribution.of(label),
                        new CommuniqueContent(
                                "Visite au port",
                                null,
                                PERU,
                                "",
                                "Lima",
                                DAY,
                                List.of(
                                        new chancery.work.press.communiques.Wording(
                                                Language.FR, "Visite", ours, ""))));
    }

    private List<BiFunction<String, Label, Ref>> everyKind() {
        return List.of(
                (text, label) -> person(text, label).ref(),
                (text, label) -> institution(text, label).ref(),
                (text, label) -> engagement(text, label).ref(),
                this::commitment,
                this::agreement,
                (text, label) -> coverage(text, label).ref(),
                (text, label) -> communique(text, label).ref());
    }

    @Test
    void aWordIsFoundInWhateverRoomHoldsIt() {
        List<Ref> all = everyKind().stream().map(kind -> kind.apply(word, Label.UNMARKED)).toList();

        Findings.Found found = find(desk, word);
        assertThat(refs(found)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found.total()).isEqualTo(all.size());
        assertThat(found.order())
                .containsExactly(
                        "person",
                        "institution",
                        "engagement",
                        "agreement",
                        "commitment",
                        "coverage",
                        "communique");
        assertThat(found.hits())
                .allSatisfy(hit ->
                        assertThat(hit.title() + hit.snippet())
                                .contains("<mark>" + hit(hit) + "</mark>"));
        for (Ref each : all) {
            Findings.Found one =
                    find(desk, SearchQuery.of(word).where(Filter.NONE.kind(each.kind())));
            assertThat(refs(one)).containsExactly(each);
            assertThat(one.total()).isEqualTo(1);
            assertThat(one.kinds()).isEqualTo(found.kinds());
        }
    }

    /** The word as it stands there: a family name may be written with a capital. */
    private String hit(Findings.Hit hit) {
        return (hit.title() + hit.snippet()).contains(word) ? word : word.toUpperCase();
    }

    @Test
    void whatAReaderMayNotSeeIsNeitherFoundNorCountedInAnyRoom() {
        PersonId low = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        PersonId elsewhere =
                lima.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET)).id();
        for (BiFunction<String, Label, Ref> kind : everyKind()) {
            String secret = word();
            Ref thing = kind.apply(secret, Label.SECRET);

            assertThat(refs(desk, secret)).as(thing.kind()).containsExactly(thing);
            Findings.Found found = find(low, secret);
            assertThat(found.hits()).as(thing.kind()).isEmpty();
            assertThat(found.total()).as(thing.kind()).isZero();
            assertThat(found.kinds()).as(thing.kind()).isEmpty();
        }
        for (BiFunction<String, Label, Ref> kind : everyKind().subList(2, 7)) {
            String ours = word();
            Ref thing = kind.apply(ours, Label.UNMARKED);

            assertThat(refs(low, ours)).as(thing.kind()).containsExactly(thing);
            assertThat(find(elsewhere, ours).total()).as(thing.kind()).isZero();
        }
    }

    @Test
    void aThingThatIsMarkedHigherLeavesTheSightOfThoseBelow() {
        PersonId low = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        EngagementId meeting = engagement(word, Label.UNMARKED);
        assertThat(refs(low, word)).containsExactly(meeting.ref());

        var held = bean(Engagements.class).find(desk, meeting).orElseThrow();
        bean(Engagements.class)
                .change(
                        desk,
                        meeting,
                        held.version(),
                        Distribution.of(Label.CONFIDENTIAL),
                        Audience.UNIT,
                        held.content());

        assertThat(refs(low, word)).isEmpty();
        assertThat(refs(desk, word)).containsExactly(meeting.ref());
    }

    @Test
    void whatIsErasedOrWithdrawnLeavesTheIndex() {
        PublicPersonId person = person(word, Label.UNMARKED);
        assertThat(refs(desk, word)).containsExactly(person.ref());
        bean(Erasures.class).erase(desk, person, Erasures.Ground.MISTAKE);
        assertThat(find(desk, word).total()).isZero();

        String announced = word();
        CommuniqueId communique = communique(announced, Label.UNMARKED);
        assertThat(refs(desk, announced)).containsExactly(communique.ref());
        int version = bean(Communiques.class).find(desk, communique).orElseThrow().version();
        bean(chancery.work.press.communiques.Negotiation.class)
                .withdraw(desk, communique, version, "Reporté");
        assertThat(find(desk, announced).total()).isZero();
    }

    @Test
    void aPersonIsFoundByTheFunctionHeldAndNotByOneThatTheReaderMayNotSee() {
        PersonId low = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        PublicPersonId person = person("Quispe", Label.UNMARKED);
        String secret = word();
        tenure(person, institution("Gobierno " + word, Label.UNMARKED));
        tenure(person, institution("Comité " + secret, Label.SECRET));

        assertThat(refs(desk, word)).contains(person.ref());
        assertThat(refs(low, word)).contains(person.ref());
        assertThat(refs(desk, secret)).doesNotContain(person.ref());
        assertThat(refs(low, secret)).isEmpty();
    }

    private void tenure(PublicPersonId person, InstitutionId institution) {
        bean(Tenures.class)
                .add(
                        desk,
                        LIMA,
                        person,
                        TenureContent.of(
                                institution,
                                Wording.of(Language.FR, "Gouverneur"),
                                new chancery.work.directory.terms.Term(
                                        PartialDate.parse("2020-01-05"), null),
                                "Journal officiel"));
    }

    @Test
    void entriesFoundToBeOnePersonAreOneHitByEitherName() {
        String other = word();
        PublicPersonId kept = person(word, Label.UNMARKED);
        PublicPersonId gone = person(other, Label.UNMARKED);
        assertThat(refs(desk, other)).containsExactly(gone.ref());

        UUID merge = bean(Merges.class).merge(desk, kept, gone, "La même personne");
        assertThat(refs(desk, other)).containsExactly(kept.ref());
        assertThat(find(desk, other).total()).isEqualTo(1);

        bean(Merges.class).undo(desk, merge, "Deux personnes");
        assertThat(refs(desk, other)).containsExactly(gone.ref());
    }

    @Test
    void theWordsOfAScanAreFoundWithItsItem() throws IOException {
        CoverageId item = coverage("Nada.", Label.UNMARKED);
        bean(Clips.class).keep(desk, item, "portada.pdf", pdf("El puerto del " + word));

        Findings.Found found = find(desk, word);
        assertThat(refs(found)).containsExactly(item.ref());
        assertThat(found.hits().getFirst().annex()).isEqualTo("portada.pdf");
    }

    private static byte[] pdf(String line) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.newLineAtOffset(30, 700);
                content.showText(line);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void formsOfAWordAreFoundInFourLanguages() {
        Ref negotiation = commitment(word + " : nous négocierons l’accord", Label.UNMARKED);
        Ref visit = coverage(word + " visitaron los puertos peruanos", Label.UNMARKED).ref();
        Ref promise = commitment(word + ": they promised new harbours", Label.UNMARKED);
        Ref arabic = commitment(word + " : تعهدت الوزارة بتسهيل الزيارات", Label.UNMARKED);

        assertThat(refs(find(desk, word + " négociation"))).containsExactly(negotiation);
        assertThat(refs(find(desk, word + " puerto peruano"))).containsExactly(visit);
        assertThat(refs(find(desk, word + " harbour"))).containsExactly(promise);
        assertThat(refs(find(desk, word + " زيارة"))).containsExactly(arabic);
    }
}
