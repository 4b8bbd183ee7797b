package chancery.work.press.coverage;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.press.PressTexts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that an item is about or serves.
 *
 * @param text how it was named when it was entered
 * @param ref the thing itself when this service has it
 */
public record Cited(String text, @Nullable Ref ref) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int LONGEST_ID = 200;

    /**
     * @throws Problem {@code press.empty}, {@code press.long}, {@code press.ref} for a reference
     *     that no room writes
     */
    public Cited {
        text = PressTexts.line("text", text);
        if (ref != null
                && (!KIND.matcher(ref.kind()).matches()
                        || ref.id().isBlank()
                        || ref.id().length() > LONGEST_ID)) {
            throw Problem.refused("press.ref").at("text");
        }
    }
}
