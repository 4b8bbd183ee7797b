package chancery.work.agreements.tables;

import chancery.foundation.documents.tables.Spreadsheet;
import java.util.List;

/** The columns of the register's table; the same going out and coming in. */
public enum RegisterColumn {
    TITLE(Spreadsheet.Kind.LONG_TEXT, 6, "name of agreement", "agreement"),
    KIND(Spreadsheet.Kind.TEXT, 2, "agreement type", "type", "kind"),
    PARTICIPANTS(
            Spreadsheet.Kind.LONG_TEXT,
            3,
            "participants",
            "participant",
            "parties",
            "participant(s)"),
    CONCLUSION_DATE(
            Spreadsheet.Kind.DATE,
            2,
            "conclusion date",
            "date of conclusion",
            "places/dates of conclusion",
            "date of adoption",
            "signature date",
            "date of signature"),
    PLACE(Spreadsheet.Kind.TEXT, 2, "place of conclusion", "place(s) of conclusion"),
    ENTRY_INTO_FORCE(
            Spreadsheet.Kind.DATE,
            2,
            "eif information",
            "eif",
            "date of entry into force",
            "entry into force date"),
    STATE(Spreadsheet.Kind.TEXT, 2),
    SUBJECT_TERMS(Spreadsheet.Kind.TEXT, 2, "subject terms", "subject"),
    AUTHENTIC_TEXTS(Spreadsheet.Kind.TEXT, 2, "authentic text(s)", "authentic languages"),
    DEPOSITARY(Spreadsheet.Kind.TEXT, 2),
    REGISTRATION_NUMBER(Spreadsheet.Kind.TEXT, 2, "registration no.", "registration no"),
    REGISTRATION_DATE(Spreadsheet.Kind.DATE, 2),
    UNTS_VOLUME(Spreadsheet.Kind.TEXT, 1, "unts volume number", "volume", "unts volume"),
    SUBMITTER(Spreadsheet.Kind.TEXT, 2),
    UNIT(Spreadsheet.Kind.TEXT, 2),
    DISTRIBUTION(Spreadsheet.Kind.TEXT, 2);

    private final Spreadsheet.Kind sort;
    private final int share;
    private final List<String> alsoCalled;

    RegisterColumn(Spreadsheet.Kind sort, int share, String... alsoCalled) {
        this.sort = sort;
        this.share = share;
        this.alsoCalled = List.of(alsoCalled);
    }

    Spreadsheet.Kind sort() {
        return sort;
    }

    /** Of the width of a printed page, against the others. */
    int share() {
        return share;
    }

    /** Further headings under which others have it, in lower case. */
    List<String> alsoCalled() {
        return alsoCalled;
    }

    /** The key of its heading. */
    public String key() {
        return "word.register-column." + name();
    }
}
