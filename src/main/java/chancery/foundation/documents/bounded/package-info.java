/**
 * What keeps the reading of files from strangers within limits: the clock and counters of one
 * {@link chancery.foundation.documents.bounded.Reading}, zip archives and XML that are counted as
 * they unpack, and what the bytes say of their kind and encoding.
 */
@NullMarked
@NamedInterface("bounded")
package chancery.foundation.documents.bounded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
