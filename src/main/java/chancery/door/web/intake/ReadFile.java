package chancery.door.web.intake;

import chancery.door.intake.ReadDocument;
import chancery.kernel.Problem;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/**
 * A file that somebody has had read and not confirmed yet. It is kept in their session alone.
 *
 * @param text as it was extracted
 */
record ReadFile(
        UUID id, String name, String mediaType, byte[] bytes, ReadDocument read, String text) {
    static final String SESSION = ReadFile.class.getName();

    /**
     * @throws Problem {@code intake.over} when it is no longer the one being looked at
     */
    static ReadFile pending(HttpSession session, UUID id) {
        if (session.getAttribute(SESSION) instanceof ReadFile file && file.id().equals(id)) {
            return file;
        }
        throw Problem.absent("intake.over");
    }
}
