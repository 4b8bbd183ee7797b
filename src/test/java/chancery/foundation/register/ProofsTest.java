package chancery.foundation.register;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProofsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void thePublishedVectorsHoldOrAreRefused(Vector vector) {
        assertThat(vector.holds()).as(vector.name()).isEqualTo(vector.expected());
    }

    @Test
    void theVectorsAreAllThere() throws IOException {
        assertThat(vectors()).hasSize(196);
        assertThat(vectors().filter(Vector::expected)).hasSizeGreaterThan(8);
    }

    @Test
    void everyLeafOfEverySmallTreeIsProved() {
        for (int size = 1; size <= 70; size++) {
            List<Digest> leaves = leaves(size);
            Digest root = root(leaves);
            assertThat(compact(leaves).root()).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                List<Digest> proof = proof(ProofPath.inclusion(index, size), leaves);
                assertThat(Proofs.verifyInclusion(index, size, leaves.get(index), proof, root))
                        .as("leaf %d of %d", index, size)
                        .isTrue();
                assertThat(
                                Proofs.verifyInclusion(
                                        (index + 1) % size, size, leaves.get(index), proof, root))
                        .as("leaf %d of %d in another place", index, size)
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void everySmallTreeIsProvedToBeginEveryLargerOne() {
        List<Digest> leaves = leaves(70);
        for (int newer = 1; newer <= 70; newer++) {
            Digest newerRoot = root(leaves.subList(0, newer));
            for (int older = 1; older <= newer; older++) {
                Digest olderRoot = root(leaves.subList(0, older));
                List<Digest> proof = proof(ProofPath.consistency(older, newer), leaves);
                assertThat(Proofs.verifyConsistency(older, newer, olderRoot, newerRoot, proof))
                        .as("%d to %d", older, newer)
                        .isTrue();
                assertThat(Proofs.verifyConsistency(older, newer, Tree.empty(), newerRoot, proof))
                        .as("%d to %d from another root", older, newer)
                        .isFalse();
            }
        }
    }

    @Test
    void aProofWithAnyBitFlippedIsRefused() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        List<Digest> leaves = leaves(37);
        Digest root = root(leaves);
        for (int round = 0; round < 500; round++) {
            int index = random.nextInt(37);
            List<Digest> proof = new ArrayList<>(proof(ProofPath.inclusion(index, 37), leaves));
            int element = random.nextInt(proof.size());
            byte[] bytes = proof.get(element).bytes();
            bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
            proof.set(element, Digest.of(bytes));

            assertThat(Proofs.verifyInclusion(index, 37, leaves.get(index), proof, root))
                    .as("seed %d, round %d", seed, round)
                    .isFalse();
        }
    }

    /** A published case and whether it holds. */
    record Vector(String name, boolean expected, List<String> values) {
        boolean holds() {
            try {
                return verify();
            } catch (IllegalArgumentException _) {
                return false; // what has no bytes does not even become a Digest
            }
        }

        private boolean verify() {
            long first = Long.parseUnsignedLong(values.get(0));
            long size = Long.parseUnsignedLong(values.get(1));
            Digest hash = digest(values.get(2));
            Digest root = digest(values.get(3));
            List<Digest> proof =
                    values.get(4).equals("-")
                            ? List.of()
                            : Arrays.stream(values.get(4).split(",", -1))
                                    .map(Vector::digest)
                                    .toList();
            return name.startsWith("inclusion")
                    ? Proofs.verifyInclusion(first, size, hash, proof, root)
                    : Proofs.verifyConsistency(first, size, hash, root, proof);
        }

        /** The vectors' placeholder texts stand for themselves by their hash. */
        private static Digest digest(String base64) {
            byte[] bytes = Base64.getDecoder().decode(base64.equals("=") ? "" : base64);
            return bytes.length == 0 || bytes.length == 32
                    ? Digest.of(bytes)
                    : Digest.sha256(bytes);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ProofsTest.class.getResourceAsStream("rfc9162-proofs.txt")),
                                StandardCharsets.UTF_8))) {
            return in
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .map(words ->
                            new Vector(
                                    words.get(0),
                                    words.get(1).equals("true"),
                                    words.subList(2, words.size())))
                    .toList()
                    .stream();
        }
    }

    private static List<Digest> leaves(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> Tree.leaf(ByteBuffer.allocate(4).putInt(0, i)))
                .toList();
    }

    private static CompactRange compact(List<Digest> leaves) {
        CompactRange range = CompactRange.EMPTY;
        for (Digest leaf : leaves) {
            range = range.add(leaf).range();
        }
        return range;
    }

    private static List<Digest> proof(List<ProofPath.Span> path, List<Digest> leaves) {
        Function<ProofPath.Span, Digest> root =
                span -> root(leaves.subList((int) span.from(), (int) span.to()));
        return path.stream().map(root).toList();
    }

    /** The definition of RFC 9162 section 2.1.1, word for word. */
    private static Digest root(List<Digest> leaves) {
        if (leaves.isEmpty()) {
            return Tree.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Tree.node(
                root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
