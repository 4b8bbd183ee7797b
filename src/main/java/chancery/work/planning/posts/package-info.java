/**
 * Where posts are: country, region, town, and their place on the map.
 *
 * <p>Start with {@link chancery.work.planning.posts.PostProfiles}.
 */
@NullMarked
@NamedInterface("posts")
package chancery.work.planning.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
