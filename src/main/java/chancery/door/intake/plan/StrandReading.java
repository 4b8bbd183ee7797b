package chancery.door.intake.plan;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the objectives out of the text of one strand. */
final class StrandReading {
    private static final Pattern LEVEL = Pattern.compile(PlanWords.any("level"));

    /** An objective with the places of its words. */
    record Read(
            Found<String> text,
            @Nullable Found<PartialDate> due,
            @Nullable Found<String> indicator) {}

    private final Letter letter;
    private final Statements statements;
    private final Deadlines deadlines;
    private final Quantities quantities;

    StrandReading(
            Letter letter, Statements statements, Deadlines deadlines, Quantities quantities) {
        this.letter = letter;
        this.statements = statements;
        this.deadlines = deadlines;
        this.quantities = quantities;
    }

    List<Read> objectives(Words section) {
        List<Words> found = statements.in(section);
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Words words = found.get(i);
            int next = i + 1 < found.size() ? found.get(i + 1).start() : section.end();
            next = Math.max(next, words.end());
            read.add(objective(words, new Words(words.end(), next), section));
        }
        return read;
    }

    /**
     * @param behind what stands between this objective and the next
     */
    private Read objective(Words words, Words behind, Words section) {
        List<Words> dates = deadlines.words(words);
        Found<PartialDate> due = deadlines.in(words);
        Found<String> indicator = quantities.in(words, dates);
        for (Words value : statements.labelled(behind, "label.due")) {
            due = deadlines.alone(value);
        }
        for (Words value : statements.labelled(behind, "label.indicator")) {
            indicator = found(value);
        }
        if (indicator == null && LEVEL.matcher(textOf(words)).find()) {
            indicator = levelBefore(words, section);
        }
        return new Read(found(words), due, indicator);
    }

    /** "Maintenir ce niveau": what the sentence before says. */
    private @Nullable Found<String> levelBefore(Words words, Words section) {
        Words before = null;
        for (Words sentence : statements.sentences()) {
            if (sentence.start() >= section.start() && sentence.end() <= words.start()) {
                before = sentence;
            }
        }
        List<Found<String>> said = before == null ? List.of() : quantities.all(before, List.of());
        return said.isEmpty()
                ? null
                : found(new Words(said.getFirst().start(), said.getLast().end()));
    }

    private String textOf(Words words) {
        Matcher lines =
                Pattern.compile("\\s+")
                        .matcher(letter.text().substring(words.start(), words.end()));
        return lines.replaceAll(" ");
    }

    private Found<String> found(Words words) {
        return new Found<>(letter.original(words.start(), words.end()), words);
    }
}
