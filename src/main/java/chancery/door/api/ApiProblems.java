package chancery.door.api;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Errors as RFC 9457 problems, in the language of {@code Accept-Language}: {@code code} is stable,
 * {@code field} names what to mend, {@code incident} stands where the fault was ours.
 */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final Words words;
    private final JsonMapper json;

    ApiProblems(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Problem problem) {
        return answer(detail(request, status(problem.kind()), problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(
            HttpServletRequest request, HttpMessageNotReadableException e) {
        return answer(
                detail(
                        request,
                        HttpStatus.BAD_REQUEST,
                        Problem.refused("api.json").with("why", why(e))));
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<ProblemDetail> parameter(HttpServletRequest request, Exception e) {
        String name =
                switch (e) {
                    case MissingServletRequestParameterException missing ->
                            missing.getParameterName();
                    case MissingServletRequestPartException missing -> missing.getRequestPartName();
                    case MethodArgumentTypeMismatchException mismatch -> mismatch.getName();
                    default -> "";
                };
        return answer(
                detail(
                        request,
                        HttpStatus.BAD_REQUEST,
                        Problem.refused("api.parameter").at(name).with("name", name)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(
            HttpServletRequest request, MaxUploadSizeExceededException e) {
        return answer(
                detail(
                        request,
                        HttpStatus.CONTENT_TOO_LARGE,
                        Problem.tooLarge("annex.large").with("name", "").with("most", 20)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(HttpServletRequest request, Exception e) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(
                    detail(
                            request,
                            status,
                            Problem.refused("api.request").with("status", status.value())));
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), e);
        ProblemDetail detail =
                detail(
                        request,
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        Problem.refused("incident").with("incident", incident));
        detail.setProperty("incident", incident);
        return answer(detail);
    }

    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(json.writeValueAsString(detail(request, status, Problem.forbidden(code))));
    }

    private ProblemDetail detail(HttpServletRequest request, HttpStatus status, Problem problem) {
        Language language = AskedLanguage.of(request);
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, words.text(language, problem));
        detail.setTitle(words.text(language, "api.status." + status.value(), Map.of()));
        detail.setInstance(java.net.URI.create(request.getRequestURI()));
        detail.setProperty("code", problem.code());
        @Nullable String field = problem.field();
        if (field != null) {
            detail.setProperty("field", field);
        }
        return detail;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case ABSENT -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    /** Where the JSON stops being readable, without repeating what was sent. */
    private static String why(HttpMessageNotReadableException e) {
        return e.getMostSpecificCause() instanceof tools.jackson.core.JacksonException json
                        && json.getLocation() != null
                ? "line "
                        + json.getLocation().getLineNr()
                        + ", column "
                        + json.getLocation().getColumnNr()
                : "1:1";
    }
}
