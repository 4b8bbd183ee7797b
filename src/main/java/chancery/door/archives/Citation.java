package chancery.door.archives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An earlier letter that a letter names.
 *
 * @param text as printed
 * @param theirs written by the addressee, so that this letter answers it; else by the sender
 * @param number without "No.", or empty
 */
record Citation(String text, boolean theirs, String number, @Nullable LocalDate dated) {}
