package chancery.door.web;

import chancery.kernel.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happened outside of every page: an unknown address, or a mishap before one was reached. */
@Controller
class ErrorPages implements ErrorController {
    private final Mishaps mishaps;

    ErrorPages(Mishaps mishaps) {
        this.mishaps = mishaps;
    }

    @RequestMapping("/error")
    ModelAndView tell(HttpServletRequest request) {
        HttpStatus status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? HttpStatus.valueOf(code)
                        : HttpStatus.NOT_FOUND;
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem =
                status.is5xxServerError()
                        ? Mishaps.incident(cause, request)
                        : Mishaps.known(status);
        return mishaps.told(
                request, status, problem, request.getHeader("X-Requested-With") != null);
    }
}
