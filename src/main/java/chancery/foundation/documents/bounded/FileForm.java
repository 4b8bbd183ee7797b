package chancery.foundation.documents.bounded;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of file some bytes are, told from the bytes; the name only decides between texts. */
public enum FileForm {
    PLAIN("text/plain"),
    MARKDOWN("text/markdown"),
    CSV("text/csv"),
    HTML("text/html"),
    MESSAGE("message/rfc822"),
    PDF("application/pdf"),
    ZIP("application/zip"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text"),
    OLD_OFFICE("application/x-ole-storage"),
    RTF("application/rtf"),
    IMAGE("image/*"),
    OTHER("application/octet-stream");

    private static final int LOOKED_AT = 4096;
    private static final Pattern HTML_START =
            Pattern.compile(
                    "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,400}?-->\\s*)?<(?:!doctype\\s+html|html|head|body)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MESSAGE_START =
            Pattern.compile(
                    "(?:From [^\\r\\n]{1,200}\\r?\\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\\r\\n]{0,998}\\r?\\n(?:[ \\t][^\\r\\n]{0,998}\\r?\\n)*){2,}.*",
                    Pattern.DOTALL);
    private static final Pattern MESSAGE_FIELD =
            Pattern.compile(
                    "^(?:Received|Return-Path|MIME-Version|Message-ID|Content-Type|Delivered-To):",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final String mediaType;

    FileForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static FileForm of(String fileName, byte[] bytes) {
        String start =
                new String(
                        bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        FileForm binary = binary(start);
        if (binary != null) {
            return binary;
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".eml") || looksLikeMessage(start)) {
            return MESSAGE;
        }
        if (name.endsWith(".html")
                || name.endsWith(".htm")
                || HTML_START.matcher(start).matches()) {
            return HTML;
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return MARKDOWN;
        }
        return name.endsWith(".csv") ? CSV : PLAIN;
    }

    private static boolean looksLikeMessage(String start) {
        return MESSAGE_FIELD.matcher(start).find() && MESSAGE_START.matcher(start).lookingAt();
    }

    private static @org.jspecify.annotations.Nullable FileForm binary(String start) {
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return ZIP;
        }
        int pdf = start.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLD_OFFICE;
        }
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("GIF8")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || (start.startsWith("RIFF") && start.startsWith("WEBP", 8))) {
            return IMAGE;
        }
        if (start.startsWith("\u001f\u008b")
                || start.startsWith("7z\u00bc\u00af")
                || start.startsWith("Rar!")
                || start.startsWith("\u00fd7zXZ")
                || start.startsWith("BZh")
                || start.startsWith("\u007fELF")
                || start.startsWith("MZ\u0090")) {
            return OTHER;
        }
        return null;
    }
}
