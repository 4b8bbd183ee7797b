package chancery.door.web;

import chancery.door.intake.ReadDocument;
import java.util.UUID;

/**
 * A file that somebody has had read and not confirmed yet. It is kept in their session alone.
 *
 * @param text as it was extracted
 */
record ReadFile(
        UUID id, String name, String mediaType, byte[] bytes, ReadDocument read, String text) {
    static final String SESSION = ReadFile.class.getName();
}
