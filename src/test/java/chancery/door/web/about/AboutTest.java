package chancery.door.web.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource.Event;
import chancery.kernel.UnitCode;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateId;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.When;
import chancery.work.agreements.AgreementId;
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
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.PartialDate;
import chancery.work.engagements.Audience;
import chancery.work.engagements.Citation;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Commitments;
import chancery.work.planning.Change;
import chancery.work.planning.CitableActions;
import chancery.work.planning.PlanYears;
import chancery.work.planning.Plans;
import chancery.work.planning.SamplePlan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of a thing comes from all rooms, and only what its reader may see. */
class AboutTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Country VANUATU = Country.of("VU");
    private static final Country TONGA = Country.of("TO");
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Post lima = new Post(TestService.lima());
    private final PersonId desk = lima.person("lima.desk");
    private final Things things = bean(Things.class);
    private final Timelines timelines = bean(Timelines.class);
    private final Countries countries = bean(Countries.class);

    private <T> T bean(Class<T> type) {
        return lima.node().bean(type);
    }

    private Timeline about(PersonId reader, Ref ref) {
        return timelines.about(reader, things.see(reader, ref, Language.FR));
    }

    private static Ref ref(Country country) {
        return new Ref("country", country.code());
    }

    private EngagementId meeting(Country country, LocalDate day, Label label, String name) {
        return bean(Engagements.class)
                .add(
                        desk,
                        LIMA,
                        Distribution.of(label),
                        Audience.UNIT,
                        EngagementContent.of(EngagementKind.MEETING, "Entretien", day)
                                .headed(
                                        EngagementKind.MEETING,
                                        "Entretien de " + name,
                                        country,
                                        "Lima",
                                        day,
                                        day)
                                .withParticipants(
                                        List.of(Participant.of(Side.THEIRS, name, "Ministre"))));
    }

    private CommitmentId promise(Country country, Side side, LocalDate due, Label label) {
        return bean(Commitments.class)
                .add(
                        desk,
                        LIMA,
                        new CommitmentContent(
                                side,
                                "Le Ministère",
                                "",
                                "Nous enverrons le projet.",
                                due,
                                country,
                                due.minusDays(40),
                                null),
                        new Commitments.Keeping(Distribution.of(label), Audience.UNIT, desk));
    }

    private KeyDateId keyDate(Country country, LocalDate day, Label label) {
        return bean(KeyDates.class)
                .add(
                        desk,
                        LIMA,
                        KeyDateContent.of(KeyDateKind.ELECTION, "Élections", When.day(day))
                                .in(country)
                                .marked(Distribution.of(label)));
    }

    private AgreementId agreement(Country country, Label label) {
        return bean(Agreements.class)
                .begin(
                        desk,
                        LIMA,
                        Distribution.of(label),
                        AgreementRecord.of(
                                SampleAgreement.describing(
                                        "Accord de pêche " + UUID.randomUUID(),
                                        EntryCondition.UNKNOWN,
                                        Term.INDEFINITE,
                                        Party.of(country, false))));
    }

    @Test
    void aCountryBringsTogetherWhatEveryRoomKnowsOfIt() {
        EngagementId last = meeting(VANUATU, TODAY.minusDays(9), Label.UNMARKED, "Ata Kalo");
        EngagementId coming = meeting(VANUATU, TODAY.plusDays(9), Label.UNMARKED, "Ata Kalo");
        CommitmentId late = promise(VANUATU, Side.THEIRS, TODAY.minusDays(3), Label.UNMARKED);
        CommitmentId ours = promise(VANUATU, Side.OURS, TODAY.plusDays(30), Label.UNMARKED);
        KeyDateId election = keyDate(VANUATU, TODAY.plusDays(60), Label.UNMARKED);
        AgreementId agreement = agreement(VANUATU, Label.UNMARKED);

        Timeline all = about(desk, ref(VANUATU));
        assertThat(all.events())
                .extracting(Event::ref)
                .contains(last.ref(), coming.ref(), late.ref(), ours.ref())
                .contains(new Ref("key-date", election.toString()));
        assertThat(all.events()).isSortedAccordingTo((a, b) -> b.day().compareTo(a.day()));
        assertThat(all.matters()).containsKeys(Matter.ENGAGEMENT, Matter.COMMITMENT);
        assertThat(all.of(Matter.KEY_DATE, null).events())
                .extracting(Event::title)
                .containsOnly("Élections");
        assertThat(all.of(null, 1800).events()).isEmpty();

        CountryFacts facts = countries.facts(desk, VANUATU);
        assertThat(facts.coming().first()).extracting(each -> each.id()).contains(coming);
        assertThat(facts.last().first()).extracting(each -> each.id()).contains(last);
        assertThat(facts.theirs().first()).extracting(each -> each.id()).contains(late);
        assertThat(facts.ours().first()).extracting(each -> each.id()).contains(ours);
        assertThat(facts.inCourse().first()).extracting(each -> each.id()).contains(agreement);
        assertThat(facts.dates().first())
                .extracting(each -> each.keyDate().id())
                .contains(election);
        assertThat(countries.known(desk)).contains(VANUATU);
    }

    @Test
    void anActionCarriesTheLabelOfItsPlanAndIsThereForWhoMaySeeThatAlone() {
        UUID action = UUID.randomUUID();
        int year = PlanYears.ABOUT.next();
        bean(Plans.class)
                .begin(
                        desk,
                        LIMA,
                        UnitCode.of("SG/4"),
                        Distribution.of(Label.RESTRICTED),
                        SamplePlan.of(year)
                                .with(
                                        new Change.Put(
                                                SamplePlan.action(
                                                        action,
                                                        SamplePlan.TRADE,
                                                        "Salon des algues",
                                                        year + "-02-01",
                                                        year + "-02-03"))));
        Ref ref = new Ref(CitableActions.KIND, action.toString());
        assertThat(things.see(desk, ref, Language.FR).label()).isEqualTo(Label.RESTRICTED);
        PersonId uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        assertThatThrownBy(() -> things.see(uncleared, ref, Language.FR))
                .hasMessageContaining("about.unknown");
    }

    @Test
    void whatAReaderMayNotSeeIsNeitherListedNorCountedNorFound() {
        String name = "Sione Taufa";
        EngagementId secret = meeting(TONGA, TODAY.minusDays(2), Label.SECRET, name);
        CommitmentId promise = promise(TONGA, Side.OURS, TODAY.plusDays(5), Label.SECRET);
        keyDate(TONGA, TODAY.plusDays(6), Label.SECRET);
        AgreementId agreement = agreement(TONGA, Label.SECRET);
        PersonId low = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        PersonId elsewhere =
                lima.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET)).id();

        assertThat(about(desk, ref(TONGA)).matters())
                .containsKeys(Matter.ENGAGEMENT, Matter.COMMITMENT, Matter.KEY_DATE);
        assertThat(things.find(desk, name, Language.FR)).isNotEmpty();
        for (PersonId stranger : List.of(low, elsewhere)) {
            assertThat(about(stranger, ref(TONGA)).events()).isEmpty();
            assertThat(about(stranger, ref(TONGA)).matters()).isEmpty();
            assertThat(countries.known(stranger)).doesNotContain(TONGA);
            assertThat(countries.facts(stranger, TONGA).isEmpty()).isTrue();
            assertThat(things.find(stranger, name, Language.FR)).isEmpty();
            for (Ref ref : List.of(secret.ref(), promise.ref(), agreement.ref())) {
                assertThatThrownBy(() -> things.see(stranger, ref, Language.FR))
                        .hasMessageStartingWith("about.unknown");
            }
        }
    }

    @Test
    void aPersonIsKnownByTheirEntryAndByWhereTheirNameWasWritten() {
        String family = "Vake" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Handling handling = Handling.of("Journal officiel", TODAY);
        PublicPersonId person =
                bean(PublicPeople.class)
                        .add(desk, LIMA, PersonContent.of(PersonName.of("Mele", family), handling));
        InstitutionId ministry =
                bean(Institutions.class)
                        .add(
                                desk,
                                LIMA,
                                InstitutionContent.of(
                                                InstitutionKind.MINISTRY,
                                                Wording.of(Language.FR, "Ministère de " + family),
                                                handling)
                                        .in(Country.of("WS")));
        bean(Tenures.class)
                .add(
                        desk,
                        LIMA,
                        person,
                        TenureContent.of(
                                ministry,
                                Wording.of(Language.FR, "Ministre"),
                                new chancery.work.directory.terms.Term(
                                        PartialDate.parse("2020-01-05"), null),
                                "Journal officiel"));
        EngagementId written = meeting(Country.of("WS"), TODAY, Label.UNMARKED, "Mele " + family);

        Timeline life = about(desk, person.ref());
        assertThat(life.matters()).containsEntry(Matter.FUNCTION, 1);
        assertThat(life.events()).extracting(Event::ref).contains(written.ref());
        assertThat(about(desk, ministry.ref()).matters()).containsEntry(Matter.FUNCTION, 1);
        assertThat(countries.facts(desk, Country.of("WS")).office().first())
                .extracting(held -> held.person().id())
                .contains(person);
        assertThat(things.find(desk, family, Language.FR))
                .extracting(Things.Found::kind)
                .startsWith("person", "institution");
        assertThat(things.see(desk, person.ref(), Language.FR).detail())
                .isEqualTo("Ministre – Ministère de " + family);
    }

    @Test
    void everyLineOfATimelineSaysHowItIsProtected() {
        Country samoa = Country.of("WS");
        EngagementId open = meeting(samoa, TODAY.minusDays(4), Label.UNMARKED, "Ata Kalo");
        EngagementId secret = meeting(samoa, TODAY.minusDays(5), Label.SECRET, "Ata Kalo");
        CommitmentId promise =
                bean(Commitments.class)
                        .add(
                                desk,
                                LIMA,
                                new CommitmentContent(
                                        Side.THEIRS,
                                        "La partie samoane",
                                        "",
                                        "Nous répondrons.",
                                        TODAY.plusDays(8),
                                        samoa,
                                        TODAY,
                                        new Citation("Entretien", secret.ref())),
                                new Commitments.Keeping(
                                        Distribution.of(Label.RESTRICTED), Audience.UNIT, null));

        List<Event> events = about(desk, ref(samoa)).events();
        assertThat(label(events, open.ref())).isEqualTo(Label.UNMARKED);
        assertThat(label(events, secret.ref())).isEqualTo(Label.SECRET);
        assertThat(label(events, promise.ref())).isEqualTo(Label.RESTRICTED);
        assertThat(label(about(desk, promise.ref()).events(), secret.ref()))
                .as("of what is only named")
                .isEqualTo(Label.SECRET);
    }

    private static Label label(List<Event> events, Ref ref) {
        return events.stream()
                .filter(each -> each.ref().equals(ref))
                .map(Event::label)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAddressThatMeansNothingIsNoMishap() {
        for (Ref ref :
                List.of(
                        new Ref("country", "XX"),
                        new Ref("country", "not one"),
                        new Ref("engagement", "no id"),
                        new Ref("person", "no id"),
                        new Ref("unheard-of", "1"))) {
            assertThatThrownBy(() -> things.see(desk, ref, Language.FR))
                    .as(ref.toString())
                    .hasMessageStartingWith("about.unknown");
        }
        assertThat(things.find(desk, "  ", Language.FR)).isEmpty();
        assertThat(things.find(desk, "%_\\'\"" + "x".repeat(500), Language.FR)).isEmpty();
    }

    @Test
    void aCountryIsFoundByItsNameInAnyOfOurLanguages() {
        for (String typed : List.of("Pérou", "perou", "Peru", "بيرو", "PE", "pér")) {
            assertThat(things.find(desk, typed, Language.FR).getFirst().things())
                    .as(typed)
                    .extracting(Thing::title)
                    .contains("Pérou");
        }
    }
}
