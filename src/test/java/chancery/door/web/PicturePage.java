package chancery.door.web;

import chancery.foundation.drawing.Picture;
import chancery.foundation.drawing.Pictures;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** A page of pictures with the program's own templates, style and script, and no server. */
final class PicturePage {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, PicturePage.class.getClassLoader(), "chancery.pages");
    private static final Words WORDS = Words.load();

    private PicturePage() {}

    static String html(Language language, List<? extends Picture> pictures) {
        Page page =
                new Page(
                        new Voice(language, WORDS, ZoneOffset.UTC),
                        null,
                        Map.of(),
                        "",
                        "/",
                        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                        Page.Flash.NONE,
                        Pictures.TODAY);
        StringBuilder body = new StringBuilder();
        for (Picture picture : pictures) {
            body.append(part("part/picture.jte", Map.of("page", page, "picture", picture)));
            if (picture.id().startsWith("gantt-")) {
                String form = picture.id().replace("gantt-", "move-");
                Map<String, Object> move = Map.of("page", page, "id", form, "action", "/moved");
                body.append(part("part/gantt-move.jte", move));
            }
        }
        return """
        <!DOCTYPE html>
        <html lang="%s" dir="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Pictures</title><style>%s</style></head>
        <body><header class="bar"></header><main class="wide"><h1>Pictures</h1>
        %s</main><script>%s</script></body></html>
        """
                .formatted(
                        language.code(),
                        language.direction(),
                        asset("chancery.css"),
                        body,
                        asset("gantt.js"));
    }

    private static String part(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        ENGINE.render(template, values, output);
        return output.toString();
    }

    private static String asset(String name) {
        try (var in =
                Objects.requireNonNull(PicturePage.class.getResourceAsStream("/static/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
