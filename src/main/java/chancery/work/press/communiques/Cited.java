package chancery.work.press.communiques;

import chancery.kernel.Ref;

/**
 * A thing of another room, as it was called when it was named.
 *
 * @param text how it is called; it stands whatever becomes of the thing
 */
public record Cited(String text, Ref ref) {
    public Cited {
        text = Limits.line("about", text);
        Limits.ref(ref);
    }
}
