/**
 * What reading has learned: names, functions and institutions that people wrote otherwise than they
 * had been read. Start at {@link chancery.door.confirming.learning.LearnedNames}.
 */
@NullMarked
@NamedInterface("learning")
package chancery.door.confirming.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
