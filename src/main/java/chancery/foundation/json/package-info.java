/**
 * JSON in one form and read strictly: what is signed inside annexes and what rooms keep as a value.
 *
 * <p>Start with {@link chancery.foundation.json.StrictJson}. The JSON of the HTTP interface is
 * Spring's and more lenient.
 */
@NullMarked
@ApplicationModule(displayName = "JSON")
package chancery.foundation.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
