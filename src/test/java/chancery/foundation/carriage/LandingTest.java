package chancery.foundation.carriage;

import static chancery.foundation.carriage.TestNetwork.LIMA;
import static chancery.foundation.carriage.TestNetwork.MINISTRY;
import static chancery.foundation.carriage.TestNetwork.NAIROBI;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.kernel.Precedence;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes down at a hub, without a link: parts as a peer, honest or not, would send them. */
class LandingTest {
    private static TestNode ministry;
    private static Landing landing;
    private final Random random = new Random(3);

    @BeforeAll
    static void open(@TempDir Path folder) {
        ministry = new TestNode(new TestNetwork(folder).hub());
        landing =
                new Landing(
                        ministry.settings,
                        ministry.tables.incoming(),
                        ministry.tables.contents(),
                        new Confirmations(
                                ministry.tables.outgoing(),
                                ministry.tables.contents(),
                                new NoEvents(),
                                Clock.systemUTC()),
                        ministry.database.transactions(),
                        new Doorbells(),
                        Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        ministry.close();
    }

    @Test
    void partsMayComeTwiceAndInAnyOrder() {
        Envelope envelope = envelope(Section.of("container", bytes(200_000)));
        List<Frame.Part> parts = parts(envelope);
        List<Frame.Part> sent = new ArrayList<>(parts);
        sent.addAll(parts.subList(0, 3));
        Collections.shuffle(sent, random);

        sent.forEach(part -> take(LIMA, part));

        assertThat(whole(envelope)).isTrue();
        assertThat(count("carriage_part", envelope)).isZero();
        assertThat(count("carriage_content", envelope)).isEqualTo(1);
    }

    @Test
    void whatIsHereAlreadyIsSaidWhenAsked() {
        Envelope envelope = envelope(Section.of("container", bytes(200_000)));
        List<Frame.Part> parts = parts(envelope);
        take(LIMA, parts.get(0));
        take(LIMA, parts.get(4));

        Frame.Have have = (Frame.Have) reply(take(LIMA, new Frame.Ask(envelope.key())));

        assertThat(have.count()).isEqualTo(parts.size());
        assertThat(have.parts().stream().boxed().toList()).containsExactly(0, 4);
    }

    @Test
    void aChangedByteAnywhereKeepsItOut() {
        byte[] body = bytes(70_000);
        for (int round = 0; round < 40; round++) {
            Envelope envelope = envelope(Section.of("container", body));
            List<Frame.Part> parts = parts(envelope);
            Frame.Part part = parts.get(random.nextInt(parts.size()));
            part.bytes()[random.nextInt(part.bytes().length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(reason(takeAll(parts))).as("round %s of seed 3", round).isNotEmpty();
            isKeptOut(envelope);
        }
    }

    @Test
    void aWrongDigestIsRefusedForGood() {
        Envelope envelope = envelope(Section.of("container", bytes(70_000)));
        List<Frame.Part> parts = parts(envelope);
        parts.getLast().bytes()[10] ^= 1;

        assertThat(reason(takeAll(parts))).isEqualTo("digest");

        isKeptOut(envelope);
        assertThat(reason(takeAll(parts(envelope)))).isEqualTo("digest");
        isKeptOut(envelope);
    }

    @Test
    void countsThatDisagreeAreRefused() {
        Envelope envelope = envelope(Section.of("container", bytes(70_000)));
        List<Frame.Part> parts = parts(envelope);
        take(LIMA, parts.getFirst());

        Frame.Part other = new Frame.Part(envelope.key(), 1, 9_000, parts.get(1).bytes());

        assertThat(reason(take(LIMA, other))).isEqualTo("count");
        isKeptOut(envelope);
    }

    @Test
    void bytesBeyondWhatTheManifestSaysAreRefused() {
        Envelope envelope = envelope(Section.of("container", bytes(70_000)));
        List<Frame.Part> parts = new ArrayList<>();
        for (Frame.Part part : parts(envelope)) {
            parts.add(new Frame.Part(part.key(), part.index(), part.count() + 1, part.bytes()));
        }
        parts.add(new Frame.Part(envelope.key(), parts.size(), parts.size() + 1, bytes(100)));

        assertThat(reason(takeAll(parts))).isEqualTo("length");
        isKeptOut(envelope);
    }

    @Test
    void aManifestOfAnotherEnvelopeIsRefused() {
        Envelope one = envelope(Section.of("container", bytes(100)));
        Envelope other = envelope(Section.of("container", bytes(100)));
        Frame.Part part = parts(one).getFirst();

        Landing.Answer answer = take(LIMA, new Frame.Part(other.key(), 0, 1, part.bytes()));

        assertThat(reason(answer)).isEqualTo("manifest");
        isKeptOut(other);
    }

    @Test
    void aSectionThatClaimsGigabytesIsRefusedBeforeItIsRead() {
        Envelope envelope = envelope(Section.of("container", bytes(100)));
        byte[] manifest = Manifest.of(envelope).encode();
        ByteBuffer.wrap(manifest).putInt(manifest.length - 64 - 4, Integer.MAX_VALUE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(manifest.length).array());
        bytes.writeBytes(manifest);
        bytes.writeBytes(Sha512.of(manifest));

        Landing.Answer answer =
                take(LIMA, new Frame.Part(envelope.key(), 0, 1, bytes.toByteArray()));

        assertThat(reason(answer)).isEqualTo("section");
        isKeptOut(envelope);
    }

    @Test
    void aPostCannotBringWhatAnotherPostWrote() {
        Envelope envelope = envelope(Section.of("container", bytes(100)));

        assertThat(reason(take(NAIROBI, parts(envelope).getFirst()))).isEqualTo("origin");
        assertThat(reason(take(NAIROBI, new Frame.Ask(envelope.key())))).isEqualTo("origin");

        assertThat(whole(envelope)).isFalse();
        takeAll(parts(envelope));
        assertThat(whole(envelope)).isTrue();
    }

    @Test
    void anotherPeersConfirmationConfirmsNothing() {
        Envelope envelope =
                ministry.submit(ministry.envelope(Precedence.ROUTINE, bytes(100), LIMA));
        byte[] digest = Sha512.of(Manifest.of(envelope).encode());

        take(NAIROBI, new Frame.Done(envelope.key(), digest, ""));
        assertThat(state(envelope)).isEqualTo("QUEUED");
        take(LIMA, new Frame.Done(envelope.key(), new byte[64], ""));
        assertThat(state(envelope)).isEqualTo("QUEUED");

        take(LIMA, new Frame.Done(envelope.key(), digest, ""));
        assertThat(state(envelope)).isEqualTo("CARRIED");
        assertThat(count("carriage_content", envelope)).isZero();
    }

    @Test
    void whatNeverBecomesWholeIsForgotten() {
        Envelope envelope = envelope(Section.of("container", bytes(70_000)));
        take(LIMA, parts(envelope).getFirst());

        Instant later = Instant.now().plusSeconds(60);
        ministry.database.transactions().runAsNode(() -> ministry.tables.incoming().expire(later));

        assertThat(count("carriage_incoming", envelope)).isZero();
        assertThat(count("carriage_part", envelope)).isZero();
    }

    private static void isKeptOut(Envelope envelope) {
        assertThat(count("carriage_incoming", envelope)).isZero();
        assertThat(count("carriage_part", envelope)).isZero();
        assertThat(count("carriage_content", envelope)).isZero();
    }

    private static Landing.Answer take(NodeName peer, Frame frame) {
        return landing.take(peer, Incoming.Via.LINK, FrameCodec.encode(frame));
    }

    private static Landing.Answer takeAll(List<Frame.Part> parts) {
        return parts.stream().map(part -> take(LIMA, part)).toList().getLast();
    }

    private static Frame reply(Landing.Answer answer) {
        assertThat(answer).isInstanceOf(Landing.Answer.Reply.class);
        return ((Landing.Answer.Reply) answer).frame();
    }

    private static String reason(Landing.Answer answer) {
        return ((Frame.Done) reply(answer)).refusal();
    }

    private static List<Frame.Part> parts(Envelope envelope) {
        Cut cut = Cut.of(Manifest.of(envelope), 32 * 1024);
        List<Frame.Part> parts = new ArrayList<>();
        for (int index = 0; index < cut.parts(); index++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(cut.leadOf(index));
            for (Cut.Slice slice : cut.slicesOf(index)) {
                byte[] section = envelope.sections().get(slice.section()).bytes();
                bytes.writeBytes(
                        Arrays.copyOfRange(section, slice.from(), slice.from() + slice.length()));
            }
            parts.add(new Frame.Part(envelope.key(), index, cut.parts(), bytes.toByteArray()));
        }
        return parts;
    }

    private static Envelope envelope(Section section) {
        return new Envelope(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LIMA,
                new TreeSet<>(List.of(MINISTRY)),
                Precedence.ROUTINE,
                "DISPATCH",
                List.of(section));
    }

    private static boolean whole(Envelope envelope) {
        return ministry.database
                .transactions()
                .asNode(() -> ministry.tables.incoming().find(envelope.key()))
                .filter(Incoming.Partial::whole)
                .isPresent();
    }

    private static String state(Envelope envelope) {
        return ministry.database
                .transactions()
                .asNode(() ->
                        ministry.database
                                .jdbc()
                                .sql("SELECT state FROM carriage_outgoing WHERE envelope = ?")
                                .param(envelope.id())
                                .query(String.class)
                                .single());
    }

    private static long count(String table, Envelope envelope) {
        return ministry.count(
                "SELECT count(*) FROM %s WHERE envelope = '%s'".formatted(table, envelope.id()));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Nobody above who wants to know. */
    private static final class NoEvents implements CarriageEvents {
        @Override
        public void carried(Carried carried) {}

        @Override
        public void refused(Refused refused) {}
    }
}
