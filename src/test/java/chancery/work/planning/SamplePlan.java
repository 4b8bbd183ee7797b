package chancery.work.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A small plan for tests: two strands, two objectives, two actions, one indicator. */
public final class SamplePlan {
    public static final UUID POLITICAL = id(1);
    public static final UUID ECONOMIC = id(2);
    public static final UUID CONSULTATIONS = id(11);
    public static final UUID TRADE = id(12);
    public static final UUID SESSION = id(21);
    public static final UUID MISSION = id(22);
    public static final UUID COMPANIES = id(31);

    private SamplePlan() {}

    public static UUID id(int n) {
        return new UUID(0x1000L, n);
    }

    public static Action action(UUID id, UUID objective, String title, String from, String to) {
        return new Action(
                id,
                objective,
                title,
                ActionKind.MEETING,
                LocalDate.parse(from),
                LocalDate.parse(to),
                "Lima",
                "Conseiller économique",
                null,
                List.of("SUNAT"),
                "",
                "",
                List.of(new BudgetLine("", new BigDecimal("4000.00"), "EUR")),
                false,
                false);
    }

    public static PlanContent of(int year) {
        return new PlanContent(
                year,
                "Plan d’action " + year,
                "EUR",
                List.of(
                        new Strand(POLITICAL, "POLITICAL", "Volet politique"),
                        new Strand(ECONOMIC, "ECONOMIC", "Volet économique")),
                List.of(
                        objective(CONSULTATIONS, POLITICAL, "Consultations politiques", year),
                        objective(TRADE, ECONOMIC, "Porter les échanges à 100 M USD", year)),
                List.of(
                        action(
                                SESSION,
                                CONSULTATIONS,
                                "Troisième session du mécanisme",
                                year + "-10-05",
                                year + "-10-30"),
                        action(
                                MISSION,
                                TRADE,
                                "Mission d’entreprises à Lima",
                                year + "-03-09",
                                year + "-03-13")),
                List.of(
                        new Indicator(
                                COMPANIES,
                                TRADE,
                                MISSION,
                                "Sociétés participantes",
                                Measure.UNIT,
                                "sociétés",
                                true,
                                true,
                                new Indicator.Baseline(BigDecimal.ZERO, "", year - 1, "Chambre"),
                                List.of(
                                        new Indicator.Target(
                                                LocalDate.of(year, 1, 1),
                                                LocalDate.of(year, 12, 31),
                                                new BigDecimal("12"),
                                                "")))));
    }

    private static Objective objective(UUID id, UUID strand, String title, int year) {
        return new Objective(id, strand, title, "", "", "", LocalDate.of(year, 12, 31), null);
    }
}
