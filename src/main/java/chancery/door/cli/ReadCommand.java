package chancery.door.cli;

import chancery.door.intake.LetterReading;
import chancery.door.intake.ReadDocument;
import chancery.foundation.documents.ExtractedText;
import chancery.foundation.documents.TextExtraction;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code chancery read FILE… [--json]}: what the letters say, as a sheet or as JSON, one object per
 * file and line. Exit status 0, 1 when a file could not be read (the others are read all the same),
 * 2 for a wrong call. Offsets in {@code spans} count UTF-16 code units of the extracted text.
 */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads letters and shows their header, dates and amounts.")
public final class ReadCommand implements Callable<Integer> {
    private static final int REFUSED = 1;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "txt, md, csv, html, docx, odt, pdf with text, or eml")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "JSON for programs, one object per line and file")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        TextExtraction extraction = new TextExtraction();
        LetterReading letters = new LetterReading();
        Words words = Words.load();
        int status = 0;
        boolean first = true;
        for (Path file : files) {
            try {
                ExtractedText text = extraction.extract(file);
                ReadDocument read = letters.read(text, String.valueOf(file.getFileName()));
                out.print(first || json ? "" : "\n");
                out.println(json ? asJson(read) : ReadingSheet.of(read, words));
                first = false;
            } catch (Problem problem) {
                err.println(words.text(ofThisMachine(), problem));
                status = REFUSED;
            }
        }
        out.flush();
        err.flush();
        return status;
    }

    private static Language ofThisMachine() {
        return Language.of(Locale.getDefault().getLanguage()).orElse(Language.EN);
    }

    private static String asJson(ReadDocument read) {
        return JsonWriter.MAPPER.writeValueAsString(read);
    }

    /** Made only when JSON is asked for; pure ASCII where the terminal could not write more. */
    private static final class JsonWriter {
        private static final JsonMapper MAPPER =
                JsonMapper.builder()
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .configure(JsonWriteFeature.ESCAPE_NON_ASCII, !writesUnicode())
                        .build();

        private static boolean writesUnicode() {
            return "UTF-8".equalsIgnoreCase(System.getProperty("stdout.encoding", ""));
        }
    }
}
