/**
 * Full text under need-to-know: finds dispatches and annexes, and what the rooms of the work hold,
 * in four languages, and neither shows nor counts what its reader may not see.
 *
 * <p>Start with {@link chancery.foundation.search.SearchIndex}, which answers, and {@link
 * chancery.foundation.search.SearchIndexing}, which keeps it up to date from an outbox written in
 * the caller's transaction. The documents come from the floors above, one kind from each room,
 * through {@link chancery.foundation.search.SearchSource}; what is found is fetched there under the
 * reader's own rights.
 */
@NullMarked
@ApplicationModule(displayName = "Search")
package chancery.foundation.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
