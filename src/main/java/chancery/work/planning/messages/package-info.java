/**
 * The plan crosses the line: what post and ministry say to each other about it, always as an annex
 * of a signed dispatch.
 *
 * <p>Start with {@link chancery.work.planning.messages.PlanMessage}. {@code Submitting}, {@code
 * Answering} and {@code Amending} prepare drafts for people; {@code TakingOver} alone changes how a
 * plan stands, on both nodes by the same rules, and only by what was registered.
 */
@NullMarked
@NamedInterface("messages")
package chancery.work.planning.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
