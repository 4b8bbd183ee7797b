package chancery.door.cli.copies;

import chancery.door.cli.node.ApiCaller;
import chancery.kernel.DispatchId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One dispatch as a file. */
@Command(
        name = "dispatch",
        mixinStandardHelpOptions = true,
        description = {
            "Saves one dispatch as a letter (pdf) or, with its annexes, as a message (eml: RFC 5322 with the header fields",
            "of RFC 6477). It is a reading by the token's owner, and recorded as one."
        })
final class ExportDispatchCommand implements Callable<Integer> {
    private enum As {
        PDF,
        EML
    }

    @Parameters(index = "0", paramLabel = "ID", description = "the dispatch's identifier")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "a new file")
    private Path file = Path.of("dispatch");

    @Option(
            names = "--as",
            defaultValue = "pdf",
            description = "pdf or eml (default: ${DEFAULT-VALUE})")
    private As as = As.PDF;

    @Mixin private ApiCaller api = new ApiCaller();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String part =
                switch (as) {
                    case PDF -> "letter.pdf";
                    case EML -> "message.eml";
                };
        long bytes = api.save("/api/dispatches/" + DispatchId.parse(id) + "/" + part, file);
        System.out.printf("%s: %d bytes%n", file, bytes);
        return 0;
    }
}
