/**
 * JSON over HTTP for other programs, described by {@code /api/openapi.json}.
 *
 * <p>A program signs in with a person's token ({@code Authorization: Bearer}) and sees what that
 * person sees. Each topic is a package, its routes and the forms of what they take and answer
 * together; start with {@code dispatches}. Here stands what all share: who is asking ({@code
 * BearerFilter}), errors as RFC 9457 problems ({@code ApiProblems}), and how single fields are read
 * ({@link chancery.door.api.Fields}).
 */
@NullMarked
@ApplicationModule(displayName = "API")
package chancery.door.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
