package chancery.door.web;

import chancery.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a person is told when something could not be done.
 *
 * <p>A form that was refused comes back to its page, which says why and still holds what was typed.
 * Everything else gets a page of its own with the status that fits. What nobody foresaw gets an
 * incident number and is logged under it.
 */
@ControllerAdvice(
        basePackages = {"chancery.door.web", "chancery.correspondence.web", "chancery.work"})
class Mishaps {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LONGEST_TYPED = 20_000;

    private final EveryPage everyPage;

    Mishaps(EveryPage everyPage) {
        this.everyPage = everyPage;
    }

    @ExceptionHandler(Problem.class)
    ModelAndView problem(Problem problem, HttpServletRequest request) {
        @Nullable String form = Referrer.path(request);
        boolean script = request.getHeader("X-Requested-With") != null;
        if (request.getMethod().equals("POST") && form != null && !script) {
            RequestContextUtils.getOutputFlashMap(request)
                    .put(Page.Flash.NAME, new Page.Flash(null, problem, typed(request)));
            return new ModelAndView("redirect:" + form);
        }
        return told(request, status(problem.kind()), problem, script);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return problem(Problem.tooLarge("web.upload"), request);
    }

    /** A value in the address or a form that is not of its kind. */
    @ExceptionHandler(TypeMismatchException.class)
    ModelAndView malformed(HttpServletRequest request) {
        return problem(Problem.refused("web.request"), request);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView unforeseen(Exception mishap, HttpServletRequest request) {
        boolean script = request.getHeader("X-Requested-With") != null;
        if (mishap instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return told(request, known.getStatusCode(), known(known.getStatusCode()), script);
        }
        return told(request, HttpStatus.INTERNAL_SERVER_ERROR, incident(mishap, request), script);
    }

    /** Logs what happened and names it by a number that its reader can quote. */
    static Problem incident(@Nullable Throwable mishap, HttpServletRequest request) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        LOG.error(
                "incident {} at {} {}",
                number,
                request.getMethod(),
                request.getRequestURI(),
                mishap);
        return Problem.conflict("web.incident").with("number", number.toString());
    }

    /** What a status alone can say. */
    static Problem known(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> Problem.forbidden("web.stale");
            case 404, 405 -> Problem.absent("web.nowhere");
            case 413 -> Problem.tooLarge("web.upload");
            default -> Problem.refused("web.request");
        };
    }

    ModelAndView told(
            HttpServletRequest request, HttpStatusCode status, Problem problem, boolean script) {
        ModelAndView page =
                new ModelAndView(
                        script ? "door/problem-line" : "door/problem", Map.of("problem", problem));
        page.addObject("page", everyPage.page(request));
        page.setStatus(status);
        return page;
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

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals("_csrf")
                            && !name.startsWith("password")
                            && values[0].length() <= LONGEST_TYPED) {
                        typed.put(name, values[0]);
                    }
                });
        return typed;
    }
}
