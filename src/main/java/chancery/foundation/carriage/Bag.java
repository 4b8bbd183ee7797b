package chancery.foundation.carriage;

import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries by hand, in one file, what waits for a neighbouring node: the same parts as over the
 * link, signed with the node's link key. What arrives by both ways is registered once.
 *
 * <p>The file, big-endian: {@code CHANCERYBAG1}, from and to (length of 2 bytes and text each),
 * then frames as {@link FrameCodec} writes them, each after its length (4 bytes), a length of 0,
 * the certificate and the signature (length of 2 bytes each). Signed is the SHA-512 of everything
 * up to and with the length of 0.
 */
public final class Bag {
    private static final byte[] MAGIC =
            "CHANCERYBAG1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** Confirmations of what came by bag go back with every bag for so long. */
    private static final Duration CONFIRMED = Duration.ofDays(90);

    private static final int CONFIRMATIONS = 10_000;

    private final CarriageSettings settings;
    private final CarriageNode node;
    private final CarriageNode.Tables tables;
    private final BagSeal seal;
    private final Transactions transactions;
    private final InstantSource clock;

    Bag(
            CarriageSettings settings,
            CarriageNode node,
            CarriageNode.Tables tables,
            Transactions transactions,
            InstantSource clock) {
        this.settings = settings;
        this.node = node;
        this.tables = tables;
        this.seal = new BagSeal(settings);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The bag of a node that may be running in another process, or stopped. What is opened here the
     * node hands over as soon as it runs.
     *
     * @param events is told of what a bag back confirms
     */
    public static Bag beside(
            CarriageSettings settings,
            JdbcClient jdbc,
            Transactions transactions,
            CarriageEvents events,
            InstantSource clock) {
        CarriageNode.Tables tables = CarriageConfiguration.tables(jdbc);
        CarriageNode stopped =
                new CarriageNode(
                        settings,
                        tables,
                        Bag::isNotHandedOverHere,
                        events,
                        RelayFilter.NONE,
                        transactions,
                        new Doorbells(),
                        clock);
        return new Bag(settings, stopped, tables, transactions, clock);
    }

    private static Arrivals.Outcome isNotHandedOverHere(Envelope envelope) {
        throw new IllegalStateException("only a running node takes " + envelope.id() + " over");
    }

    /**
     * What a bag holds.
     *
     * @param envelopes that wait, or were in it
     * @param confirmations of envelopes that came the other way
     * @param bytes of the file
     */
    public record Contained(
            NodeName from, NodeName to, int envelopes, int confirmations, long bytes) {}

    /**
     * Writes all that waits for {@code peer}, urgent or not, MINIMIZE or not. It goes on waiting
     * for the link, which first asks the peer what has arrived.
     *
     * @param file must not exist; appears only when it is complete and on the medium
     * @throws Problem {@code link.absent}, {@code bag.exists}, {@code bag.medium} when it cannot be
     *     written
     */
    public Contained pack(Path file, NodeName peer) {
        if (!settings.peers().contains(peer)) {
            throw Problem.absent("link.absent").with("node", peer);
        }
        if (Files.exists(file)) {
            throw Problem.conflict("bag.exists").with("file", file);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Contained contained = write(unfinished, peer);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            node.reconsider(peer);
            return contained;
        } catch (IOException e) {
            throw Problem.refused("bag.medium").with("file", file).with("why", e.toString());
        }
    }

    private Contained write(Path file, NodeName peer) throws IOException {
        MessageDigest digest = Sha512.digest();
        try (OutputStream medium =
                        Files.newOutputStream(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.SYNC);
                DataOutputStream out =
                        new DataOutputStream(
                                new DigestOutputStream(
                                        new BufferedOutputStream(medium, 1 << 20), digest))) {
            out.write(MAGIC);
            out.writeUTF(settings.self().value());
            out.writeUTF(peer.value());
            List<Frame> confirmations =
                    transactions.asNode(() ->
                            tables.incoming()
                                    .confirmations(
                                            peer, clock.instant().minus(CONFIRMED), CONFIRMATIONS));
            for (Frame confirmation : confirmations) {
                frame(out, confirmation);
            }
            List<Outgoing.Waiting> waiting = transactions.asNode(() -> tables.outgoing().all(peer));
            int envelopes = 0;
            for (Outgoing.Waiting each : waiting) {
                envelopes += pack(out, each, peer) ? 1 : 0;
            }
            out.writeInt(0);
            BagSeal.Signed signed = seal.sign(digest.digest());
            shorts(out, signed.certificate());
            shorts(out, signed.signature());
            out.flush();
            return new Contained(
                    settings.self(), peer, envelopes, confirmations.size(), out.size());
        }
    }

    /** Whether it still waited. */
    private boolean pack(DataOutputStream out, Outgoing.Waiting waiting, NodeName peer)
            throws IOException {
        Cut cut = Cut.of(waiting.manifest(), waiting.partBytes());
        for (int index = 0; index < cut.parts(); index++) {
            int at = index;
            var part =
                    transactions.asNode(() ->
                            tables.outgoing()
                                    .find(waiting.key(), peer)
                                    .map(_ -> tables.contents().part(waiting.manifest(), cut, at)));
            if (part.isEmpty()) {
                return false;
            }
            frame(out, part.get());
        }
        transactions.runAsNode(() -> tables.outgoing().bag(waiting.key(), peer, clock.instant()));
        return true;
    }

    private static void frame(DataOutputStream out, Frame frame) throws IOException {
        byte[] bytes = FrameCodec.encode(frame);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void shorts(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    /**
     * Takes in a bag for this node, checked as a whole before anything of it is used. May be
     * repeated.
     *
     * @throws Problem {@code bag.form}, {@code bag.seal}, {@code bag.address}, {@code bag.medium}
     *     when it cannot be read
     */
    public Contained open(Path file) {
        try {
            Contained contained = check(file);
            read(file, contained.from());
            return contained;
        } catch (IOException e) {
            throw Problem.refused("bag.medium").with("file", file).with("why", e.toString());
        }
    }

    private Contained check(Path file) throws IOException {
        MessageDigest digest = Sha512.digest();
        try (InputStream medium = new BufferedInputStream(Files.newInputStream(file), 1 << 20);
                DataInputStream in = new DataInputStream(new DigestInputStream(medium, digest))) {
            Address address = address(in);
            int confirmations = 0;
            java.util.Set<EnvelopeKey> envelopes = new java.util.HashSet<>();
            for (byte[] frame = frame(in); frame.length > 0; frame = frame(in)) {
                switch (FrameCodec.decode(frame)) {
                    case Frame.Part part -> envelopes.add(part.key());
                    case Frame.Done _ -> confirmations++;
                    case Frame.Ask _ -> throw Problem.refused("bag.form").with("file", file);
                    case Frame.Have _ -> throw Problem.refused("bag.form").with("file", file);
                }
            }
            byte[] whole = digest.digest();
            NodeName signer = seal.verify(whole, new BagSeal.Signed(shorts(in), shorts(in)));
            if (!signer.equals(address.from())) {
                throw Problem.refused("bag.seal");
            }
            if (!address.to().equals(settings.self()) || !settings.peers().contains(signer)) {
                throw Problem.refused("bag.address")
                        .with("from", address.from())
                        .with("to", address.to());
            }
            return new Contained(
                    signer, address.to(), envelopes.size(), confirmations, Files.size(file));
        } catch (Malformed | EOFException e) {
            throw Problem.refused("bag.form").with("file", file);
        }
    }

    private void read(Path file, NodeName from) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            address(in);
            for (byte[] frame = frame(in); frame.length > 0; frame = frame(in)) {
                node.take(from, Incoming.Via.BAG, frame);
            }
        } catch (Malformed | EOFException e) {
            throw Problem.refused("bag.form").with("file", file);
        }
    }

    private record Address(NodeName from, NodeName to) {}

    private static Address address(DataInputStream in) throws IOException, Malformed {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new Malformed("bag");
        }
        try {
            return new Address(NodeName.of(in.readUTF()), NodeName.of(in.readUTF()));
        } catch (Problem | java.io.UTFDataFormatException e) {
            throw new Malformed("bag");
        }
    }

    /** Empty at the end of the frames. */
    private static byte[] frame(DataInputStream in) throws IOException, Malformed {
        int length = in.readInt();
        if (length < 0 || length > FrameCodec.MAX_FRAME) {
            throw new Malformed("frame");
        }
        return exactly(in, length);
    }

    private static byte[] shorts(DataInputStream in) throws IOException {
        return exactly(in, in.readUnsignedShort());
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
