/**
 * The pages of the register of agreements: the list, one agreement, what is coming, the procedure,
 * and tables in and out.
 *
 * <p>Start with {@link chancery.work.agreements.web.AgreementPages}; the templates are in {@code
 * src/main/jte/agreements}.
 */
@NullMarked
@NamedInterface("web")
package chancery.work.agreements.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
