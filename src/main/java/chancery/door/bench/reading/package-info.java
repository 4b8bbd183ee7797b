/**
 * How well documents are read: what was found in each beside what a person wrote down before. Start
 * at {@link chancery.door.bench.reading.ReadBench}.
 */
@NullMarked
@NamedInterface("reading")
package chancery.door.bench.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
