package chancery.work.press.entry;

import chancery.kernel.PersonId;
import chancery.work.press.PressTexts;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.CoverageLists;
import chancery.work.press.outlets.Host;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.Outlet;
import chancery.work.press.outlets.OutletFilter;
import chancery.work.press.outlets.Outlets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes how to enter what was pasted, from the words themselves and the outlets that are known.
 * Nothing is fetched: a post without a line enters as fast, and no site learns who reads it.
 */
@Component
public class QuickEntry {
    /** Outlets name themselves in the first or the last lines. */
    private static final int LINES = 4;

    private static final int LEAST_NAME = 3;
    private static final Pattern INTERVIEW =
            Pattern.compile(
                    "\\b(interview|entretien avec|entrevista)\\b|(^|\\s)(مقابله|حوار|لقاء) (مع|خاص)");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private final Outlets outlets;
    private final CoverageLists coverage;
    private final InstantSource clock;
    private final ZoneId zone;

    QuickEntry(Outlets outlets, CoverageLists coverage, InstantSource clock, ZoneId zone) {
        this.outlets = outlets;
        this.coverage = coverage;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param typed an address, a text, or both; past 60,000 characters it is not looked at
     */
    public Proposal propose(PersonId me, String typed) {
        Pasted pasted = Pasted.of(typed);
        String host = Host.of(pasted.address());
        Outlet outlet = outlets.at(me, host).or(() -> named(me, pasted.text())).orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Optional<LocalDate> day =
                WrittenDay.inAddress(pasted.address(), today)
                        .or(() -> WrittenDay.inText(pasted.text(), today));
        String headline = pasted.headline();
        List<CoverageLine> known =
                pasted.address().isEmpty() ? List.of() : coverage.at(me, pasted.address());
        return new Proposal(
                pasted.address(),
                outlet,
                outlet == null ? host : outlet.name(),
                headline.isEmpty() ? host : headline,
                day.orElse(today),
                day.isPresent(),
                kind(outlet, headline),
                pasted.text(),
                language(outlet, headline),
                known);
    }

    /** The one with the longest name among those named in the first or last lines. */
    private Optional<Outlet> named(PersonId me, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String ends =
                Stream.concat(
                                lines.stream().limit(LINES),
                                lines.stream().skip(Math.max(LINES, lines.size() - 2)))
                        .map(PressTexts::folded)
                        .collect(Collectors.joining("\n"));
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        record Named(Outlet outlet, int length) {}
        return outlets.find(me, OutletFilter.ALL).stream()
                .flatMap(outlet ->
                        Stream.concat(Stream.of(outlet.name()), outlet.content().aliases().stream())
                                .map(PressTexts::folded)
                                .filter(name -> name.length() >= LEAST_NAME && says(ends, name))
                                .map(name -> new Named(outlet, name.length())))
                .max(Comparator.comparingInt(Named::length))
                .map(Named::outlet);
    }

    private static boolean says(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    private static CoverageKind kind(@Nullable Outlet outlet, String headline) {
        if (INTERVIEW.matcher(PressTexts.folded(headline)).find()) {
            return CoverageKind.INTERVIEW;
        }
        Medium medium = outlet == null ? Medium.PRINT : outlet.content().medium();
        return medium == Medium.RADIO || medium == Medium.TELEVISION
                ? CoverageKind.BROADCAST
                : CoverageKind.ARTICLE;
    }

    private static String language(@Nullable Outlet outlet, String headline) {
        if (ARABIC.matcher(headline).find()) {
            return "ar";
        }
        return outlet == null ? "" : outlet.content().language();
    }
}
