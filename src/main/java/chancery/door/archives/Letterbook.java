package chancery.door.archives;

import chancery.kernel.DispatchId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote to whom when, over all volumes that are read together; finds the letter that another
 * one names. It says nothing when more than one letter would fit equally well.
 */
final class Letterbook {
    /** A number is used again by the next year's letters; an answer is not later than this. */
    private static final long LATEST_ANSWER_DAYS = 500;

    private record Entry(
            String source, Party from, Party to, String number, @Nullable LocalDate dated) {}

    private final Map<String, List<Entry>> byNumber = new HashMap<>();
    private final Map<LocalDate, List<Entry>> byDay = new HashMap<>();

    /** The identity of what stands at a place in an archive, on every node that takes it over. */
    static DispatchId id(String source) {
        return DispatchId.of(
                UUID.nameUUIDFromBytes(("archive:" + source).getBytes(StandardCharsets.UTF_8)));
    }

    void enter(PrintedHead letter) {
        Entry entry =
                new Entry(
                        letter.source(),
                        Party.from(letter),
                        Party.to(letter),
                        letter.number(),
                        letter.dated());
        if (!entry.number().isEmpty()) {
            byNumber.computeIfAbsent(entry.number(), _ -> new ArrayList<>()).add(entry);
        }
        if (entry.dated() != null) {
            byDay.computeIfAbsent(entry.dated(), _ -> new ArrayList<>()).add(entry);
        }
    }

    Optional<DispatchId> find(PrintedHead letter, Citation cited) {
        Party writer = cited.theirs() ? Party.to(letter) : Party.from(letter);
        Party reader = cited.theirs() ? Party.from(letter) : Party.to(letter);
        List<Entry> fitting =
                candidates(cited)
                        .filter(entry -> !entry.source().equals(letter.source()))
                        .filter(entry -> entry.from().meets(writer) && entry.to().meets(reader))
                        .filter(entry -> isBefore(entry, letter))
                        .toList();
        return best(fitting, letter).map(entry -> id(entry.source()));
    }

    private Stream<Entry> candidates(Citation cited) {
        if (cited.number().isEmpty()) {
            return cited.dated() == null
                    ? Stream.empty()
                    : byDay.getOrDefault(cited.dated(), List.of()).stream();
        }
        return Stream.concat(
                byNumber.getOrDefault(cited.number(), List.of()).stream()
                        .filter(entry ->
                                cited.dated() == null || cited.dated().equals(entry.dated())),
                cited.dated() == null
                        ? Stream.empty()
                        : byDay.getOrDefault(cited.dated(), List.of()).stream()
                                .filter(entry -> entry.number().isEmpty()));
    }

    private static boolean isBefore(Entry entry, PrintedHead letter) {
        if (entry.dated() == null || letter.dated() == null) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(entry.dated(), letter.dated());
        return days >= 0 && days <= LATEST_ANSWER_DAYS;
    }

    /** The one that fits; of several with a number the latest, if no other is of the same day. */
    private static Optional<Entry> best(List<Entry> fitting, PrintedHead letter) {
        List<Entry> latestFirst =
                fitting.stream()
                        .sorted(
                                Comparator.comparingLong(entry ->
                                        entry.dated() == null || letter.dated() == null
                                                ? Long.MAX_VALUE
                                                : ChronoUnit.DAYS.between(
                                                        entry.dated(), letter.dated())))
                        .toList();
        if (latestFirst.isEmpty()) {
            return Optional.empty();
        }
        Entry first = latestFirst.getFirst();
        boolean tied =
                latestFirst.size() > 1
                        && java.util.Objects.equals(first.dated(), latestFirst.get(1).dated());
        return tied ? Optional.empty() : Optional.of(first);
    }
}
