package chancery.foundation.register;

/** The two books that each unit keeps every year. */
public enum Book {
    DEPARTURE,
    ARRIVAL
}
