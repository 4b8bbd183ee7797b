package chancery.door.archives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the opening of a letter what it answers or goes on from: "your despatch of July 24, No.
 * 3", "Your 128, August 18, 10 a.m.", "Department’s telegram No. 12". A day without a year is taken
 * as the last such day before the letter; "instant" and "ultimo" are reckoned from its date;
 * without one they are not read.
 */
final class Citations {
    /** Characters of the body that count as its opening. */
    private static final int OPENING = 1_500;

    private static final int MOST = 8;

    private static final Pattern WHOSE =
            Pattern.compile(
                    "\\b(?<whose>[Yy]ours?|[Mm]y|[Oo]ur|(?:Department|Embassy|Legation|Mission|Consulate"
                            + "|Commission)(?:[’']s|(?=\\s+(?:telegram|des?patch|instruction|note))))"
                            + "(?:\\s+(?:\\p{L}+[’']s|esteemed|interesting|confidential|circular|cable|unnumbered"
                            + "|strictly|previous|last|important|favou?r|kind|two|several|telegraphic|informal"
                            + "|imperial|recent))*"
                            + "(?:\\s+(?:telegrams?|cablegrams?|cables?|d[ei]spatch(?:es)?|notes?|letters?"
                            + "|instructions?|communications?|favou?rs?|reply|memorand(?:um|a)))?"
                            + "(?=[\\s,(\\[])");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?:\\[\\w+])?[\\s,(]+(?:of(?:\\s+the)?|dated(?:\\s+the)?|the|bearing date)?\\s*");
    private static final Pattern NAMED_NUMBER =
            Pattern.compile("(?:Nos?\\.?|[Nn]umbers?)\\s*((?:[A-Z][–-])?\\d{1,5})\\b");
    private static final Pattern BARE_NUMBER =
            Pattern.compile("((?:[A-Z][–-])?\\d{1,5})(?=[,\\s.;)])");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "("
                            + EnglishDates.MONTH
                            + ")\\s+(\\d{1,2})(?:st|nd|rd|d|th)?\\b(?:,?\\s+(\\d{4}))?");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(\\d{1,2})(?:st|nd|rd|d|th)?\\s+(?:of\\s+)?("
                            + EnglishDates.MONTH
                            + ")(?:,?\\s+(\\d{4}))?");
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(\\d{1,2})(?:st|nd|rd|d|th)?\\s+(instant|inst\\.|of this month|ultimo|ult\\.|of last month)");

    private final String text;
    private final PrintedHead letter;
    private final @Nullable LocalDate written;

    private Citations(String text, PrintedHead letter) {
        this.text = text;
        this.letter = letter;
        this.written = letter.dated();
    }

    /** What the letter answers comes first, else in the order of the text. */
    static List<Citation> in(String plainBody, PrintedHead letter) {
        String opening =
                plainBody.substring(0, Math.min(plainBody.length(), OPENING)).replace('\n', ' ');
        List<Citation> found = new Citations(opening, letter).all();
        List<Citation> sorted = new ArrayList<>(found.stream().filter(Citation::theirs).toList());
        found.stream().filter(each -> !each.theirs()).forEach(sorted::add);
        return sorted;
    }

    private List<Citation> all() {
        List<Citation> found = new ArrayList<>();
        Matcher whose = WHOSE.matcher(text);
        int from = 0;
        while (found.size() < MOST && whose.find(from)) {
            from = whose.end();
            Optional<Citation> citation = at(whose);
            if (citation.isPresent()) {
                found.add(citation.get());
                from = Math.max(from, whose.start() + citation.get().text().length());
            }
        }
        return found;
    }

    private Optional<Citation> at(Matcher whose) {
        String number = "";
        LocalDate dated = null;
        int end = whose.end();
        for (int parts = 0; parts < 2; parts++) {
            Matcher link = LINK.matcher(text).region(end, text.length());
            if (!link.lookingAt()) {
                break;
            }
            int start = link.end();
            Matcher named = NAMED_NUMBER.matcher(text).region(start, text.length());
            Dated day = dated == null ? day(start) : null;
            Matcher bare = BARE_NUMBER.matcher(text).region(start, text.length());
            if (number.isEmpty() && named.lookingAt()) {
                number = named.group(1);
                end = named.end();
            } else if (day != null) {
                dated = day.day();
                end = day.end();
            } else if (number.isEmpty() && parts == 0 && bare.lookingAt()) {
                number = bare.group(1);
                end = bare.end();
            } else {
                break;
            }
        }
        if (number.isEmpty() && dated == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Citation(
                        text.substring(whose.start(), end),
                        isTheirs(whose.group("whose")),
                        number,
                        dated));
    }

    /** The ministry calls itself the Department, a post the Embassy, Legation and so on. */
    private boolean isTheirs(String whose) {
        return switch (whose.toLowerCase(Locale.ROOT)) {
            case "your", "yours" -> true;
            case "my", "our" -> false;
            default -> whose.startsWith("Department") != letter.fromDepartment();
        };
    }

    private record Dated(LocalDate day, int end) {}

    private @Nullable Dated day(int start) {
        Matcher monthDay = MONTH_DAY.matcher(text).region(start, text.length());
        if (monthDay.lookingAt()) {
            return dated(monthDay.group(1), monthDay.group(2), monthDay.group(3), monthDay.end());
        }
        Matcher dayMonth = DAY_MONTH.matcher(text).region(start, text.length());
        if (dayMonth.lookingAt()) {
            return dated(dayMonth.group(2), dayMonth.group(1), dayMonth.group(3), dayMonth.end());
        }
        Matcher relative = RELATIVE.matcher(text).region(start, text.length());
        if (relative.lookingAt() && written != null) {
            LocalDate month =
                    relative.group(2).matches("inst.*|of this.*")
                            ? written
                            : written.minusMonths(1);
            int end = relative.end();
            return EnglishDates.day(month.getYear(), month.getMonthValue(), relative.group(1))
                    .map(day -> new Dated(day, end))
                    .orElse(null);
        }
        return null;
    }

    private @Nullable Dated dated(String month, String day, @Nullable String year, int end) {
        int number = EnglishDates.month(month);
        if (year != null) {
            return EnglishDates.day(Integer.parseInt(year), number, day)
                    .map(whole -> new Dated(whole, end))
                    .orElse(null);
        }
        if (written == null) {
            return null;
        }
        return EnglishDates.day(written.getYear(), number, day)
                .filter(whole -> !whole.isAfter(written))
                .or(() -> EnglishDates.day(written.getYear() - 1, number, day))
                .map(whole -> new Dated(whole, end))
                .orElse(null);
    }
}
