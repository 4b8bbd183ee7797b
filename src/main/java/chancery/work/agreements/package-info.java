/**
 * The register of agreements: what was agreed with whom, how far it has come, what it asks for and
 * by when.
 *
 * <p>Start with {@link chancery.work.agreements.Agreements}. What is known of one is a single value
 * ({@code content}); its state, its entry into force and the days that matter are derived from it
 * ({@code course}), never typed. The ministry's procedure is in {@code procedure}, what crosses the
 * line in {@code messages}, tables in and out in {@code tables}.
 */
@NullMarked
@ApplicationModule(displayName = "Agreements")
package chancery.work.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
