package chancery.correspondence.keys;

import chancery.foundation.sealing.LinkStore;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.SignedDirectory;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which node this is, and the folder that its ministry's authority made for it.
 *
 * @param name as the directory names it
 * @param keys holds the files named by the constants
 * @param passphrase opens the key store of the units; never shown
 */
public record NodeIdentity(String name, Path keys, String passphrase) {
    /** Private keys of the node's units. */
    public static final String UNIT_KEYS = "units.keys";

    /** Private keys that were made here and are not certified yet; absent when there are none. */
    public static final String PENDING_KEYS = "pending.keys";

    /** The authority's certificate, brought by hand. */
    public static final String ROOT = "root.cert";

    /** The signed directory; replaced when a newer one arrives. */
    public static final String DIRECTORY = "directory.signed";

    /** A revocation list newer than the directory's own; absent until one arrives. */
    public static final String REVOCATIONS = "revocations.crl";

    /** The node's key and certificate for its link, PKCS#12. */
    public static final String LINK_KEY = "link.p12";

    /** A key made here for the link, PKCS#8; there while its certificate is asked for. */
    public static final String PENDING_LINK = "link-pending.key";

    /** Whom it believes on a link, PKCS#12. */
    public static final String LINK_TRUST = "link-trust.p12";

    /** The password of the two link stores, which protects them as far as this folder is. */
    public static final String LINK_PASSWORD = "link.password";

    public String linkPassword() {
        try {
            return Files.readString(keys.resolve(LINK_PASSWORD)).strip();
        } catch (IOException e) {
            throw Problem.refused("keys.file").with("file", keys.resolve(LINK_PASSWORD));
        }
    }

    /**
     * The node's key and certificate for its link.
     *
     * @throws Problem {@code keys.file}, or the sealing room's when the file is not what it should
     *     be
     */
    public LinkStore linkStore() {
        try {
            return LinkStore.open(read(LINK_KEY), linkPassword().toCharArray());
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
    }

    /**
     * The signed directory as it lies in the folder, with what has been revoked since.
     *
     * @throws Problem {@code keys.file}, or the sealing room's when a file is not what it should be
     */
    public SignedDirectory directory() {
        try {
            SignedDirectory directory = SignedDirectory.verify(read(DIRECTORY), read(ROOT), 0);
            return Files.exists(keys.resolve(REVOCATIONS))
                    ? directory.withNewerRevocations(read(REVOCATIONS))
                    : directory;
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
    }

    /**
     * @throws Problem {@code keys.file}
     */
    byte[] read(String name) {
        try {
            return Files.readAllBytes(keys.resolve(name));
        } catch (IOException e) {
            throw Problem.refused("keys.file").with("file", keys.resolve(name));
        }
    }

    @Override
    public String toString() {
        return name + " with keys in " + keys;
    }
}
