package chancery.work.directory;

import chancery.kernel.Problem;

/**
 * How somebody is reached in their office. Private numbers and addresses have no place here.
 *
 * @param value 1 to 200 characters
 */
public record OfficeContact(Kind kind, String value) {
    /** By what means. */
    public enum Kind {
        PHONE,
        EMAIL,
        ADDRESS,
        WEB
    }

    /**
     * @throws Problem {@code directory.contact} when it is empty, or an electronic address without
     *     {@code @}; {@code directory.long}
     */
    public OfficeContact {
        value = Texts.line(value, 200, "contacts");
        if (value.isEmpty() || (kind == Kind.EMAIL && !value.matches("\\S+@\\S+"))) {
            throw Problem.refused("directory.contact").at("contacts").with("value", value);
        }
    }
}
