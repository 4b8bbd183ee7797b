package chancery.door.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Addresses of the style and the scripts. They carry a digest of the content: a browser keeps a
 * file for a year, and fetches it again when the program brings another.
 */
final class Assets {
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * @param name below {@code static/}
     * @throws UncheckedIOException when there is no such file
     */
    static String address(String name) {
        return ADDRESSES.computeIfAbsent(name, n -> "/assets/" + n + "?v=" + digest(n));
    }

    private static String digest(String name) {
        try {
            byte[] content = new ClassPathResource("static/" + name).getContentAsByteArray();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
