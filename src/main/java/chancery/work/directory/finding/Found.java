package chancery.work.directory.finding;

import chancery.kernel.Ref;

/**
 * A person or an institution that a search found.
 *
 * @param ref of kind {@code person} or {@code institution}
 * @param name for readers of the language that was asked in
 * @param detail what tells it from others of that name: what the person is today or was last, or
 *     what sort of institution it belongs to; may be empty
 */
public record Found(Ref ref, String name, String detail) {}
