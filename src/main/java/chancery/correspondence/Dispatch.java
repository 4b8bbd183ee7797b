package chancery.correspondence;

import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as one reader may see it.
 *
 * @param bodyHtml the body in the small HTML of {@link BodyText}
 * @param author who drafts or drafted it, on the node where it was written; who registered it, when
 *     it came from outside
 * @param version counts the changes of a draft; a save, an approval and a signature name the
 *     version that was looked at
 * @param textVersion the version that the last text to be saved made; what came after attached or
 *     removed a document
 * @param trail its way to each addressee, when it was signed here
 * @param arrivals its entries in the books of arrivals that the reader may see
 */
public record Dispatch(
        DispatchId id,
        Standing standing,
        Header header,
        String bodyHtml,
        List<Annex> annexes,
        @Nullable PersonId author,
        String authorName,
        int version,
        int textVersion,
        List<CircuitStep> circuit,
        List<TrailLine> trail,
        List<Arrival> arrivals) {

    public Dispatch {
        annexes = List.copyOf(annexes);
        circuit = List.copyOf(circuit);
        trail = List.copyOf(trail);
        arrivals = List.copyOf(arrivals);
    }

    /** The number its sender gave, or empty text while it has none. */
    public String number() {
        return switch (standing) {
            case Standing.Signed signed -> signed.number();
            case Standing.Arrived arrived -> arrived.number();
            case Standing.Archived archived -> archived.number();
            case Standing.Draft _, Standing.InCircuit _, Standing.Returned _, Standing.Approved _ ->
                    "";
        };
    }
}
