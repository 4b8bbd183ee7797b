package chancery.door.web.about;

import chancery.kernel.Country;
import java.util.List;

/**
 * Where one begins to look for what is known.
 *
 * @param typed what was looked for; empty when nothing was yet
 * @param found nothing when nothing was looked for
 * @param countries with something to see, by name in the reader's language
 */
public record SearchView(String typed, List<Things.Found> found, List<Country> countries) {}
