package chancery.foundation.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register in a test's database, its clock, and a node that signs with a real key. */
final class SampleLog {
    final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T09:30:00Z"));
    final PersonId person = PersonId.of(new UUID(1, 1));
    final JdbcClient jdbc;
    final Transactions transactions;
    final Numbers numbers;
    final Register register;
    final Readings readings;
    final Quarantine quarantine;
    final TreeHeads heads;
    private final RegisterVerification verification;
    private final Pen pen;

    SampleLog(TestDatabase database) {
        jdbc = database.jdbc();
        transactions = database.transactions();
        numbers = new Numbers(jdbc);
        register = new Register(jdbc);
        readings = new Readings(jdbc, register, clock, ZoneOffset.UTC);
        quarantine = new Quarantine(jdbc, register, clock);
        Pen signer = new Pen();
        pen = signer;
        heads = new TreeHeads(jdbc, transactions, signer, clock);
        verification = new RegisterVerification(jdbc, transactions, heads, signer, Holdings.NONE);
    }

    /** An empty register in a database that other tests have used. */
    static SampleLog emptied(TestDatabase database) {
        database.asIntruder(
                "TRUNCATE chancery.register_entry, chancery.register_counter, chancery.reading, chancery.opening,"
                        + " chancery.quarantine, chancery.quarantine_evidence,"
                        + " chancery.signed_tree_head",
                "UPDATE chancery.register_head SET size = 0, frontier = ''");
        return new SampleLog(database);
    }

    BookNumber depart(UnitCode unit) {
        return transactions.asNode(() -> departWithin(unit));
    }

    BookNumber departWithin(UnitCode unit) {
        BookNumber number = numbers.next(unit, Book.DEPARTURE, 2026);
        register.append(
                new Entry.Departure(
                        clock.instant(),
                        number,
                        DispatchId.of(UUID.randomUUID()),
                        Digest.sha512(number.toString().getBytes(UTF_8))));
        return number;
    }

    Digest root() {
        return transactions.asNode(() ->
                jdbc.sql("SELECT size, frontier FROM register_head")
                        .query((row, _) ->
                                CompactRange.of(row.getLong("size"), row.getBytes("frontier"))
                                        .root())
                        .single());
    }

    /** From now on what was signed so far vouches for nothing. */
    void withdrawKey() {
        pen.withdraw();
    }

    Verdict verify() {
        return verify(List.of());
    }

    Verdict verify(List<SignedTreeHead> witnessed) {
        return verification.verify((_, _) -> {}, witnessed);
    }

    /** Ed25519 of the JDK; what the node really signs with is the floor's above. */
    private static final class Pen implements TreeHeadSigner {
        private KeyPair keys = fresh();
        private @Nullable KeyPair withdrawn;

        private static KeyPair fresh() {
            try {
                return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        void withdraw() {
            withdrawn = keys;
            keys = fresh();
        }

        @Override
        public byte[] sign(TreeHead head) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(keys.getPrivate());
                signature.update(head.bytes());
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean verify(TreeHead head, byte[] bytes) {
            return verify(keys, head, bytes);
        }

        @Override
        public boolean isWithdrawn(TreeHead head, byte[] bytes) {
            return withdrawn != null && verify(withdrawn, head, bytes);
        }

        private static boolean verify(KeyPair keys, TreeHead head, byte[] bytes) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initVerify(keys.getPublic());
                signature.update(head.bytes());
                return signature.verify(bytes);
            } catch (GeneralSecurityException _) {
                return false;
            }
        }
    }
}
