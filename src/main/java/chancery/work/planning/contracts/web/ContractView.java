package chancery.work.planning.contracts.web;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.annexes.AnnexOutcome;
import chancery.foundation.access.Unit;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanLine;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.ContractStanding;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.DutyMark;
import chancery.work.planning.contracts.Rate;
import chancery.work.planning.execution.ShownEvidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as its page shows it.
 *
 * @param side for which the reader writes it; none when they only read it
 * @param differences what is being written here against what was proposed last
 * @param plans of the post in the contract's years
 * @param told the annexes about it
 * @param citable dispatches that a mark may cite
 * @param evidence of the marks, by duty
 */
public record ContractView(
        Contract contract,
        Unit post,
        Unit ministry,
        @Nullable UnitCode side,
        Rate rate,
        List<ContractChange> differences,
        List<PlanLine> plans,
        List<AnnexOutcome> told,
        List<DispatchLine> citable,
        Map<UUID, List<ShownEvidence>> evidence) {

    public String path() {
        return "/contracts/" + contract.id();
    }

    public String word() {
        return ContractList.word(contract.standing());
    }

    /** What the page shows: what was proposed last or agreed, else what is being written. */
    public ContractContent content() {
        ContractContent proposed = contract.proposed();
        return proposed == null ? contract.sheet() : proposed;
    }

    public boolean agreed() {
        return contract.standing() instanceof ContractStanding.Agreed;
    }

    public boolean writing() {
        return side != null && !agreed();
    }

    /** Whether the other side proposed last, so that the reader's may agree. */
    public boolean mayAgree() {
        return side != null
                && contract.standing() instanceof ContractStanding.Proposed(_, UnitCode by, _)
                && !by.equals(side);
    }

    /** Whether there is something to propose that the other side has not heard. */
    public boolean mayPropose() {
        return writing()
                && !contract.sheet().duties().isEmpty()
                && (contract.standing() instanceof ContractStanding.Draft
                        || !differences.isEmpty());
    }

    public boolean mayMark() {
        return side != null && agreed();
    }

    /** Whether the reader may tell the post what the ministry has marked of its own duties. */
    public boolean mayTellMarks() {
        return mayMark()
                && contract.ministry().equals(side)
                && rate.of(Duty.Side.MINISTRY).stream()
                        .anyMatch(line ->
                                line instanceof Rate.Line.OfMinistry(_, var mark) && mark != null);
    }

    /** The key of what comes next, for whom it concerns. */
    public String next() {
        return switch (contract.standing()) {
            case ContractStanding.Agreed _ -> "contract.next.agreed";
            case ContractStanding.Draft _ ->
                    contract.sheet().duties().isEmpty()
                            ? "contract.next.empty"
                            : "contract.next.draft";
            case ContractStanding.Proposed _ ->
                    mayAgree() ? "contract.next.answer" : "contract.next.waits";
        };
    }

    public Unit unit(Duty.Side of) {
        return switch (of) {
            case POST -> post;
            case MINISTRY -> ministry;
        };
    }

    /** Weight times degree of a duty; what the sides' sums are made of. */
    public static BigDecimal share(Rate.Line line) {
        return line.percent().multiply(BigDecimal.valueOf(line.duty().weight()));
    }

    public static BigDecimal shares(List<Rate.Line> lines) {
        return lines.stream().map(ContractView::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static int weights(List<Rate.Line> lines) {
        return lines.stream().mapToInt(line -> line.duty().weight()).sum();
    }

    public List<ShownEvidence> evidence(DutyMark mark) {
        return evidence.getOrDefault(mark.duty(), List.of());
    }
}
