package chancery.correspondence;

import chancery.foundation.documents.TextExtraction;
import chancery.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the words out of an annex for the search; empty where it has none that can be read. */
@Component
public class AnnexText {
    /** At most so many characters are kept of one annex. */
    static final int LONGEST = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(AnnexText.class);

    private final TextExtraction extraction = new TextExtraction();

    public String of(String name, byte[] bytes) {
        try {
            String text = extraction.extract(name, bytes).text().replace("\0", "");
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        } catch (Problem problem) {
            LOG.info("an annex is kept without its words: {}", problem.code());
            return "";
        }
    }
}
