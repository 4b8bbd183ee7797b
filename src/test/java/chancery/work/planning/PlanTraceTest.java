package chancery.work.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Opening;
import chancery.foundation.register.Readings;
import chancery.foundation.register.Register;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opening a plan above UNMARKED is known to the inspector. */
class PlanTraceTest {
    private static final UnitCode SG4 = UnitCode.of("SG/4");
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    private final Post lima = new Post(TestService.lima());
    private final Plans plans = lima.node().bean(Plans.class);
    private final PersonId desk = lima.person("lima.desk");

    @Test
    void aProtectedPlanLeavesOneTraceADay() {
        PlanId id = begun(2194, Label.RESTRICTED);
        plans.open(desk, id);
        plans.open(desk, id);
        plans.open(lima.person("lima.head"), id);

        List<Opening> traces = traces(id);

        assertThat(traces)
                .extracting(Opening::person)
                .containsExactlyInAnyOrder(desk, lima.person("lima.head"));
        Opening trace = traces.getFirst();
        assertThat(trace.name()).isEqualTo("AMBALDO LIMA 2194");
        assertThat(lima.<Entry>asNode(_ -> lima.node().bean(Register.class).entry(trace.index())))
                .isEqualTo(
                        new Entry.Opened(
                                trace.at(), trace.person(), id.ref(), LIMA, Label.RESTRICTED));
    }

    @Test
    void anUnmarkedPlanLeavesNone() {
        PlanId id = begun(2195, Label.UNMARKED);
        plans.open(desk, id);

        assertThat(traces(id)).isEmpty();
    }

    @Test
    void nobodyReadsInAnothersName() {
        PlanId id = begun(2192, Label.RESTRICTED);
        PersonId head = lima.person("lima.head");

        assertThatThrownBy(() ->
                        lima.as(
                                desk,
                                _ -> {
                                    lima.node()
                                            .bean(Readings.class)
                                            .record(id.ref(), "x", head, LIMA, Label.SECRET);
                                    return true;
                                }))
                .rootCause()
                .hasMessageContaining("their own readings only");
    }

    @Test
    void onlyTheReaderAndTheInspectorSeeATrace() {
        PlanId id = begun(2193, Label.RESTRICTED);
        plans.open(desk, id);

        assertThat(seen(desk, id)).isOne();
        assertThat(seen(lima.person("lima.head"), id)).isZero();
        assertThat(seen(lima.person("lima.admin"), id)).isZero();
    }

    private PlanId begun(int year, Label label) {
        return plans.begin(desk, LIMA, SG4, Distribution.of(label), SamplePlan.of(year));
    }

    private List<Opening> traces(PlanId id) {
        return lima.asNode(_ ->
                lima.node().bean(Readings.class).openings(1_000).stream()
                        .filter(opening -> opening.thing().equals(id.ref()))
                        .toList());
    }

    private long seen(PersonId who, PlanId id) {
        return lima.as(
                who,
                sql ->
                        sql.sql("select count(*) from opening where thing = :id")
                                .param("id", id.toString())
                                .query(Long.class)
                                .single());
    }
}
