package chancery.foundation.sealing;

import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A ministry with two units and an archive, and an embassy, at a fixed time. */
final class SmallService {
    static final Instant NOW = Instant.parse("2026-11-22T10:15:30.250Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    static final UnitCode SG4 = UnitCode.of("SG/4");
    static final UnitCode DG76 = UnitCode.of("DG7/6");
    static final UnitCode ARCHIVE = UnitCode.of("ARCHIVE");
    static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    static final UnitCode NAIROBI = UnitCode.of("AMBALDO NAIROBI");

    private static final SmallService SHARED = new SmallService();

    final UnitAuthority authority = UnitAuthority.create(UnitCode.of("ROOT"), CLOCK);
    final UnitKeys sg4 = authority.issue(SG4);
    final UnitKeys dg76 = authority.issue(DG76);
    final UnitKeys archive = authority.issue(ARCHIVE);
    final UnitKeys lima = authority.issue(LIMA);
    final UnitKeys nairobi = authority.issue(NAIROBI);

    /** For tests that change nothing; making keys takes a while. */
    static SmallService shared() {
        return SHARED;
    }

    SignedDirectory directory() {
        return directory(1, sg4, dg76, archive, lima, nairobi);
    }

    SignedDirectory directory(long version, UnitKeys... published) {
        return verified(published(version, published));
    }

    byte[] published(long version, UnitKeys... published) {
        return authority.publish(
                version,
                List.of(
                        new DirectoryNode("ministry", names("Ministère"), true),
                        new DirectoryNode("lima", names("Lima"), false),
                        new DirectoryNode("nairobi", names("Nairobi"), false)),
                List.of(
                        ministryUnit(SG4, false),
                        ministryUnit(DG76, false),
                        ministryUnit(ARCHIVE, true),
                        post(LIMA, "lima"),
                        post(NAIROBI, "nairobi")),
                Arrays.stream(published).flatMap(each -> each.certificates().stream()).toList());
    }

    SignedDirectory verified(byte[] published) {
        try {
            return SignedDirectory.verify(published, authority.rootCertificate(), 0);
        } catch (SealingRefusal refusal) {
            throw new AssertionError(refusal);
        }
    }

    private static DirectoryUnit ministryUnit(UnitCode code, boolean archive) {
        return new DirectoryUnit(
                code, names(code.value()), DirectoryUnit.Kind.MINISTRY_UNIT, "ministry", archive);
    }

    private static DirectoryUnit post(UnitCode code, String node) {
        return new DirectoryUnit(code, names(code.value()), DirectoryUnit.Kind.POST, node, false);
    }

    private static DisplayNames names(String name) {
        return new DisplayNames(name, name, name, "اسم " + name);
    }

    static SealedHeader header(Suite suite) {
        return header(suite, List.of(SG4), List.of(DG76), Transmission.ENCRYPTED);
    }

    static SealedHeader header(
            Suite suite,
            List<UnitCode> action,
            List<UnitCode> information,
            Transmission transmission) {
        return new SealedHeader(
                SealedHeader.VERSION,
                suite,
                DispatchId.of(UUID.fromString("0198a1b2-0000-7000-8000-000000000001")),
                LIMA,
                7,
                action,
                information,
                transmission,
                Distribution.of(Label.RESTRICTED, Set.of("PLANNING")),
                Precedence.PRIORITY,
                "412",
                List.of(
                        new HeaderReference("Votre dépêche n° 118", "SG/4", "118", "2026-09-14"),
                        new HeaderReference("nos entretiens de juillet", null, null, "2026-07")),
                NOW.minus(Duration.ofMinutes(5)),
                NOW.plus(Duration.ofDays(30)),
                "DISPATCH",
                null);
    }

    static ReplayGuard nothingReceived() {
        return new Received();
    }

    /** As a node keeps it, and for a test only what it adds itself. */
    static final class Received implements ReplayGuard {
        private final List<SealedHeader> headers = new ArrayList<>();

        void add(SealedHeader header) {
            headers.add(header);
        }

        @Override
        public boolean hasReceived(UnitCode from, DispatchId dispatch) {
            return headers.stream()
                    .anyMatch(each -> each.from().equals(from) && each.id().equals(dispatch));
        }

        @Override
        public long highestSequence(UnitCode from) {
            return headers.stream()
                    .filter(each -> each.from().equals(from))
                    .mapToLong(SealedHeader::sequence)
                    .max()
                    .orElse(0);
        }
    }
}
