package chancery.work.planning.exports;

import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan of chance, with all that a table can carry and nothing else. */
final class AnyPlan {
    private static final List<String> WORDS =
            List.of(
                    "visite",
                    "\"élargie\"",
                    "l’Institut",
                    "réunion,",
                    "où",
                    "échanges",
                    "زيارة",
                    "معرض",
                    "été",
                    "señal",
                    "100",
                    "(suite)",
                    "a;b",
                    "=1+1",
                    "–",
                    "№",
                    "Üb",
                    "2026");
    private static final List<String> STRANDS =
            List.of("Volet politique", "Volet économique", "Volet culturel", "المحور الإعلامي");

    private final Random random;
    private final int year;
    private final List<Strand> strands = new ArrayList<>();
    private final List<Objective> objectives = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private int lines;

    AnyPlan(Random random, int year) {
        this.random = random;
        this.year = year;
    }

    PlanContent plan() {
        for (String title : STRANDS.subList(0, 1 + random.nextInt(STRANDS.size()))) {
            Strand strand = new Strand(UUID.randomUUID(), "STRAND_" + ++lines, title);
            strands.add(strand);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                objective(strand);
            }
        }
        return new PlanContent(year, "Plan", "EUR", strands, objectives, actions, indicators);
    }

    private void objective(Strand strand) {
        Objective objective =
                new Objective(
                        UUID.randomUUID(),
                        strand.id(),
                        title(),
                        prose(),
                        prose(),
                        prose(),
                        random.nextBoolean() ? null : day(),
                        null);
        objectives.add(objective);
        for (int i = random.nextInt(3); i > 0; i--) {
            indicator(objective, null);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            action(objective);
        }
    }

    private void action(Objective objective) {
        @Nullable LocalDate start = random.nextInt(4) == 0 ? null : day();
        Action action =
                new Action(
                        UUID.randomUUID(),
                        objective.id(),
                        title(),
                        ActionKind.values()[random.nextInt(ActionKind.values().length)],
                        start,
                        start == null ? null : start.plusDays(random.nextInt(40)),
                        some(3),
                        some(3),
                        null,
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(_ -> "Institut " + ++lines)
                                .toList(),
                        some(4),
                        prose(),
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(_ ->
                                        new BudgetLine(
                                                some(3),
                                                number(),
                                                random.nextBoolean() ? "EUR" : "PEN"))
                                .toList(),
                        false,
                        false);
        actions.add(action);
        for (int i = random.nextInt(3); i > 0; i--) {
            indicator(objective, action.id());
        }
    }

    /** One that is counted has a number, or the table could not tell that it is. */
    private void indicator(Objective objective, @Nullable UUID action) {
        Measure measure =
                List.of(Measure.UNIT, Measure.PERCENTAGE, Measure.QUALITATIVE)
                        .get(random.nextInt(3));
        boolean words = measure == Measure.QUALITATIVE;
        Indicator.Target target =
                new Indicator.Target(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        words ? null : number(),
                        words ? "meilleur" : "");
        indicators.add(
                new Indicator(
                        UUID.randomUUID(),
                        objective.id(),
                        action,
                        title(),
                        measure,
                        measure == Measure.UNIT ? "visiteurs" : "",
                        true,
                        measure.adds(),
                        random.nextBoolean()
                                ? null
                                : new Indicator.Baseline(
                                        words ? null : number(), words ? "froid" : "", null, ""),
                        List.of(target)));
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(5));
    }

    private LocalDate day() {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    }

    /** No two lines are called alike. */
    private String title() {
        return some(6) + " ligne " + ++lines;
    }

    private String prose() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> "Alinéa " + some(9))
                .collect(Collectors.joining("\n"));
    }

    private String some(int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }
}
