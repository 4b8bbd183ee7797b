package chancery.work.directory;

import chancery.kernel.Ref;

/**
 * Told after a person, an institution or one of its tenures was added or changed, merged or erased.
 */
public record DirectoryChanged(Ref entry) {}
