package chancery.work.planning.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.planning.Action;
import chancery.work.planning.Change;
import chancery.work.planning.Indicator;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.Plans;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.ApprovedPlan;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.KeptDocument;
import chancery.work.planning.execution.PlanDocuments;
import chancery.work.planning.execution.Progress;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SynthesesTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Post lima = new Post(TestService.lima());
    private final Syntheses syntheses = lima.node().bean(Syntheses.class);
    private final Execution execution = lima.node().bean(Execution.class);
    private final Plans plans = lima.node().bean(Plans.class);
    private final PersonId desk = lima.person("lima.desk");

    @Test
    void everySentenceNamesWhatItRestsOn() {
        PlanId plan = overPlan();
        KeptDocument list =
                lima.node()
                        .bean(PlanDocuments.class)
                        .keep(
                                desk,
                                plan,
                                "liste.txt",
                                "text/plain",
                                "12".getBytes(StandardCharsets.UTF_8));
        report(plan, SamplePlan.MISSION, 100, "Douze sociétés reçues", "", list.ref());
        report(plan, SamplePlan.SESSION, 30, "", "Le vice-ministre a été remplacé");
        measure(plan, "14");

        List<SynthesisParagraph> told = syntheses.draft(desk, plan);

        assertThat(told)
                .extracting(SynthesisParagraph::key)
                .filteredOn(key -> !key.equals("facts"))
                .containsExactly(
                        "opening",
                        "strand-" + SamplePlan.POLITICAL,
                        "strand-" + SamplePlan.ECONOMIC,
                        "money",
                        "lessons");
        for (SynthesisParagraph paragraph : told) {
            assertThat(paragraph.sentences())
                    .allSatisfy(sentence -> assertThat(sentence.sources()).isNotEmpty());
            assertThat(paragraph.text()).doesNotContain("account.", "{", "…");
        }
        assertThat(told.get(1).text())
                .contains(
                        "dans le délai",
                        "30\u00a0%",
                        "Motif\u00a0: Le vice-ministre a été remplacé.");
        SynthesisParagraph economic = told.get(2);
        assertThat(economic.text())
                .contains("à son terme", "Douze sociétés reçues.", "14 sociétés", ", atteinte");
        assertThat(economic.sentences().get(1).sources())
                .extracting(Evidence::ref)
                .contains(list.ref());
    }

    @Test
    void itIsToldInEveryLanguage() {
        PlanId plan = overPlan();
        report(plan, SamplePlan.MISSION, 50, "Note", "Motif");
        report(plan, SamplePlan.SESSION, 100, "", "");
        Words words = Words.load();

        for (Language language : Language.values()) {
            Account account =
                    Account.ofYear(
                            execution.of(desk, plan),
                            plans.versions(desk, plan),
                            new Telling(words, language));
            assertThat(account.paragraphs())
                    .as("%s", language)
                    .allSatisfy(paragraph -> {
                        assertThat(paragraph.heading()).doesNotContain("account.");
                        assertThat(paragraph.text()).doesNotContain("account.", "{", "…");
                    });
        }
    }

    @Test
    void whatElseWasDoneIsCountedAsFarAsThePlanMayTellIt() {
        PlanId plan = overPlan();
        Account account =
                Account.ofYear(
                        execution.of(desk, plan),
                        plans.versions(desk, plan),
                        new Telling(Words.load(), Language.FR),
                        List.of(
                                fact(YearFacts.Sort.ENGAGEMENT, Label.UNMARKED, "one"),
                                fact(YearFacts.Sort.ENGAGEMENT, Label.RESTRICTED, "two"),
                                fact(YearFacts.Sort.ENGAGEMENT, Label.SECRET, "three"),
                                fact(YearFacts.Sort.AGREEMENT, Label.UNMARKED, "four")));
        assertThat(account.paragraphs())
                .filteredOn(paragraph -> paragraph.key().equals("facts"))
                .singleElement()
                .satisfies(facts -> {
                    assertThat(facts.text())
                            .isEqualTo(
                                    "2 visites et entretiens ont eu lieu.\nUn accord a franchi une étape.");
                    assertThat(facts.sentences().getFirst().sources())
                            .extracting(source -> source.ref().id())
                            .containsExactly("one", "two");
                });
    }

    private static YearFacts.Fact fact(YearFacts.Sort sort, Label label, String id) {
        return new YearFacts.Fact(
                sort,
                TODAY,
                Distribution.of(label),
                new Evidence(new Ref(sort.name().toLowerCase(java.util.Locale.ROOT), id), id));
    }

    @Test
    void whatIsLateWithoutAReasonIsSaidToBe() {
        PlanId plan = overPlan();

        assertThat(syntheses.draft(desk, plan).get(1).text())
                .contains("0\u00a0%", "Le motif reste à indiquer.");
    }

    @Test
    void theFormerTextOfAParagraphIsKept() {
        PlanId plan = overPlan();
        SynthesisParagraph lessons = syntheses.draft(desk, plan).getLast();

        syntheses.edit(desk, plan, lessons.id(), 1, "Commencer plus tôt.");
        syntheses.edit(desk, plan, lessons.id(), 2, "Commencer en janvier.");

        assertThat(syntheses.history(desk, plan, lessons.id()))
                .extracting(SynthesisParagraph.Revision::text)
                .containsExactly("Commencer en janvier.", "Commencer plus tôt.", "");
        assertThatThrownBy(() -> syntheses.edit(desk, plan, lessons.id(), 2, "Autre"))
                .hasMessageStartingWith("synthesis.newer");
    }

    @Test
    void toldAgainItBringsUpToDateOnlyWhatNobodyHasEdited() {
        PlanId plan = overPlan();
        List<SynthesisParagraph> first = syntheses.draft(desk, plan);
        SynthesisParagraph political = first.get(1);
        syntheses.edit(desk, plan, political.id(), 1, "Rien n’a pu se tenir.");
        report(plan, SamplePlan.MISSION, 100, "Tenue", "");
        report(plan, SamplePlan.SESSION, 100, "Tenue", "");

        List<SynthesisParagraph> second = syntheses.draft(desk, plan);

        assertThat(second.get(1).text()).isEqualTo("Rien n’a pu se tenir.");
        assertThat(second.get(1).edited()).isTrue();
        assertThat(second.get(2).text()).contains("à son terme").contains("Tenue.");
        assertThat(second.get(2).revision()).isEqualTo(2);
        assertThat(syntheses.draft(desk, plan)).isEqualTo(second);
    }

    @Test
    void linesWithADashAreAListAndOthersAreParagraphs() {
        assertThat(AccountText.html("Titre", "Sont achevées :\n– une visite\n- un salon\n\nFin."))
                .isEqualTo(
                        "<h3>Titre</h3><p>Sont achevées :</p><ul><li>une visite</li><li>un salon</li></ul><p>Fin.</p>");
        assertThat(AccountText.html("Titre", "– seul")).endsWith("<ul><li>seul</li></ul>");
        assertThat(AccountText.html("Titre", " \n ")).isEmpty();
    }

    @Test
    void whatIsNoneIsNotNamedAndOneIsNotMany() {
        PlanId plan = overPlan();
        report(plan, SamplePlan.MISSION, 100, "", "");

        assertThat(syntheses.draft(desk, plan).getFirst().text())
                .contains("Sur les 2 actions que compte le plan, 1 est achevée et 1 est en retard.")
                .doesNotContain("en cours", "abandonné");
    }

    @Test
    void toldInAnotherLanguageOnlyWhatAPersonWroteStays() {
        PlanId plan = overPlan();
        SynthesisParagraph political = syntheses.draft(desk, plan, Language.FR).get(1);
        syntheses.edit(desk, plan, political.id(), 1, "Rien n’a pu se tenir.");

        List<SynthesisParagraph> told = syntheses.draft(desk, plan, Language.ES);

        assertThat(told.getFirst().heading()).isEqualTo("Panorama");
        assertThat(told.get(1).text()).isEqualTo("Rien n’a pu se tenir.");
        assertThat(syntheses.language(desk, plan)).isEqualTo(Language.ES);
    }

    @Test
    void theNextYearIsShownBeforeItIsBegun() {
        PlanId plan = overPlan(PlanYears.SYNTHESES.next(2));
        Seeding seeding = lima.node().bean(Seeding.class);

        PlanContent proposed = seeding.proposed(desk, plan);

        PlanContent begun = plans.open(desk, seeding.next(desk, plan)).sheet();
        assertThat(begun.actions())
                .extracting(Action::title)
                .containsExactlyElementsOf(proposed.actions().stream().map(Action::title).toList());
    }

    @Test
    void whoeverDoesNotSeeThePlanSeesNoSynthesis() {
        PlanId plan = overPlan();
        syntheses.draft(desk, plan);
        PersonId uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();

        for (String table : List.of("synthesis", "synthesis_paragraph", "synthesis_text")) {
            assertThat(rowsSeen(uncleared, table, plan)).as(table).isZero();
            assertThat(rowsSeen(desk, table, plan)).as(table).isPositive();
        }
        assertThatThrownBy(() -> syntheses.of(uncleared, plan))
                .hasMessageStartingWith("plan.unknown");
        assertThatThrownBy(() -> syntheses.draft(lima.person("lima.clerk"), plan))
                .hasMessageStartingWith("plan.not-yours");
    }

    @Test
    void itIsALetterInWordAndPdfThatEscapesWhatWasTyped() {
        PlanId plan = overPlan();
        SynthesisLetters letters = lima.node().bean(SynthesisLetters.class);
        assertThatThrownBy(() -> letters.pdf(desk, plan)).hasMessageStartingWith("synthesis.none");
        SynthesisParagraph lessons = syntheses.draft(desk, plan).getLast();
        syntheses.edit(desk, plan, lessons.id(), 1, "Moins de <b>réunions</b> & plus tôt");

        String word = new String(letters.docx(desk, plan), 0, 2, StandardCharsets.US_ASCII);
        assertThat(word).isEqualTo("PK");
        assertThat(new String(letters.pdf(desk, plan), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(letters.body(syntheses.of(desk, plan)))
                .contains("Moins de &lt;b&gt;réunions&lt;/b&gt; &amp; plus tôt");
    }

    @Test
    void theNextYearTakesWhatIsLeftWhatComesBackAndWhereItStands() {
        int year = PlanYears.SYNTHESES.next(2);
        PlanContent content = SamplePlan.of(year);
        Action yearly =
                SamplePlan.action(
                        SamplePlan.id(23),
                        SamplePlan.CONSULTATIONS,
                        "Fête nationale",
                        year + "-07-30",
                        year + "-07-30");
        content =
                content.with(
                        new Change.Put(
                                new Action(
                                        yearly.id(),
                                        yearly.objective(),
                                        yearly.title(),
                                        yearly.kind(),
                                        yearly.start(),
                                        yearly.end(),
                                        yearly.place(),
                                        yearly.owner(),
                                        null,
                                        List.of(),
                                        "",
                                        "",
                                        List.of(),
                                        true,
                                        false)));
        PlanId plan = ApprovedPlan.at(lima, desk, LIMA, RESTRICTED, content);
        report(plan, yearly.id(), 100, "", "");
        report(plan, SamplePlan.SESSION, 60, "", "");
        report(plan, SamplePlan.MISSION, 100, "", "");
        execution.measure(
                desk,
                plan,
                SamplePlan.COMPANIES,
                new Actual.Measured(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        new BigDecimal("9"),
                        "",
                        "Chambre de commerce"),
                List.of());

        PlanId next = lima.node().bean(Seeding.class).next(desk, plan);

        PlanContent seeded = plans.open(desk, next).sheet();
        assertThat(seeded.year()).isEqualTo(year + 1);
        assertThat(seeded.title()).isEqualTo("Plan d’action " + (year + 1));
        assertThat(seeded.strands()).hasSize(2);
        assertThat(seeded.actions())
                .extracting(Action::title)
                .containsExactlyInAnyOrder("Troisième session du mécanisme", "Fête nationale");
        assertThat(seeded.actions())
                .extracting(Action::start)
                .containsExactlyInAnyOrder(null, LocalDate.of(year + 1, 7, 30));
        assertThat(seeded.indicators())
                .extracting(Indicator::baseline)
                .containsExactly(
                        new Indicator.Baseline(
                                new BigDecimal("9"), "", year, "Chambre de commerce"));
        assertThat(seeded.elements().map(line -> line.id()))
                .doesNotContainAnyElementsOf(content.elements().map(l -> l.id()).toList());
    }

    @Test
    void anObjectiveThatIsReachedIsNotCarriedOver() {
        int year = PlanYears.SYNTHESES.next(2);
        PlanId plan = ApprovedPlan.at(lima, desk, LIMA, RESTRICTED, SamplePlan.of(year));
        report(plan, SamplePlan.MISSION, 100, "", "");
        execution.measure(
                desk,
                plan,
                SamplePlan.COMPANIES,
                new Actual.Measured(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        new BigDecimal("12"),
                        "",
                        ""),
                List.of());

        PlanId next = lima.node().bean(Seeding.class).next(desk, plan);

        assertThat(plans.open(desk, next).sheet().objectives())
                .extracting(objective -> objective.title())
                .containsExactly("Consultations politiques");
    }

    /** A plan of a year that is over, in force. */
    private PlanId overPlan() {
        return overPlan(PlanYears.SYNTHESES.next());
    }

    private PlanId overPlan(int year) {
        return ApprovedPlan.at(lima, desk, LIMA, RESTRICTED, SamplePlan.of(year));
    }

    private void report(
            PlanId plan, UUID action, int percent, String note, String reason, Ref... shown) {
        execution.report(
                desk,
                plan,
                action,
                new Progress.Report(percent, note, reason, TODAY),
                List.of(shown));
    }

    private void measure(PlanId plan, String value) {
        int year = plans.open(desk, plan).year();
        execution.measure(
                desk,
                plan,
                SamplePlan.COMPANIES,
                new Actual.Measured(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        new BigDecimal(value),
                        "",
                        "Chambre de commerce"),
                List.of());
    }

    private long rowsSeen(PersonId who, String table, PlanId plan) {
        return lima.as(
                who,
                sql ->
                        sql.sql("select count(*) from " + table + " where plan = :plan")
                                .param("plan", plan.value())
                                .query(Long.class)
                                .single());
    }
}
