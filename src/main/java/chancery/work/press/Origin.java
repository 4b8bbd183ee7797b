package chancery.work.press;

/** Where something about the press was written. */
public enum Origin {
    HERE,
    /** With a dispatch of another unit; nobody changes it here. */
    ARRIVED
}
