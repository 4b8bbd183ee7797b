/**
 * Units, people, roles, clearances and sign-in: who belongs to the service, and what they hold when
 * they ask to see something.
 *
 * <p>Start with {@link chancery.foundation.access.People} and {@link
 * chancery.foundation.access.SignIn}. What a person may see is decided by the database from what
 * this room stores (see migration V2); this room never decides it a second time.
 */
@NullMarked
@ApplicationModule(displayName = "Access")
package chancery.foundation.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
