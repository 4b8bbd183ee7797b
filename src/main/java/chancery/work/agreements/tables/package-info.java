/**
 * The register as a table: out as csv, xlsx and PDF, and in from lists that others keep, such as
 * extracts of the UN Treaty Collection.
 *
 * <p>Start with {@link chancery.work.agreements.tables.RegisterSheets} and {@link
 * chancery.work.agreements.tables.RegisterReading}.
 */
@NullMarked
@NamedInterface("tables")
package chancery.work.agreements.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
