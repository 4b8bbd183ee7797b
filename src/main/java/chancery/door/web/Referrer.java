package chancery.door.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page of ours on which a form was sent. */
final class Referrer {
    private Referrer() {}

    /** Its path and query; null when the browser names none, or one of another site. */
    static @Nullable String path(HttpServletRequest request) {
        String referrer = request.getHeader("Referer");
        if (referrer == null) {
            return null;
        }
        try {
            URI uri = URI.create(referrer);
            String authority = request.getHeader("Host");
            if (authority == null || !authority.equals(uri.getRawAuthority())) {
                return null;
            }
            String query = uri.getRawQuery();
            return Gate.local(uri.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
