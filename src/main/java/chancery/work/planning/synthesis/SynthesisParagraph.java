package chancery.work.planning.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A paragraph of a synthesis as it reads now.
 *
 * @param key as {@link Paragraph#key}
 * @param text one thought a line; empty where nobody has written yet
 * @param revision counts from 1; an edit names the one that it started from
 * @param edited whether a person wrote this text
 * @param author of this text, by name; whoever asked for it when the program wrote it
 * @param sentences what the program said last, with its sources
 */
public record SynthesisParagraph(
        UUID id,
        String key,
        String heading,
        String text,
        int revision,
        boolean edited,
        String author,
        Instant at,
        List<Sentence> sentences) {
    public SynthesisParagraph {
        sentences = List.copyOf(sentences);
    }

    /** A text that a paragraph had. */
    public record Revision(int revision, String text, boolean edited, String author, Instant at) {}
}
