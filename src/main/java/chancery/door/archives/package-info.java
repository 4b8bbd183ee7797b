/**
 * Archives in: reads volumes of printed correspondence and turns each printed document into a
 * dispatch.
 *
 * <p>Start with {@link chancery.door.archives.TeiVolumes}, which reads the TEI of the series
 * "Foreign Relations of the United States". A document is read whole, a volume never is.
 */
@NullMarked
@ApplicationModule(displayName = "Archives")
package chancery.door.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
