package chancery.work.agreements.content;


import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is known from, or what shows it.
 *
 * @param text how it is cited, frozen; such as "Note verbale 214" or "JO n° 12"
 * @param ref the thing itself, when this service keeps it
 */
public record Source(String text, @Nullable Ref ref) {
    public static final Source NONE = new Source("", null);

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int LONGEST_ID = 200;

    /**
     * @throws Problem {@code agreement.ref} when the reference has not the form of one
     */
    public Source {
        text = Wording.optionalLine("source", text);
        check(ref);
    }

    public boolean empty() {
        return text.isEmpty() && ref == null;
    }

    static void check(@Nullable Ref ref) {
        if (ref != null
                && (!KIND.matcher(ref.kind()).matches()
                        || ref.id().isBlank()
                        || ref.id().length() > LONGEST_ID)) {
            throw Problem.refused("agreement.ref").at("source");
        }
    }
}
