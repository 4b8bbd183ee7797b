package chancery.kernel;

/** How a dispatch travels: {@link #CLEAR} is signed and not encrypted. */
public enum Transmission {
    CLEAR,
    ENCRYPTED
}
