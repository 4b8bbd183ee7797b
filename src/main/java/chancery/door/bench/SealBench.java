package chancery.door.bench;

import chancery.foundation.sealing.DirectoryNode;
import chancery.foundation.sealing.DirectoryUnit;
import chancery.foundation.sealing.DisplayNames;
import chancery.foundation.sealing.Opener;
import chancery.foundation.sealing.ReplayGuard;
import chancery.foundation.sealing.SealedHeader;
import chancery.foundation.sealing.Sealer;
import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.sealing.Suite;
import chancery.foundation.sealing.UnitAuthority;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sealing and opening 20 KB for 1, 10 and 300 units, against the sum of the bare primitives of the
 * same suite on one processor, and against {@code openssl cms} and {@code gpg} as processes where
 * they are installed. Those two seal for one reader without a hybrid, and start a process each
 * time.
 *
 * <p>Every encrypted dispatch is sealed for the archive as well: the primitives are those of one
 * unit more than the number of addressees.
 */
public final class SealBench {
    private static final int LENGTH = 20 * 1024;
    private static final int MOST_UNITS = 300;
    private static final UnitCode SENDER = UnitCode.of("SENDER");
    private static final UnitCode ARCHIVE = UnitCode.of("ARCHIVE");

    private final PrintStream out;
    private final InstantSource clock = InstantSource.system();
    private final UnitAuthority authority = UnitAuthority.create(UnitCode.of("ROOT"), clock);
    private final UnitKeys sender = authority.issue(SENDER);
    private final List<UnitKeys> units =
            IntStream.rangeClosed(1, MOST_UNITS)
                    .parallel()
                    .mapToObj(number -> authority.issue(UnitCode.of("U" + number)))
                    .toList();
    private final SignedDirectory directory;
    private final byte[] body = new byte[LENGTH];

    private SealBench(PrintStream out) throws Exception {
        this.out = out;
        this.directory = directory();
    }

    /** Runs it all; some two minutes on two processors. */
    public static void run(PrintStream out) throws Exception {
        new SealBench(out).run();
    }

    private void run() throws Exception {
        line("20 KB, medians in ms; ratio to the bare primitives (reach 1.25)");
        line("processors: " + Runtime.getRuntime().availableProcessors());
        for (Suite suite : Suite.values()) {
            inProcess(suite, 1, 8, 25);
            inProcess(suite, 10, 4, 25);
            inProcess(suite, MOST_UNITS, 1, 7);
        }
        asProcesses();
    }

    private void inProcess(Suite suite, int addressees, int repetitions, int rounds)
            throws Exception {
        var bare = new BarePrimitives(suite, LENGTH);
        var header = header(suite, addressees);
        byte[] container = seal(header);
        var reader = List.of(units.getFirst());
        var never = new NothingReceived();
        var medians =
                new Rounds()
                        .add("bare seal", repetitions, () -> bare.seal(addressees + 1))
                        .add("seal", repetitions, () -> seal(header))
                        .add("bare open", 8, bare::open)
                        .add(
                                "open",
                                8,
                                () -> Opener.open(container, reader, directory, never, clock))
                        .run(addressees == MOST_UNITS ? 4 : 40, rounds);
        double bareSeal = value(medians.get("bare seal"));
        double seal = value(medians.get("seal"));
        double bareOpen = value(medians.get("bare open"));
        double open = value(medians.get("open"));
        line(
                "%s %3d units  seal %8.2f  bare %8.2f  ratio %.2f   open %6.2f  bare %6.2f  ratio %.2f  %d bytes",
                suite,
                addressees,
                seal,
                bareSeal,
                seal / bareSeal,
                open,
                bareOpen,
                open / bareOpen,
                container.length);
    }

