package chancery.door.confirming.proposing;

import chancery.door.confirming.ConfirmedCoverage;
import chancery.door.intake.LetterKind;
import chancery.door.intake.ReadDocument;
import chancery.door.intake.mentions.NamedThing;
import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Span;
import chancery.work.press.PressTexts;
import chancery.work.press.coverage.CoverageKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the press published: an article is coverage itself; other documents tell of it where they
 * name an outlet, which is taken when the sentence says that somebody was interviewed there.
 */
final class ProposedCoverage {
    private static final int HEADLINE = 140;
    private static final Pattern INTERVIEW =
            Pattern.compile(
                    "(?<!\\p{L})(?:entretien a|interview|interviews|interviewed|entrevista|entrevisto|entrevistado|entrevistada|حوار|مقابله)(?!\\p{L})");
    private static final Pattern BROADCAST =
            Pattern.compile(
                    "(?<!\\p{L})(?:radio|television|tv|canal|channel|اذاعه|قناه)(?!\\p{L})");

    /** Place, date and agency in front of an article's first sentence. */
    private static final Pattern DATELINE = Pattern.compile("^[^\\n]{0,80}?\\.\\s?[-–—]\\s*");

    private ProposedCoverage() {}

    static List<Proposed<ConfirmedCoverage>> of(ReadDocument read, String text) {
        LocalDate day = read.dispatch().date();
        return read.kind() == LetterKind.ARTICLE
                ? List.of(article(read, text, day))
                : named(read, text, day);
    }

    private static Proposed<ConfirmedCoverage> article(
            ReadDocument read, String text, @Nullable LocalDate day) {
        String outlet = read.outlets().isEmpty() ? "" : read.outlets().getFirst().name();
        Span span = read.outlets().isEmpty() ? null : read.outlets().getFirst().span();
        return new Proposed<>(
                "coverage-0",
                new ConfirmedCoverage(
                        "coverage-0",
                        CoverageKind.ARTICLE,
                        outlet,
                        day,
                        headline(text),
                        text.substring(0, Math.min(PressTexts.TEXT, text.length())),
                        "",
                        null),
                true,
                Quote.of(text, span),
                List.of());
    }

    private static List<Proposed<ConfirmedCoverage>> named(
            ReadDocument read, String text, @Nullable LocalDate day) {
        List<Proposed<ConfirmedCoverage>> proposed = new ArrayList<>();
        for (NamedThing outlet : read.outlets()) {
            Span sentence = Sentences.around(text, outlet.span());
            String said = sentence.in(text).strip();
            boolean interview = INTERVIEW.matcher(Folded.plain(said)).find();
            String key = "coverage-" + proposed.size();
            proposed.add(
                    new Proposed<>(
                            key,
                            new ConfirmedCoverage(
                                    key,
                                    kind(outlet.name(), interview),
                                    outlet.name(),
                                    Nearest.day(read, sentence, outlet.span()).orElse(day),
                                    cut(said),
                                    "",
                                    "",
                                    null),
                            interview,
                            Quote.of(text, outlet.span()),
                            List.of()));
        }
        return proposed;
    }

    private static CoverageKind kind(String outlet, boolean interview) {
        if (interview) {
            return CoverageKind.INTERVIEW;
        }
        return BROADCAST.matcher(Folded.plain(outlet)).find()
                ? CoverageKind.BROADCAST
                : CoverageKind.ARTICLE;
    }

    /** The first line when it is short enough for one, else the beginning of the text. */
    private static String headline(String text) {
        String first = text.strip().lines().findFirst().orElse("").strip();
        return cut(DATELINE.matcher(first).replaceFirst(""));
    }

    private static String cut(String sentence) {
        String line = sentence.replaceAll("\\s+", " ").strip();
        if (line.length() <= HEADLINE) {
            return line;
        }
        int end = line.lastIndexOf(' ', HEADLINE);
        return line.substring(0, end < HEADLINE / 2 ? HEADLINE : end) + "…";
    }
}
