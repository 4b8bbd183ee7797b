package chancery.door.archives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a volume prints above a document.
 *
 * @param key what the volume calls the document
 * @param from and {@code to}: the names that the editors marked
 * @param heading the line above it, such as "Mr. Seward to Mr. Judd"
 */
record PrintedHead(
        String volume,
        String key,
        List<String> from,
        List<String> to,
        String heading,
        String place,
        @Nullable LocalDate dated,
        String datedText,
        String number) {

    String source() {
        return volume + "/" + key;
    }

    /** Whether the foreign ministry itself writes, which calls itself the Department. */
    boolean fromDepartment() {
        return from.stream()
                .anyMatch(name -> name.matches(".*\\b(?:Secretary|Department) of State.*"));
    }
}
