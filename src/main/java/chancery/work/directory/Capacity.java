package chancery.work.directory;

/** In what right somebody is in a function. */
public enum Capacity {
    HOLDER,
    /** For the time being, in the place of a holder: acting, ad interim. */
    ACTING,
    /** Nominated or appointed, and never took it up: held nothing on any day. */
    NOT_TAKEN_UP
}
