package chancery.door.confirming;

import chancery.kernel.Country;
import chancery.work.directory.InstitutionKind;
import org.jspecify.annotations.Nullable;

/**
 * An institution that a document names.
 *
 * @param key of the proposal that this corrects; may be empty
 * @param entry in the directory
 * @param country whose it is
 */
public record ConfirmedInstitution(
        String key, Entry entry, InstitutionKind kind, String name, @Nullable Country country) {}
