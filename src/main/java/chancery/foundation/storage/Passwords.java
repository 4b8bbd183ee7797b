package chancery.foundation.storage;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of an embedded database: made once, kept in a file that only its owner reads. */
record Passwords(String superuser, String owner, String app) {

    /** Those of the database in {@code folder}, made when there are none yet. */
    static Passwords in(Path folder) throws IOException {
        Path file = folder.resolve("passwords");
        if (!Files.exists(file)) {
            generate().save(file);
        }
        Properties kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Passwords(
                require(kept, "superuser", file),
                require(kept, "owner", file),
                require(kept, "app", file));
    }

    private static String require(Properties kept, String name, Path file) throws IOException {
        String value = kept.getProperty(name);
        if (value == null) {
            throw new IOException("no password for " + name + " in " + file);
        }
        return value;
    }

    private static Passwords generate() {
        SecureRandom random = new SecureRandom();
        return new Passwords(password(random), password(random), password(random));
    }

    private static String password(SecureRandom random) {
        byte[] bits = new byte[24];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private void save(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("superuser", superuser);
        kept.setProperty("owner", owner);
        kept.setProperty("app", app);
        StringWriter text = new StringWriter();
        kept.store(text, null);
        PrivateFiles.write(file, text.toString());
    }

    @Override
    public String toString() {
        return "Passwords[…]";
    }
}
