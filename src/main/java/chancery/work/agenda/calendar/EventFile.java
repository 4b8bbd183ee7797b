package chancery.work.agenda.calendar;

import chancery.kernel.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of a calendar file (RFC 5545), each read as far as it can be.
 *
 * <p>Limits: {@value #LARGEST} bytes of UTF-8, {@value #MOST} events, {@value #LONGEST_LINE}
 * characters a line, {@value #DEEPEST} components within each other. Alarms, to-dos and attachments
 * are passed over; definitions of zones as well, since a zone is known by its name.
 */
public final class EventFile {
    /** The largest file, in bytes. */
    public static final int LARGEST = 512 * 1024;

    /** The most events of one file. */
    public static final int MOST = 300;

    static final int LONGEST_LINE = 20_000;
    static final int DEEPEST = 8;

    private EventFile() {}

    /** Decodes a file, within its limits. */
    public static String text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw Problem.tooLarge("ics.large").at("file").with("most", LARGEST / 1024);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.refused("ics.encoding").at("file");
        }
    }

    /**
     * @param here the zone of times that bear none
     * @throws Problem {@code ics.none} when it is no calendar or has no event, {@code ics.large},
     *     {@code ics.many}, {@code ics.line} or {@code ics.deep} past a limit, {@code ics.encoding}
     *     when it is not UTF-8
     */
    public static List<ReadEvent> read(String text, ZoneId here) {
        if (text.length() > LARGEST) {
            throw Problem.tooLarge("ics.large").at("file").with("most", LARGEST / 1024);
        }
        List<ReadEvent> events = new ArrayList<>();
        Deque<String> within = new ArrayDeque<>();
        @Nullable EventReading event = null;
        for (String line : unfolded(text)) {
            Optional<ContentLine> parsed = ContentLine.parse(line);
            if (parsed.isEmpty()) {
                continue;
            }
            ContentLine content = parsed.get();
            String component = content.value().strip().toUpperCase(Locale.ROOT);
            if (content.name().equals("BEGIN")) {
                within.push(component);
                if (within.size() > DEEPEST) {
                    throw Problem.refused("ics.deep").at("file");
                }
                if (component.equals("VEVENT") && event == null) {
                    event = new EventReading(here);
                }
            } else if (content.name().equals("END")) {
                if (event != null && component.equals("VEVENT")) {
                    events.add(event.read());
                    event = null;
                    if (events.size() > MOST) {
                        throw Problem.tooLarge("ics.many").at("file").with("most", MOST);
                    }
                }
                within.poll();
            } else if (event != null && "VEVENT".equals(within.peek())) {
                event.add(content);
            }
        }
        if (events.isEmpty()) {
            throw Problem.refused("ics.none").at("file");
        }
        return List.copyOf(events);
    }

    private static List<String> unfolded(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : text.replaceFirst("^\\uFEFF", "").split("\r\n|\n|\r", -1)) {
            if (!part.isEmpty() && (part.charAt(0) == ' ' || part.charAt(0) == '\t')) {
                line.append(part, 1, part.length());
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(part);
            }
            if (line.length() > LONGEST_LINE) {
                throw Problem.refused("ics.line").at("file").with("most", LONGEST_LINE);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
