package chancery.work.planning.synthesis.web;

import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.ShownEvidence;
import chancery.work.planning.synthesis.AccountText;
import chancery.work.planning.synthesis.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence on a page with what it rests on, and the items that follow it.
 *
 * @param sources as the reader may see them
 */
public record Told(String text, List<ShownEvidence> sources, List<Told> items) {
    private static final String VERSION = "plan-version";

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
            case VERSION -> "synthesis.source.version";
            case "measurement" -> "synthesis.source.measurement";
            default -> "";
        };
    }

    /** Where a source is looked at; none when it is not on this node, or not for this reader. */
    public static @Nullable String href(ShownEvidence source) {
        String id = source.ref().id();
        return source.ref().kind().equals(VERSION)
                ? "/plans/" + id.substring(0, id.indexOf('/')) + "/versions"
                : source.href();
    }
}
