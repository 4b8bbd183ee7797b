package chancery.foundation.access.passkeys;

import java.net.URI;
import java.util.Locale;

/**
 * The site for which passkeys are made: where people reach the pages.
 *
 * @param host without a port; passkeys of one host open no other
 * @param origin scheme, host and port, as browsers say it
 */
public record Site(String host, String origin) {

    /**
     * @param address of the pages, such as {@code https://chancery.lima.example}
     * @throws IllegalArgumentException when it names no host
     */
    public static Site at(String address) {
        URI uri = URI.create(address.strip());
        String scheme = uri.getScheme();
        String host = uri.getHost();
        if (scheme == null || host == null) {
            throw new IllegalArgumentException("no address of pages: " + address);
        }
        String lower = host.toLowerCase(Locale.ROOT);
        boolean usual =
                uri.getPort() < 0 || uri.getPort() == (scheme.equalsIgnoreCase("https") ? 443 : 80);
        return new Site(
                lower,
                scheme.toLowerCase(Locale.ROOT)
                        + "://"
                        + lower
                        + (usual ? "" : ":" + uri.getPort()));
    }
}
