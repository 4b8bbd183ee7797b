/**
 * Institutions, people in their public functions and tenures, for other programs.
 *
 * <p>Start with {@code PublicPeopleApi}; a person's functions are entered by {@code TenuresApi}.
 */
@NullMarked
package chancery.door.api.directory;

import org.jspecify.annotations.NullMarked;
