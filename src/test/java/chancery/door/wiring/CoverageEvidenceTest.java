package chancery.door.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.EvidenceSource.Seen;
import chancery.work.press.coverage.Clippings;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.outlets.Outlets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageEvidenceTest {
    private final Post lima = new Post(TestService.lima());
    private final CoverageEvidence evidence = lima.node().bean(CoverageEvidence.class);
    private final PersonId desk = lima.person("lima.desk");

    @Test
    void anItemIsCitedWithoutItsHeadlineAndSeenOnlyByThoseWhoMayReadIt() {
        String headline = "Titular " + UUID.randomUUID();
        CoverageId id =
                lima.node()
                        .bean(Coverages.class)
                        .add(
                                desk,
                                UnitCode.of("AMBALDO LIMA"),
                                Distribution.of(Label.RESTRICTED),
                                Clippings.article(
                                        Clippings.outlet(lima.node().bean(Outlets.class), desk),
                                        headline));
        List<String> ids = List.of(id.toString(), "no id");

        assertThat(evidence.see(desk, ids).values())
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.title()).endsWith(headline);
                    assertThat(seen.citation()).contains("AMBALDO LIMA").doesNotContain(headline);
                    assertThat(seen.href()).isEqualTo("/coverage/" + id);
                });
        PlanId plan = PlanId.of(UUID.randomUUID());
        assertThat(evidence.find(desk, plan, headline)).extracting(Seen::ref).contains(id.ref());
        PersonId uncleared =
                lima.add("AMBALDO LIMA", Role.DESK_OFFICER, Distribution.UNMARKED).id();
        assertThat(evidence.see(uncleared, ids)).isEmpty();
        assertThat(evidence.find(uncleared, plan, headline)).isEmpty();
    }
}
