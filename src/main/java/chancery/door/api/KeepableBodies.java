package chancery.door.api;

import chancery.kernel.Characters;
import chancery.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at a JSON body before it becomes a value: it is at most {@value #LONGEST} bytes long, and
 * its strings can be kept. The longest that come are documents of 20 MB as base64, to be confirmed.
 */
@ControllerAdvice(basePackageClasses = KeepableBodies.class)
class KeepableBodies extends RequestBodyAdviceAdapter {
    private static final int LONGEST = 32 << 20;

    private final JsonMapper json;

    KeepableBodies(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    /**
     * @throws Problem {@code web.characters}, {@code api.json-long}
     */
    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw Problem.tooLarge("api.json-long").with("most", LONGEST >> 20);
        }
        check(body);
        return new Read(message.getHeaders(), new ByteArrayInputStream(body));
    }

    /** What is no JSON is left to whoever reads it next, and says so better. */
    private void check(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text && !Characters.areKeepable(parser.getString())) {
                    String where = parser.streamReadContext().pathAsPointer().toString();
                    throw Problem.refused("web.characters").at(where).with("field", where);
                }
            }
        } catch (JacksonException notJson) {
            return;
        }
    }

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
