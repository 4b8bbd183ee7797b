/**
 * Where a node keeps what it must not lose: its home folder, a real PostgreSQL that it runs itself
 * or is given, the roles and migrations in it, and transactions that act for somebody.
 *
 * <p>Start at {@link chancery.foundation.storage.StorageConfiguration}, which puts the parts
 * together, and {@link chancery.foundation.storage.ActingTransactions}, through which every query
 * of the program goes.
 */
@NullMarked
@ApplicationModule(displayName = "Storage")
package chancery.foundation.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
