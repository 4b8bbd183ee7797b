package chancery.door.cli.copies;

import chancery.door.cli.node.ApiCaller;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A book of a year as a table. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = {
            "Saves the departures or the arrivals of a year as csv (RFC 4180, UTF-8): the lines that the token's",
            "owner may see, no others."
        })
final class ExportRegisterCommand implements Callable<Integer> {
    private enum Book {
        DEPARTURES,
        ARRIVALS
    }

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "a new file")
    private Path file = Path.of("register.csv");

    @Option(names = "--year", required = true, paramLabel = "YYYY", description = "which year")
    private int year;

    @Option(
            names = "--book",
            defaultValue = "departures",
            description = "departures or arrivals (default: ${DEFAULT-VALUE})")
    private Book book = Book.DEPARTURES;

    @Option(names = "--unit", paramLabel = "UNIT", description = "only the book of this unit")
    private @Nullable String unit;

    @Mixin private ApiCaller api = new ApiCaller();

    @Override
    public Integer call() throws IOException, InterruptedException {
        long bytes =
                api.save(
                        "/api/register/%s.csv?year=%d%s"
                                .formatted(
                                        book.name().toLowerCase(Locale.ROOT),
                                        year,
                                        unit == null
                                                ? ""
                                                : "&unit="
                                                        + URLEncoder.encode(
                                                                unit, StandardCharsets.UTF_8)),
                        file);
        System.out.printf("%s: %d bytes%n", file, bytes);
        return 0;
    }
}
