package chancery.foundation.sealing;

import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is signed with a dispatch besides its text: who writes to whom, under which number and
 * label. A dispatch whose header was changed on the way does not open.
 *
 * <p>Times are kept to the millisecond. At most {@value #MOST_ADDRESSEES} addressees and {@value
 * #MOST_REFERENCES} references.
 *
 * @param version of this header's form; {@value #VERSION} today
 * @param sequence counts the dispatches of {@code from}, from 1 and without gaps
 * @param number the number in the register of {@code from}
 * @param expires after which it is no longer to be opened
 * @param kind what it is, such as {@code DISPATCH} or {@code CORRECTION}
 * @param bindsTo the dispatch that this one corrects, cancels or readdresses
 */
public record SealedHeader(
        int version,
        Suite suite,
        DispatchId id,
        UnitCode from,
        long sequence,
        List<UnitCode> action,
        List<UnitCode> information,
        Transmission transmission,
        Distribution distribution,
        Precedence precedence,
        String number,
        List<HeaderReference> references,
        Instant issued,
        @Nullable Instant expires,
        String kind,
        @Nullable DispatchId bindsTo) {

    public static final int VERSION = 1;
    public static final int MOST_ADDRESSEES = 2_000;
    public static final int MOST_REFERENCES = 500;

    /**
     * @throws IllegalArgumentException when there is no addressee, one is named twice, a limit is
     *     passed, or the sequence does not begin at 1
     */
    public SealedHeader {
        action = List.copyOf(action);
        information = List.copyOf(information);
        references = List.copyOf(references);
        issued = issued.truncatedTo(ChronoUnit.MILLIS);
        expires = expires == null ? null : expires.truncatedTo(ChronoUnit.MILLIS);
        int addressees = action.size() + information.size();
        require(version == VERSION, "the version of the header");
        require(sequence >= 1, "the sequence");
        require(addressees >= 1 && addressees <= MOST_ADDRESSEES, "the number of addressees");
        require(references.size() <= MOST_REFERENCES, "the number of references");
        var distinct = new HashSet<>(action);
        distinct.addAll(information);
        require(distinct.size() == addressees, "the same addressee twice");
    }

    /** Action and information addressees, in the order in which they are written. */
    public List<UnitCode> addressees() {
        return Stream.concat(action.stream(), information.stream()).toList();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("a header is not acceptable: " + what);
        }
    }
}
