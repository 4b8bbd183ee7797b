package chancery.work.planning.exports;

import chancery.kernel.Problem;
import java.util.Locale;

/** In what form something leaves the program. */
public enum ExportForm {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    ICS("text/calendar;charset=UTF-8");

    private final String mediaType;

    ExportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, and of the address that gives it out. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code plan-export.form} when there is no such form
     */
    public static ExportForm of(String ending) {
        for (ExportForm form : values()) {
            if (form.ending().equals(ending)) {
                return form;
            }
        }
        throw Problem.absent("plan-export.form").with("value", ending);
    }
}
