/**
 * The register: numbers without gaps, a Merkle log of what was sent, received, read and refused,
 * and the evidence that goes with it.
 *
 * <p>Start at {@link chancery.foundation.register.Numbers}, which gives the next number of a book,
 * and {@link chancery.foundation.register.Register}, which writes the entry that vouches for it.
 * {@link chancery.foundation.register.RegisterVerification} finds whatever was changed afterwards.
 * The log is the tree of RFC 9162 section 2.1 with SHA-256; it holds numbers, names and digests,
 * never a subject and never content.
 */
@NullMarked
@ApplicationModule(displayName = "Register")
package chancery.foundation.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
