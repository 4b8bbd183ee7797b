package chancery.work.planning.execution;

import chancery.kernel.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as one reader sees it.
 *
 * @param title as much as the reader may know of it
 * @param href its page; none when it is not on this node, or not for this reader
 */
public record ShownEvidence(Ref ref, String title, @Nullable String href) {}
