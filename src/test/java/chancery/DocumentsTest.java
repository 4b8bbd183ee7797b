package chancery;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.exchange.DeliveryTimes;
import chancery.foundation.storage.StorageProperties;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What is written about the program keeps up with it. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkInADocumentLeadsToAFile(Path document) throws IOException {
        List<String> broken =
                LINK.matcher(Files.readString(document))
                        .results()
                        .map(link -> link.group(1))
                        .filter(target -> !target.contains("://"))
                        .filter(target -> !Files.exists(document.resolveSibling(target)))
                        .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void everySettingOfANodeIsExplained() throws Exception {
        String guide = Files.readString(Path.of("docs/guide/running-a-node.md"));
        Class<?> node = Class.forName("chancery.door.cli.node.NodeProperties");
        assertThat(
                        Stream.of(node, StorageProperties.class, DeliveryTimes.class)
                                .flatMap(DocumentsTest::settings))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(guide).contains("`" + setting + "`"));
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> guide = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                    Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")),
                    guide
                            .filter(path -> path.toString().endsWith(".md"))
                            .sorted()
                            .toList()
                            .stream());
        }
    }

    private static Stream<String> settings(Class<?> properties) {
        return names(properties, properties.getAnnotation(ConfigurationProperties.class).value());
    }

    private static Stream<String> names(Class<?> properties, String prefix) {
        return Arrays.stream(properties.getRecordComponents())
                .flatMap(component ->
                        component.getType().isRecord()
                                ? names(component.getType(), prefix + "." + kebab(component))
                                : Stream.of(prefix + "." + kebab(component)));
    }

    private static String kebab(RecordComponent component) {
        return component.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
