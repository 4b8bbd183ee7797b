package chancery.door.bench.reading;

import chancery.door.intake.LetterReading;
import chancery.door.intake.ReadDocument;
import chancery.foundation.documents.ExtractedText;
import chancery.foundation.documents.TextExtraction;
import chancery.kernel.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every document of a folder that has an {@code *.expected.json} beside it, and compares:
 * precision, recall and F1 per kind of value and per language, and how long a page takes.
 */
public final class ReadBench {
    /** Characters; about what stands on one typed page. */
    public static final int PAGE = 2_000;

    private static final int ROUNDS = 7;
    private static final String EXPECTED = ".expected.json";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LetterReading reading = new LetterReading();
    private final Map<String, Map<String, Tally>> byLanguage = new TreeMap<>();
    private final Map<String, Tally> byKind = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<ExtractedText> texts = new ArrayList<>();

    private ReadBench() {}

    /**
     * @throws Problem {@code cli.bench-documents} when no document has an expectation beside it
     */
    public static void run(PrintStream out, Path folder) throws IOException {
        ReadBench bench = of(folder);
        bench.print(out);
        out.printf(
                Locale.ROOT,
                "%n%.2f ms of processor time a page of %,d characters%n",
                bench.pageMillis(),
                PAGE);
    }

    /** The same without the clock. */
    public static ReadBench of(Path folder) throws IOException {
        ReadBench bench = new ReadBench();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path expected = expected(file);
                if (expected != null && Files.exists(expected)) {
                    bench.compare(file, expected);
                }
            }
        }
        if (bench.texts.isEmpty()) {
            throw Problem.refused("cli.bench-documents").with("folder", folder.toString());
        }
        return bench;
    }

    /** Over all languages. */
    public Tally tally(String kind) {
        return byKind.getOrDefault(kind, Tally.NONE);
    }

    /** How many documents were compared. */
    public int documents() {
        return texts.size();
    }

    /** Each missing or wrong value, with its document. */
    public List<String> differences() {
        return differences;
    }

    private static @Nullable Path expected(Path file) {
        String name = file.getFileName().toString();
        int point = name.lastIndexOf('.');
        return point < 0 || name.endsWith(".json")
                ? null
                : file.resolveSibling(name.substring(0, point) + EXPECTED);
    }

    private void compare(Path file, Path expected) throws IOException {
        ExtractedText text = new TextExtraction().extract(file);
        ReadDocument read = reading.read(text, file.getFileName().toString());
        JsonNode wanted = JSON.readTree(Files.readString(expected));
        JsonNode found = JSON.readTree(JSON.writeValueAsString(read));
        Comparison comparison = Comparison.of(wanted, found);
        String language = Objects.requireNonNullElse(read.language(), "?");
        Map<String, Tally> own = byLanguage.computeIfAbsent(language, _ -> new TreeMap<>());
        comparison
                .tallies()
                .forEach((kind, tally) -> {
                    own.merge(kind, tally, Tally::plus);
                    byKind.merge(kind, tally, Tally::plus);
                });
        comparison.differences().forEach(line -> differences.add(file.getFileName() + ": " + line));
        texts.add(text);
    }

    private void print(PrintStream out) {
        out.println(texts.size() + " documents");
        table(out, "all", byKind);
        byLanguage.forEach((language, kinds) -> table(out, language, kinds));
        out.println();
        differences.forEach(out::println);
    }

    private static void table(PrintStream out, String title, Map<String, Tally> kinds) {
        out.printf(
                Locale.ROOT,
                "%n%-18s %9s %6s %6s %10s %7s %6s%n",
                title,
                "expected",
                "found",
                "right",
                "precision",
                "recall",
                "F1");
        kinds.forEach((kind, tally) ->
                out.printf(
                        Locale.ROOT,
                        "%-18s %9d %6d %6d %10.3f %7.3f %6.3f%n",
                        kind,
                        tally.expected(),
                        tally.found(),
                        tally.right(),
                        tally.precision(),
                        tally.recall(),
                        tally.f1()));
    }

    /**
     * Processor time, which other work on the machine does not lengthen: the median of rounds over
     * all documents, the first two not counted.
     */
    private double pageMillis() {
        double pages = texts.stream().mapToInt(text -> text.text().length()).sum() / (double) PAGE;
        double[] millis = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            texts.forEach(text -> reading.read(text, ""));
            if (round >= 0) {
                millis[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / pages;
            }
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }
}
