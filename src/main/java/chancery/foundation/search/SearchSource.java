package chancery.foundation.search;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the documents of one kind come from; implemented by the room that has them. {@link #load}
 * and {@link #all} are called within a transaction of the node.
 *
 * <p>A source gives with each document exactly the label, compartments and readers by which the
 * database lets its rows be seen: the index shows nothing else to nobody else.
 */
public interface SearchSource {

    /** The kind of the {@link chancery.kernel.Ref} of each; no two sources have the same. */
    String kind();

    /** The document as it stands now; empty when there is none, or none that is to be found. */
    Optional<SearchDocument> load(String id);

    /** The ids of everything that is to be found; the caller closes the stream. */
    Stream<String> all();
}