    private void asProcesses() throws Exception {
        var folder = Files.createTempDirectory("chancery-bench");
        try {
            Files.write(folder.resolve("body"), body);
            var processes = new Processes(folder);
            var header = header(Suite.HYBRID_1, 1);
            var rounds = new Rounds().add("seal", 1, () -> seal(header));
            if (Processes.isInstalled("openssl")) {
                addOpenssl(rounds, processes);
            } else {
                line("openssl is not installed");
            }
            if (Processes.isInstalled("gpg")) {
                addGpg(rounds, processes, folder);
            } else {
                line("gpg is not installed");
            }
            var medians = rounds.run(2, 11);
            double seal = value(medians.get("seal"));
            medians.forEach((name, time) ->
                    line("1 unit  %-28s %8.2f  ratio %.1f", name, time, time / seal));
        } finally {
            delete(folder);
        }
    }

    private static void addOpenssl(Rounds rounds, Processes processes) throws Exception {
        for (String name : List.of("signer", "reader")) {
            processes.run(
                    ("openssl req -x509 -newkey rsa:3072 -nodes -days 2 -subj /CN=" + name)
                            .concat(" -keyout " + name + ".key -out " + name + ".crt")
                            .split(" "));
        }
        var sign =
                "openssl cms -sign -binary -in body -outform DER -out signed -nodetach -md sha512";
        rounds.add(
                "openssl cms sign, encrypt",
                1,
                () -> {
                    processes.run((sign + " -signer signer.crt -inkey signer.key").split(" "));
                    processes.run(
                            ("openssl cms -encrypt -binary -in signed -outform DER -out sealed"
                                            + " -aes-256-gcm reader.crt")
                                    .split(" "));
                });
    }

    private static void addGpg(Rounds rounds, Processes processes, Path folder) throws Exception {
        var home = Files.createDirectory(folder.resolve("gpg"));
        home.toFile().setReadable(false, false);
        home.toFile().setReadable(true, true);
        String gpg =
                "gpg --homedir gpg --batch --yes --quiet --passphrase= --pinentry-mode loopback";
        processes.run(
                (gpg + " --quick-generate-key reader@example.org default default 2d").split(" "));
        rounds.add(
                "gpg sign and encrypt",
                1,
                () ->
                        processes.run(
                                (gpg
                                                + " --trust-model always --sign --encrypt -r reader@example.org")
                                        .concat(" -o sealed.gpg body")
                                        .split(" ")));
    }

    private byte[] seal(SealedHeader header) {
        return Sealer.seal(header, body, List.of(), sender, directory).container().toArray();
    }

    private SealedHeader header(Suite suite, int addressees) {
        return new SealedHeader(
                SealedHeader.VERSION,
                suite,
                DispatchId.of(UUID.randomUUID()),
                SENDER,
                1,
                units.stream().limit(addressees).map(UnitKeys::unit).toList(),
                List.of(),
                Transmission.ENCRYPTED,
                Distribution.of(Label.RESTRICTED),
                Precedence.ROUTINE,
                "1",
                List.of(),
                clock.instant(),
                null,
                "DISPATCH",
                null);
    }

    private SignedDirectory directory() throws Exception {
        var everybody = new ArrayList<>(units);
        everybody.add(sender);
        everybody.add(authority.issue(ARCHIVE));
        var names = new DisplayNames("Banc", "Bench", "Banco", "مقعد");
        var listed =
                everybody.stream()
                        .map(keys ->
                                new DirectoryUnit(
                                        keys.unit(),
                                        names,
                                        DirectoryUnit.Kind.POST,
                                        "bench",
                                        keys.unit().equals(ARCHIVE)))
                        .toList();
        byte[] published =
                authority.publish(
                        1,
                        List.of(new DirectoryNode("bench", names, true)),
                        listed,
                        everybody.stream().flatMap(keys -> keys.certificates().stream()).toList());
        return SignedDirectory.verify(published, authority.rootCertificate(), 0);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static double value(@Nullable Double median) {
        return Objects.requireNonNull(median, "a rival was not measured");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static final class NothingReceived implements ReplayGuard {
        @Override
        public boolean hasReceived(UnitCode from, DispatchId dispatch) {
            return false;
        }

        @Override
        public long highestSequence(UnitCode from) {
            return 0;
        }
    }
}
