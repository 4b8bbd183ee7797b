package chancery.work.agreements.content;

import chancery.kernel.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text of the agreement in one language, kept as a document.
 *
 * @param sha512 of its bytes, in hexadecimal digits: by it the document is known on every node
 * @param size in bytes
 * @param language ISO 639-1
 * @param authentic whether it makes faith; otherwise it is a translation
 */
public record LegalText(
        String sha512,
        String name,
        String mediaType,
        int size,
        String language,
        boolean authentic,
        String author,
        Instant at) {
    /** In bytes. */
    public static final int LARGEST = 20 << 20;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{128}");
    private static final Set<String> LANGUAGES =
            new TreeSet<>(Arrays.asList(Locale.getISOLanguages()));
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 200;

    /**
     * @throws Problem {@code agreement.document-large} when it is empty or above {@link #LARGEST},
     *     {@code annex.name} without a usable name, {@code agreement.language}
     */
    public LegalText {
        name = name.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.refused("annex.name").at("document").with("most", LONGEST_NAME);
        }
        if (mediaType.isBlank() || mediaType.length() > LONGEST_TYPE) {
            mediaType = "application/octet-stream";
        }
        if (size < 1 || size > LARGEST) {
            throw Problem.tooLarge("agreement.document-large")
                    .at("document")
                    .with("name", name)
                    .with("most", LARGEST >> 20);
        }
        if (!DIGEST.matcher(sha512).matches()) {
            throw Problem.refused("agreement.ref").at("document");
        }
        author = Wording.line("author", author);
        language = language(language);
    }

    /**
     * A language by its code in ISO 639-1.
     *
     * @throws Problem {@code agreement.language}
     */
    public static String language(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(wanted)) {
            throw Problem.refused("agreement.language").at("languages").with("value", code.strip());
        }
        return wanted;
    }
}
