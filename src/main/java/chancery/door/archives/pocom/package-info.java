/**
 * Takes over the "Principal Officers and Chiefs of Mission" of the U.S. Department of State
 * (POCOM): who headed which mission and held which office since 1776.
 *
 * <p>Start with {@link chancery.door.archives.pocom.PocomArchive}, which reads the archive, and
 * {@link chancery.door.archives.pocom.PocomImport}, which puts what was read into the directory. Of
 * a person only names are taken: births, deaths and homes are in the archive and have no place in a
 * directory of public functions.
 */
@NullMarked
@NamedInterface("pocom")
package chancery.door.archives.pocom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
