package chancery.work.planning.board;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums of money, each in its own currency; currencies are never added.
 *
 * @param sums by ISO 4217 code
 */
public record Money(SortedMap<String, BigDecimal> sums) {
    public static final Money NONE = new Money(new TreeMap<>());

    public Money {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    static Money of(String currency, BigDecimal amount) {
        return new Money(new TreeMap<>(Map.of(currency, Values.plain(amount))));
    }

    public Money plus(Money other) {
        TreeMap<String, BigDecimal> all = new TreeMap<>(sums);
        other.sums.forEach((currency, amount) -> all.merge(currency, amount, BigDecimal::add));
        return new Money(all);
    }
}
