package chancery.work.planning.messages;

import chancery.foundation.register.Digest;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanJson;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.DutyMark;
import chancery.work.planning.contracts.ReportingPeriod;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** One message of each kind. */
final class SampleMessages {
    static final PlanId PLAN = PlanId.of(SamplePlan.id(900));
    static final PlanContent CONTENT = SamplePlan.of(2026);
    static final ContractId CONTRACT = ContractId.of(SamplePlan.id(901));
    private static final Instant AT = Instant.parse("2026-07-10T09:30:00.123456Z");

    private SampleMessages() {}

    static Stream<PlanMessage> all() {
        return Stream.of(
                submission(),
                returned(),
                amendments(),
                execution(),
                synthesis(),
                proposal(),
                agreement(),
                marks());
    }

    static PlanMessage.Submission submission() {
        return new PlanMessage.Submission(
                PLAN,
                UnitCode.of("AMBALDO LIMA"),
                UnitCode.of("SG/4"),
                1,
                "Inés Valdivia",
                CONTENT,
                List.of());
    }

    static PlanMessage.Observations returned() {
        return new PlanMessage.Observations(
                PLAN,
                PlanJson.digest(CONTENT),
                PlanMessage.Answer.RETURNED,
                List.of(
                        new Observation(
                                SamplePlan.id(501),
                                SamplePlan.SESSION,
                                "Avancer la session.",
                                "Service 4"),
                        new Observation(
                                SamplePlan.id(502), null, "Préciser le budget.", "Service 4")));
    }

    static PlanMessage.Amendments amendments() {
        return new PlanMessage.Amendments(
                PLAN,
                List.of(
                        new Amendment(
                                1,
                                "Reporté à la demande du pays hôte",
                                "Inés Valdivia",
                                AT,
                                CONTENT)));
    }

    static PlanMessage.Execution execution() {
        List<Evidence> evidence =
                List.of(
                        new Evidence(
                                new Ref("dispatch", SamplePlan.id(700).toString()),
                                "AMBALDO LIMA 0012/2026"));
        return new PlanMessage.Execution(
                PLAN,
                List.of(
                        new Progress(
                                SamplePlan.id(601),
                                SamplePlan.MISSION,
                                60,
                                "Dix sociétés inscrites.",
                                "",
                                LocalDate.of(2026, 3, 1),
                                "Inés Valdivia",
                                AT,
                                evidence)),
                List.of(
                        new Actual(
                                SamplePlan.id(602),
                                SamplePlan.COMPANIES,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 6, 30),
                                new BigDecimal("10"),
                                "",
                                "Chambre de commerce",
                                "Inés Valdivia",
                                AT,
                                evidence)));
    }

    static PlanMessage.Synthesis synthesis() {
        return new PlanMessage.Synthesis(
                PLAN,
                PlanJson.digest(CONTENT),
                List.of("L’année fut bonne.", "Deux actions restent."));
    }

    static PlanMessage.ContractProposal proposal() {
        return new PlanMessage.ContractProposal(
                CONTRACT,
                1,
                "Claire Fontaine",
                new ContractContent(
                        UnitCode.of("AMBALDO LIMA"),
                        UnitCode.of("SG/4"),
                        2026,
                        2028,
                        "Contrat-programme",
                        "",
                        "EUR",
                        new BigDecimal("120000.00"),
                        List.of(
                                new Duty(
                                        SamplePlan.id(801),
                                        Duty.Side.POST,
                                        Duty.Kind.RESULT,
                                        "Porter les échanges à 100 M USD",
                                        75,
                                        null),
                                new Duty(
                                        SamplePlan.id(803),
                                        Duty.Side.MINISTRY,
                                        Duty.Kind.VISIT,
                                        "Une visite ministérielle",
                                        10,
                                        LocalDate.of(2026, 6, 30))),
                        List.of(LocalDate.of(2026, 6, 30)),
                        ReportingPeriod.QUARTER));
    }

    static PlanMessage.ContractAgreement agreement() {
        return new PlanMessage.ContractAgreement(
                CONTRACT, 1, Digest.of(HexFormat.of().parseHex("ab".repeat(64))));
    }

    static PlanMessage.ContractMarks marks() {
        return new PlanMessage.ContractMarks(
                CONTRACT,
                List.of(
                        new DutyMark(
                                SamplePlan.id(901),
                                SamplePlan.id(803),
                                true,
                                "Visite du 3 mai.",
                                new Evidence(
                                        new Ref("dispatch", SamplePlan.id(700).toString()),
                                        "SG/4 0012/2026"),
                                "Service 4",
                                AT),
                        new DutyMark(
                                SamplePlan.id(902),
                                SamplePlan.id(803),
                                false,
                                "",
                                null,
                                "Service 4",
                                AT)));
    }
}
