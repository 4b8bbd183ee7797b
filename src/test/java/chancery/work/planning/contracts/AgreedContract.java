package chancery.work.planning.contracts;

import chancery.correspondence.Post;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Register;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanJson;
import chancery.work.planning.SamplePlan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A contract of Lima that stands, without the dispatches that brought it about. */
public final class AgreedContract {
    public static final UUID TRADE = SamplePlan.id(961);
    public static final UUID VISIT = SamplePlan.id(962);

    private AgreedContract() {}

    public static ContractContent content(int year) {
        return new ContractContent(
                UnitCode.of("AMBALDO LIMA"),
                UnitCode.of("SG/4"),
                year,
                year + 1,
                "Contrat-programme " + year,
                "Le poste et le Département s’engagent pour deux ans.",
                "EUR",
                new BigDecimal("120000"),
                List.of(
                        duty(TRADE, Duty.Side.POST, Duty.Kind.RESULT, "Porter les échanges", 75),
                        duty(
                                SamplePlan.id(963),
                                Duty.Side.POST,
                                Duty.Kind.RESULT,
                                "Ouvrir un centre culturel",
                                25),
                        duty(
                                VISIT,
                                Duty.Side.MINISTRY,
                                Duty.Kind.VISIT,
                                "Une visite ministérielle",
                                10)),
                List.of(LocalDate.of(year, 6, 30)),
                ReportingPeriod.QUARTER);
    }

    private static Duty duty(UUID id, Duty.Side side, Duty.Kind kind, String text, int weight) {
        return new Duty(id, side, kind, text, weight, null);
    }

    public static ContractId at(Post post, int year) {
        ContractId id = ContractId.of(UUID.randomUUID());
        ContractContent content = content(year);
        ContractShelf shelf = post.node().bean(ContractShelf.class);
        post.asNode(_ -> {
            shelf.add(
                    id,
                    content,
                    true,
                    Distribution.of(Label.RESTRICTED),
                    List.of("unit:AMBALDO LIMA", "unit:SG/4"),
                    Instant.now());
            shelf.propose(id, 1, content.post(), content, Instant.now());
            Entry proposed =
                    post.node()
                            .bean(ContractRounds.class)
                            .keep(id, 1, content.post(), "Essai", Instant.now(), null, content);
            post.node().bean(Register.class).append(proposed);
            shelf.agree(id, content, Instant.now(), Instant.now());
            post.node()
                    .bean(Register.class)
                    .append(
                            new Entry.Frozen(
                                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                                    id.ref(),
                                    PlanJson.digest(content)));
            return true;
        });
        return id;
    }
}
