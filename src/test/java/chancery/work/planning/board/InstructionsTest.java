package chancery.work.planning.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Dispatch;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Post;
import chancery.correspondence.Reference;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanYears;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.ApprovedPlan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InstructionsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final UnitCode NAIROBI = UnitCode.of("AMBALDO NAIROBI");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);

    private final Post ministry = new Post(TestService.ministry());
    private final Instructions instructions = ministry.node().bean(Instructions.class);
    private final PersonId officer = ministry.person("sg4.officer");
    private final int year = PlanYears.INSTRUCTIONS.next();

    @Test
    void whoeverWasAskedAndHasPutNoPlanToTheMinistryIsSilent() {
        LocalDate due = LocalDate.now(ZoneOffset.UTC).minusDays(12);
        instructions.name(officer, year, asked(due));

        assertThat(instructions.silent(officer, year))
                .containsExactly(
                        new Instructions.Silent(LIMA, due, 12),
                        new Instructions.Silent(NAIROBI, due, 12));
        ApprovedPlan.arrived(ministry, LIMA, RESTRICTED, SamplePlan.of(year));
        assertThat(instructions.silent(officer, year))
                .extracting(Instructions.Silent::post)
                .containsExactly(NAIROBI);
    }

    @Test
    void oneReminderGoesToAllWhoAreSilentAndRefersToTheInstruction() {
        DispatchId instruction = asked(LocalDate.now(ZoneOffset.UTC).minusDays(1));
        instructions.name(officer, year, instruction);

        DispatchId draft = instructions.remind(officer, year);

        Dispatch reminder = ministry.node().bean(Dispatches.class).peek(officer, draft);
        assertThat(reminder.header().action()).containsExactly(LIMA, NAIROBI);
        assertThat(reminder.header().distribution()).isEqualTo(RESTRICTED);
        assertThat(reminder.header().references())
                .extracting(Reference::target)
                .containsExactly(instruction);
        assertThat(reminder.header().subject()).contains(String.valueOf(year));
        assertThat(reminder.bodyHtml()).contains("SG/4 ").doesNotContain("{", "board.");
    }

    @Test
    void nobodyIsRemindedWhenAllHaveAnswered() {
        assertThatThrownBy(() -> instructions.remind(officer, year))
                .hasMessageStartingWith("board.no-instruction");
        instructions.name(officer, year, asked(LocalDate.now(ZoneOffset.UTC)));
        ApprovedPlan.arrived(ministry, LIMA, RESTRICTED, SamplePlan.of(year));
        ApprovedPlan.arrived(ministry, NAIROBI, RESTRICTED, SamplePlan.of(year));

        assertThatThrownBy(() -> instructions.remind(officer, year))
                .hasMessageStartingWith("board.nobody-silent");
    }

    @Test
    void onlyASignedDispatchIsAnInstructionAndOnlyThoseWhoConsolidateNameIt() {
        Api sg4 = Api.as(ministry.node(), "sg4.officer");
        DispatchId unsigned = id(sg4.draft("Plans " + year, LIMA.value()));
        PersonId other = ministry.add("DG1/2", Role.PLANNING_OFFICER, RESTRICTED).id();
        PersonId clerk = ministry.add("SG/4", Role.REGISTRY_CLERK, RESTRICTED).id();
        DispatchId signed = asked(LocalDate.now(ZoneOffset.UTC));

        assertThatThrownBy(() -> instructions.name(officer, year, unsigned))
                .hasMessageStartingWith("board.not-signed");
        assertThatThrownBy(() -> instructions.name(other, year, signed))
                .hasMessageStartingWith("dispatch.unknown");
        assertThatThrownBy(() -> instructions.name(clerk, year, signed))
                .hasMessageStartingWith("board.not-yours");
    }

    @Test
    void whoMayNotSeeTheInstructionIsNotToldOfIt() {
        instructions.name(officer, year, asked(LocalDate.now(ZoneOffset.UTC)));
        PersonId other = ministry.add("DG1/2", Role.PLANNING_OFFICER, RESTRICTED).id();

        assertThat(instructions.of(other, year)).isEmpty();
        assertThat(instructions.silent(other, year)).isEmpty();
        assertThat(instructions.of(officer, year)).isPresent();
    }

    private DispatchId asked(LocalDate due) {
        Api sg4 = Api.as(ministry.node(), "sg4.officer");
        String draft =
                sg4.draft(
                        "Plans d’action " + year,
                        LIMA.value(),
                        json -> {
                            json.withArray("action").add(NAIROBI.value());
                            json.put("due", due.toString());
                        });
        sg4.sign(draft);
        return id(draft);
    }

    private static DispatchId id(String text) {
        return DispatchId.of(UUID.fromString(text));
    }
}
