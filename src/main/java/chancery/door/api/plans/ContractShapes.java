package chancery.door.api.plans;

import chancery.door.api.Fields;
import chancery.door.api.plans.ExecutionShapes.EvidenceRequest;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.ContractRound;
import chancery.work.planning.contracts.ContractStanding;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.DutyMark;
import chancery.work.planning.contracts.Rate;
import chancery.work.planning.contracts.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Performance contracts as programs send them and are answered. */
final class ContractShapes {
    private ContractShapes() {}

    record DutyJson(
            String id, String side, String kind, String text, int weight, @Nullable String due) {
        static DutyJson of(Duty duty) {
            return new DutyJson(
                    duty.id().toString(),
                    duty.side().name(),
                    duty.kind().name(),
                    duty.text(),
                    duty.weight(),
                    Objects.toString(duty.due(), null));
        }
    }

    record ContractJson(
            String id,
            String standing,
            @Nullable Integer round,
            @Nullable String by,
            @Nullable String digest,
            String distribution,
            List<String> compartments,
            @Nullable ContractContentJson proposed,
            ContractContentJson sheet) {
        static ContractJson of(Contract contract) {
            ContractContent proposed = contract.proposed();
            Distribution distribution = contract.distribution();
            Stage stage = Stage.of(contract.standing());
            return new ContractJson(
                    contract.id().toString(),
                    stage.word(),
                    stage.round(),
                    stage.by(),
                    stage.digest(),
                    distribution.label().name(),
                    List.copyOf(distribution.compartments()),
                    proposed == null ? null : ContractContentJson.of(proposed),
                    ContractContentJson.of(contract.sheet()));
        }

        private record Stage(
                String word,
                @Nullable Integer round,
                @Nullable String by,
                @Nullable String digest) {
            static Stage of(ContractStanding standing) {
                return switch (standing) {
                    case ContractStanding.Draft() -> new Stage("DRAFT", null, null, null);
                    case ContractStanding.Proposed(var round, var by, var digest) ->
                            new Stage("PROPOSED", round, by.value(), digest.toString());
                    case ContractStanding.Agreed(var digest, _) ->
                            new Stage("AGREED", null, null, digest.toString());
                };
            }
        }
    }

    record ContractContentJson(
            String post,
            String ministry,
            int fromYear,
            int toYear,
            String title,
            String preamble,
            String currency,
            @Nullable BigDecimal yearlyBudget,
            List<DutyJson> duties,
            List<String> reviews,
            String reporting) {
        static ContractContentJson of(ContractContent content) {
            return new ContractContentJson(
                    content.post().value(),
                    content.ministry().value(),
                    content.fromYear(),
                    content.toYear(),
                    content.title(),
                    content.preamble(),
                    content.currency(),
                    content.yearlyBudget(),
                    content.duties().stream().map(DutyJson::of).toList(),
                    content.reviews().stream().map(LocalDate::toString).toList(),
                    content.reporting().name());
        }
    }

    record RoundJson(
            int number,
            int round,
            String by,
            String author,
            String at,
            @Nullable String dispatch,
            String digest) {
        static RoundJson of(ContractRound round) {
            return new RoundJson(
                    round.number(),
                    round.round(),
                    round.by().value(),
                    round.author(),
                    round.at().toString(),
                    Objects.toString(round.dispatch(), null),
                    round.digest().toString());
        }
    }

    record DutyRequest(
            @Nullable UUID id,
            @Nullable String side,
            @Nullable String kind,
            @Nullable String text,
            @Nullable Integer weight,
            @Nullable String due) {
        Duty duty() {
            return new Duty(
                    id == null ? UUID.randomUUID() : id,
                    Fields.word(Duty.Side.class, side, Duty.Side.POST, "side"),
                    Fields.word(Duty.Kind.class, kind, Duty.Kind.OTHER, "kind"),
                    text == null ? "" : text,
                    weight == null ? 1 : weight,
                    Fields.day(due, "due"));
        }
    }

    record ContractRequest(
            @Nullable String post,
            @Nullable String ministry,
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            @Nullable String title,
            @Nullable String preamble,
            @Nullable String currency,
            @Nullable BigDecimal yearlyBudget,
            @Nullable List<DutyRequest> duties,
            @Nullable List<String> reviews,
            @Nullable String reporting,
            @Nullable String distribution,
            @Nullable List<String> compartments) {
        ContractContent content() {
            return new ContractContent(
                    Fields.unit(Fields.needed(post, "post"), "post"),
                    Fields.unit(Fields.needed(ministry, "ministry"), "ministry"),
                    Fields.needed(fromYear, "fromYear"),
                    toYear == null ? Fields.needed(fromYear, "fromYear") : toYear,
                    title == null ? "" : title,
                    preamble == null ? "" : preamble,
                    currency == null ? "EUR" : currency,
                    yearlyBudget,
                    duties == null ? List.of() : duties.stream().map(DutyRequest::duty).toList(),
                    days(),
                    Fields.word(
                            ReportingPeriod.class,
                            reporting,
                            ReportingPeriod.HALF_YEAR,
                            "reporting"));
        }

        Distribution protection() {
            return Distribution.of(
                    Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                    compartments == null ? List.of() : compartments);
        }

        private List<LocalDate> days() {
            return reviews == null
                    ? List.of()
                    : reviews.stream()
                            .map(day -> Fields.needed(Fields.day(day, "reviews"), "reviews"))
                            .toList();
        }
    }

    record MarkRequest(
            @Nullable Boolean kept,
            @Nullable String note,
            @Nullable EvidenceRequest evidence,
            @Nullable String citation) {}

    record MarkJson(boolean kept, String note, String author, String at) {
        static @Nullable MarkJson of(@Nullable DutyMark mark) {
            return mark == null
                    ? null
                    : new MarkJson(mark.kept(), mark.note(), mark.author(), mark.at().toString());
        }
    }

    record ServedJson(String plan, int year, String action, String title, int progress) {
        static ServedJson of(Rate.Served served) {
            return new ServedJson(
                    served.plan().toString(),
                    served.year(),
                    served.action().toString(),
                    served.title(),
                    served.progress());
        }
    }

    record RateLineJson(
            DutyJson duty, BigDecimal percent, List<ServedJson> actions, @Nullable MarkJson mark) {
        static RateLineJson of(Rate.Line line) {
            return switch (line) {
                case Rate.Line.OfPost(Duty duty, List<Rate.Served> actions) ->
                        new RateLineJson(
                                DutyJson.of(duty),
                                line.percent(),
                                actions.stream().map(ServedJson::of).toList(),
                                null);
                case Rate.Line.OfMinistry(Duty duty, DutyMark mark) ->
                        new RateLineJson(
                                DutyJson.of(duty), line.percent(), List.of(), MarkJson.of(mark));
            };
        }
    }

    record RateJson(
            @Nullable BigDecimal post, @Nullable BigDecimal ministry, List<RateLineJson> lines) {
        static RateJson of(Rate rate) {
            return new RateJson(
                    rate.percent(Duty.Side.POST),
                    rate.percent(Duty.Side.MINISTRY),
                    rate.lines().stream().map(RateLineJson::of).toList());
        }
    }
}
