package chancery.correspondence.annexes;

import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An annex of a dispatch that stands in the register, with what decides who may know of it.
 *
 * @param position of the dispatch in this node's log, from 0; grows in the order of registration
 * @param from the unit that signed it
 * @param addressees of the dispatch, for action and for information
 * @param registeredFor the units of this node in whose books it is an arrival
 * @param readers the keys of which a reader must hold one, as they are now
 * @param number as its signer gave it
 * @param signedAt by the signer's clock
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by whoever takes the annex over
public record RegisteredAnnex(
        UUID id,
        DispatchId dispatch,
        long position,
        Origin origin,
        UnitCode from,
        Set<UnitCode> addressees,
        Set<UnitCode> registeredFor,
        Distribution distribution,
        Set<String> readers,
        String number,
        Instant signedAt,
        String name,
        byte[] bytes) {

    /** Where the dispatch was signed. */
    public enum Origin {
        HERE,
        ARRIVED
    }

    public RegisteredAnnex {
        addressees = Set.copyOf(addressees);
        registeredFor = Set.copyOf(registeredFor);
        readers = Set.copyOf(readers);
    }
}
