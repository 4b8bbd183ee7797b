package chancery.foundation.register;

import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.UUID;

/**
 * What the log vouches for. An entry names things and gives digests; it carries no subject and no
 * content, because a log can never be shortened.
 *
 * <p>{@link #at()} is kept to the microsecond. Texts hold at most 65,535 bytes of UTF-8. How an
 * entry is written is {@link EntryCodec}'s; once written, a kind keeps its form for ever, and a
 * change is a new kind.
 */
public sealed interface Entry {
    Instant at();

    /** An entry that takes a number of a book. */
    sealed interface Numbered extends Entry {
        BookNumber number();
    }

    /**
     * A dispatch was signed and given its number.
     *
     * @param digest of what was signed
     */
    record Departure(Instant at, BookNumber number, DispatchId dispatch, Digest digest)
            implements Numbered {}

    /**
     * A dispatch, or a letter from outside, was registered as received.
     *
     * @param digest of what was received
     */
    record Arrival(Instant at, BookNumber number, DispatchId dispatch, Digest digest)
            implements Numbered {}

    /**
     * A dispatch came to be held by this node: signed here, registered as received, or held for the
     * archive alone.
     *
     * @param signed digest of what was signed, or of the original of a letter from outside
     * @param container SHA-512 of the sealed container that is kept; of no bytes when there is none
     * @param rows digest of what is kept of it to be read
     */
    record Held(Instant at, DispatchId dispatch, Digest signed, Digest container, Digest rows)
            implements Entry {}

    /**
     * A number was taken and nothing bears it.
     *
     * @param reason a code, no free text
     */
    record VoidNumber(Instant at, BookNumber number, String reason) implements Numbered {}

    /**
     * A person opened a dispatch above UNMARKED.
     *
     * @param unit for which the person read
     */
    record Read(Instant at, DispatchId dispatch, PersonId person, UnitCode unit, Label label)
            implements Entry {}

    /**
     * A unit's receipt for a dispatch was verified.
     *
     * @param kind a code such as {@code DELIVERED}
     * @param digest of the receipt
     */
    record Receipt(Instant at, DispatchId dispatch, UnitCode unit, String kind, Digest digest)
            implements Entry {}

    /**
     * Something that arrived was refused and is kept as evidence.
     *
     * @param reason the code of the refusal
     * @param digest SHA-512 of all that arrived
     */
    record Quarantined(Instant at, UUID arrival, String reason, Digest digest) implements Entry {}

    /**
     * The directory of units and certificates changed.
     *
     * @param version of the directory
     * @param digest of the directory as it was signed
     */
    record DirectoryChanged(Instant at, long version, Digest digest) implements Entry {}

    /**
     * What a person may do was changed.
     *
     * @param by who changed it
     * @param change a code such as {@code CLEARANCE}
     * @param digest of the person's rights afterwards
     */
    record AccessChanged(Instant at, PersonId person, PersonId by, String change, Digest digest)
            implements Entry {}

    /**
     * A content was frozen and is in force from now on.
     *
     * @param digest of the content
     */
    record Frozen(Instant at, Ref thing, Digest digest) implements Entry {}

    /**
     * A person opened something above UNMARKED that is no dispatch.
     *
     * @param unit for which the person read
     */
    record Opened(Instant at, PersonId person, Ref thing, UnitCode unit, Label label)
            implements Entry {}
}
