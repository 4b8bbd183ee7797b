package chancery.correspondence.keys;

import chancery.foundation.sealing.Argon2Cost;
import chancery.foundation.sealing.KeyStoreFile;
import chancery.foundation.sealing.PendingKey;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The private keys in the node's folder, under its passphrase: those that are certified, and those
 * that wait to be. Each reading and writing costs about a second and 256 MB.
 */
final class OwnKeys {
    private final NodeIdentity node;

    OwnKeys(NodeIdentity node) {
        this.node = node;
    }

    List<UnitKeys> units() {
        try {
            return KeyStoreFile.openUnits(
                    node.read(NodeIdentity.UNIT_KEYS), passphrase(), Argon2Cost.LEAST);
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
    }

    void keep(Collection<UnitKeys> units) {
        write(
                NodeIdentity.UNIT_KEYS,
                KeyStoreFile.sealUnits(units, passphrase(), Argon2Cost.STANDARD));
    }

    boolean anyPending() {
        return Files.exists(node.keys().resolve(NodeIdentity.PENDING_KEYS));
    }

    List<PendingKey> pending() {
        if (!anyPending()) {
            return List.of();
        }
        try {
            return KeyStoreFile.openPending(
                    node.read(NodeIdentity.PENDING_KEYS), passphrase(), Argon2Cost.LEAST);
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
    }

    void keepPending(Collection<PendingKey> pending) {
        Path file = node.keys().resolve(NodeIdentity.PENDING_KEYS);
        if (!pending.isEmpty()) {
            write(
                    NodeIdentity.PENDING_KEYS,
                    KeyStoreFile.sealPending(pending, passphrase(), Argon2Cost.STANDARD));
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file);
        }
    }

    /** Writes a file of the folder whole or not at all. */
    void write(String name, byte[] content) {
        Path file = node.keys().resolve(name);
        try {
            KeyStoreFile.write(file, content);
        } catch (IOException e) {
            throw unwritable(file);
        }
    }

    private static Problem unwritable(Path file) {
        return Problem.refused("keys.write").with("file", file);
    }

    private char[] passphrase() {
        return node.passphrase().toCharArray();
    }
}
