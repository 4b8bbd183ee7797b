package chancery.work.planning;

/** What an indicator's values are: the codelist IndicatorMeasure of IATI 2.03, by name. */
public enum Measure {
    /** IATI 1: a number of something, named by the indicator's unit. */
    UNIT,
    /** IATI 2: a share of a hundred. */
    PERCENTAGE,
    /** IATI 3: a quantity of something that is only named. */
    NOMINAL,
    /** IATI 4: a place on an ordered scale. */
    ORDINAL,
    /** IATI 5: told in words, without a number; never added, never averaged. */
    QUALITATIVE;

    /** Whether values of different posts, in one unit, may be added up. */
    public boolean adds() {
        return this == UNIT;
    }

    public boolean hasNumbers() {
        return this != QUALITATIVE;
    }
}
