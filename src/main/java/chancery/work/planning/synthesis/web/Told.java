package chancery.work.planning.synthesis.web;

import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.ShownEvidence;
import chancery.work.planning.synthesis.AccountText;
import chancery.work.planning.synthesis.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sentence on a page with what it rests on, and the items that follow it.
 *
 * @param sources as the reader may see them
 */
public record Told(String text, List<ShownEvidence> sources, List<Told> items) {

    /** Sentences with their items. */
    static List<Told> of(List<Sentence> sentences, Map<Evidence, ShownEvidence> shown) {
        List<Told> told = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Told line =
                    new Told(
                            AccountText.unmarked(sentence.text()),
                            sentence.sources().stream().map(shown::get).distinct().toList(),
                            new ArrayList<>());
            if (AccountText.isItem(sentence.text()) && !told.isEmpty()) {
                told.getLast().items().add(line);
            } else {
                told.add(line);
            }
        }
        return told;
    }

    /** The key of what a source is; empty where its title says it. */
    public static String kind(ShownEvidence source) {
        return switch (source.ref().kind()) {
            case "plan" -> "synthesis.source.plan";
            case "plan-line" -> "synthesis.source.line";
            case "plan-version" -> "synthesis.source.version";
            case "measurement" -> "synthesis.source.measurement";
            default -> "";
        };
    }
}
