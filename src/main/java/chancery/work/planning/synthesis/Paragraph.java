package chancery.work.planning.synthesis;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of an account.
 *
 * @param key the same whenever the account is told again: {@code opening}, {@code strand-…}, {@code
 *     facts}, {@code money}, {@code amendments}, {@code lessons}
 * @param sentences none where a person has the word
 */
public record Paragraph(String key, String heading, List<Sentence> sentences) {
    public Paragraph {
        sentences = List.copyOf(sentences);
    }

    /** One sentence a line. */
    public String text() {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining("\n"));
    }
}
