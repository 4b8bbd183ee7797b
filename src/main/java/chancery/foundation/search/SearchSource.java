package chancery.foundation.search;

import chancery.kernel.DispatchId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the documents come from; implemented by the floor that has them. Both methods are called
 * within a transaction of the node.
 */
public interface SearchSource {

    /** The document as it stands now; empty when there is none, or none that is to be found. */
    Optional<SearchDocument> load(DispatchId id);

    /** Everything that is to be found; the caller closes the stream. */
    Stream<DispatchId> all();
}
