package chancery.foundation.carriage;

import chancery.kernel.Problem;

/**
 * One named run of sealed bytes in an envelope: the container first, then sealed annexes.
 *
 * <p>A section that arrived or waits lies in the database and is read when its bytes are asked for,
 * which needs the transaction in which it was handed out.
 */
public sealed interface Section permits HeldSection, StoredSection {

    /** 25 MB: an annex of 20 MB with the cost of sealing it. */
    int MAX_BYTES = 25 * 1024 * 1024;

    /** Characters, of printable ASCII. */
    int MAX_NAME = 100;

    String name();

    int size();

    /** A copy of the SHA-512 of the bytes, 64 bytes long. */
    byte[] sha512();

    /** A copy of the bytes. */
    byte[] bytes();

    /**
     * @throws Problem {@code carriage.section.name} or {@code carriage.section.size}
     */
    static Section of(String name, byte[] bytes) {
        return new HeldSection(name, bytes);
    }

    /** Whether {@code name} may name a section: 1 to 100 printable ASCII characters. */
    static boolean validName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME
                && name.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }
}
