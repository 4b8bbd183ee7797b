/**
 * The register of agreements for other programs.
 *
 * <p>Start with {@code AgreementsApi}; steps, texts and obligations are entered by {@code
 * AgreementEntriesApi}.
 */
@NullMarked
package chancery.door.api.agreements;

import org.jspecify.annotations.NullMarked;
