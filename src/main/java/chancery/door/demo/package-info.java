/**
 * The year that the people of the demo live: contracts agreed, plans submitted, observed, approved,
 * amended, executed and reported, by the acts of real people on four nodes.
 *
 * <p>Start with {@link chancery.door.demo.LivingYear}, which runs only on a node that was told to;
 * {@link chancery.door.demo.PostYear} and {@link chancery.door.demo.MinistryYear} are the two sides
 * of the story, and {@code demo/year.json} is what they say. Whom the posts meet meanwhile is told
 * by {@link chancery.door.demo.RelationsYear} out of {@code demo/relations.json}.
 */
@NullMarked
@ApplicationModule(displayName = "Demo")
package chancery.door.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
