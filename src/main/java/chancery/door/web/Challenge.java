package chancery.door.web;

import chancery.foundation.access.Secrets;
import chancery.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * The challenge that a device answers with a passkey. It lives in the session from the page that
 * gave it to the first answer; all pages of one session give the same one until then.
 */
final class Challenge {
    private static final String NAME = Challenge.class.getName();

    private Challenge() {}

    /** The one that waits for an answer, or a fresh one. */
    static String given(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(NAME) instanceof String waiting) {
            return waiting;
        }
        String fresh = Secrets.fresh();
        session.setAttribute(NAME, fresh);
        return fresh;
    }

    /**
     * The one that is answered now, and never again.
     *
     * @throws Problem {@code passkey.stale} when none waits
     */
    static String answered(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String waiting)) {
            throw Problem.refused("passkey.stale");
        }
        session.removeAttribute(NAME);
        return waiting;
    }
}
