package chancery.work.engagements;

/**
 * Something that was talked about.
 *
 * @param ours what our side said; may be empty
 * @param theirs what the other side said; may be empty
 * @param outcome what came of it; may be empty
 */
public record Topic(String title, String ours, String theirs, String outcome) {
    public Topic {
        title = Texts.line("title", title);
        ours = Texts.prose("ours", ours);
        theirs = Texts.prose("theirs", theirs);
        outcome = Texts.prose("outcome", outcome);
    }
}
