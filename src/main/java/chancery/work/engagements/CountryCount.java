package chancery.work.engagements;

import chancery.kernel.Country;
import java.time.LocalDate;

/**
 * How much was done with a country.
 *
 * @param done engagements that are over
 * @param coming those not over yet
 * @param latest the first day of the latest of them
 */
public record CountryCount(Country country, int done, int coming, LocalDate latest) {}
