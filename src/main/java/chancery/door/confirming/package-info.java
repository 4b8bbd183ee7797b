/**
 * What a document tells of visits, people, promises and agreements becomes records of the rooms
 * that keep them, once a person has confirmed it.
 *
 * <p>Start with {@link chancery.door.confirming.Confirming}: one {@link
 * chancery.door.confirming.Confirmation} is made into records in one transaction, and what was made
 * and what was left is kept with the document itself ({@link chancery.door.confirming.Documents}).
 * What is offered to the person beforehand comes from {@code proposing}.
 */
@NullMarked
@ApplicationModule(displayName = "Confirming")
package chancery.door.confirming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
