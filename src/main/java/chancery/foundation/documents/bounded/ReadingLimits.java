package chancery.foundation.documents.bounded;

import java.time.Duration;

/**
 * How much of a file is read before it is refused.
 *
 * @param fileBytes size of the file
 * @param textLength length of the text found, in UTF-16 code units
 * @param lineLength longest line of it
 * @param expandedBytes what all compressed parts together may unpack to
 * @param expansion how many times its packed size a part above 1 MB may unpack to
 * @param parts entries of an archive, parts of a message
 * @param xmlDepth nesting of XML elements; also of HTML
 * @param messageDepth messages within messages
 * @param pages pages of a PDF
 * @param time how long reading one file may take, on the clock of the machine
 */
public record ReadingLimits(
        long fileBytes,
        int textLength,
        int lineLength,
        long expandedBytes,
        int expansion,
        int parts,
        int xmlDepth,
        int messageDepth,
        int pages,
        Duration time) {

    /**
     * 25 MB of file, 4 million characters of text, lines of 200,000, 200 MB unpacked and at most
     * 200 times the packed size, 2,000 parts, 256 levels of XML, 8 of messages, 1,000 pages, 20 s.
     */
    public static final ReadingLimits STANDARD =
            new ReadingLimits(
                    25L * 1024 * 1024,
                    4_000_000,
                    200_000,
                    200L * 1024 * 1024,
                    200,
                    2_000,
                    256,
                    8,
                    1_000,
                    Duration.ofSeconds(20));
}
