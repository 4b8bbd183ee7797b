package chancery.work.press.communiques;

import chancery.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;

/** What the press made of a communiqué. */
@FunctionalInterface
public interface PressEcho {
    /**
     * Something that was published about it.
     *
     * @param outlet who published it
     * @param href its page on this node
     */
    record Echo(String title, String outlet, LocalDate day, String href) {}

    /** As far as the person may see it, the latest first. */
    List<Echo> of(PersonId me, CommuniqueId communique);
}
