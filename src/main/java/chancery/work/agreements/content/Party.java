package chancery.work.agreements.content;

import chancery.kernel.Country;
import chancery.kernel.Ref;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A country, or an institution, that is party or meant to be.
 *
 * @param country for whom it stands, or null for an organisation
 * @param institution its entry in the directory, when it has one
 * @param name as the agreement names it; may be empty for a country, which is then named in the
 *     reader's language
 * @param ours whether it is our own side
 */
public record Party(
        UUID id, @Nullable Country country, @Nullable Ref institution, String name, boolean ours) {
    public Party {
        Objects.requireNonNull(id);
        name = Wording.optionalLine("parties", name);
        if (country == null) {
            Wording.required("parties", name);
        }
        Source.check(institution);
    }

    public static Party of(Country country, boolean ours) {
        return new Party(UUID.randomUUID(), country, null, "", ours);
    }

    public static Party named(String name, boolean ours) {
        return new Party(UUID.randomUUID(), null, null, name, ours);
    }

    /** As it is called in a language. */
    public String in(Locale language) {
        return name.isEmpty() && country != null ? country.name(language) : name;
    }
}
