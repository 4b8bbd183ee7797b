package chancery.foundation.documents.bounded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/**
 * Keeps the parsers from logging. What they complain of in a broken file quotes the file, and a log
 * is read by people who may not read the file; what matters is said by the problem thrown.
 */
public final class QuietParsers {
    private static final String[] NAMES = {
        "org.apache.pdfbox", "org.apache.fontbox", "org.apache.james.mime4j"
    };

    private QuietParsers() {}

    public static void hush() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            for (String name : NAMES) {
                context.getLogger(name).setLevel(Level.OFF);
            }
        }
    }
}
