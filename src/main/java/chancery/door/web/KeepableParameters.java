package chancery.door.web;

import chancery.kernel.Characters;
import chancery.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses, for pages and programs alike, a parameter that no place of ours could keep. */
@Component
class KeepableParameters implements HandlerInterceptor {

    /**
     * @throws Problem {@code web.characters}
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!Arrays.stream(values).allMatch(Characters::areKeepable)) {
                        throw Problem.refused("web.characters").at(name).with("field", name);
                    }
                });
        return true;
    }
}
