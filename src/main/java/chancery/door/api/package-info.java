/**
 * JSON over HTTP for other programs, described by {@code /api/openapi.json}.
 *
 * <p>A program signs in with a person's token ({@code Authorization: Bearer}) and sees what that
 * person sees. Start with {@link chancery.door.api.DispatchesApi}; errors are RFC 9457 problems
 * made by {@code ApiProblems}.
 */
@NullMarked
@ApplicationModule(displayName = "API")
package chancery.door.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
