package chancery.correspondence.web;

import chancery.correspondence.Annex;
import chancery.correspondence.CircuitStep;
import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.Header;
import chancery.correspondence.Standing;
import chancery.foundation.access.Person;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the Write page shows it.
 *
 * @param id empty until it has been saved once
 * @param from the unit that it is written for
 * @param writingUnits among which the writer may choose
 */
public record DraftSheet(
        String id,
        int version,
        int textVersion,
        Standing standing,
        @Nullable UnitCode from,
        List<UnitCode> writingUnits,
        Header header,
        String bodyHtml,
        List<Annex> annexes,
        List<CircuitStep> circuit) {

    static DraftSheet empty(Person me) {
        List<UnitCode> units = me.workingUnits();
        UnitCode from = units.contains(me.unit()) || units.isEmpty() ? me.unit() : units.getFirst();
        Header header =
                new Header(
                        DispatchKind.DISPATCH,
                        null,
                        from,
                        "",
                        "",
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Transmission.ENCRYPTED,
                        Distribution.of(Label.UNMARKED),
                        Precedence.ROUTINE,
                        List.of(),
                        "",
                        "",
                        null);
        return new DraftSheet(
                "", 0, 0, new Standing.Draft(), from, units, header, "", List.of(), List.of());
    }

    static DraftSheet of(Dispatch draft) {
        UnitCode from = draft.header().from();
        return new DraftSheet(
                draft.id().toString(),
                draft.version(),
                draft.textVersion(),
                draft.standing(),
                from,
                from == null ? List.of() : List.of(from),
                draft.header(),
                draft.bodyHtml(),
                draft.annexes(),
                draft.circuit());
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    /** Whether it is in a circuit, and here because it is the reader's turn. */
    public boolean isInCircuit() {
        return standing instanceof Standing.InCircuit;
    }

    /** What the one who gave it back said; empty otherwise. */
    public String comment() {
        return standing instanceof Standing.Returned returned ? returned.comment() : "";
    }

    public String compartments() {
        return String.join(", ", header.distribution().compartments());
    }
}
