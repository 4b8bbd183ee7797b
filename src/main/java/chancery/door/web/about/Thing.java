package chancery.door.web.about;

import chancery.kernel.Label;
import chancery.kernel.Ref;
import java.util.List;

/**
 * What a page is about, as its reader may see it in a list.
 *
 * @param also other identities that mean the same, such as entries merged into this one
 * @param title in the reader's language where it has one
 * @param detail what tells it from others of that name; may be empty
 * @param label how it is protected
 * @param href its own page; empty when it has none
 */
public record Thing(
        Ref ref, List<Ref> also, String title, String detail, Label label, String href) {
    public Thing {
        also = List.copyOf(also);
    }

    static Thing of(Ref ref, String title, String detail, Label label, String href) {
        return new Thing(ref, List.of(), title, detail, label, href);
    }

    /** The page of all that is known of it. */
    public String about() {
        return about(ref);
    }

    /** The page of all that is known of a thing. */
    public static String about(Ref thing) {
        return "/about/" + thing.kind() + "/" + thing.id();
    }
}
