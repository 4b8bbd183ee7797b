package chancery.foundation.carriage;

import chancery.kernel.Transactions;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts carriage together from a {@link CarriageSettings}. What takes arrivals and events may itself
 * depend on {@link Carriage}; the node that calls them is made after both.
 */
@Configuration(proxyBeanMethods = false)
public class CarriageConfiguration {

    @Bean
    Doorbells carriageDoorbells() {
        return new Doorbells();
    }

    @Bean
    CarriageNode.Tables carriageTables(JdbcClient jdbc) {
        return tables(jdbc);
    }

    static CarriageNode.Tables tables(JdbcClient jdbc) {
        return new CarriageNode.Tables(
                new Outgoing(jdbc), new Incoming(jdbc), new Contents(jdbc), new LinkStates(jdbc));
    }

    @Bean
    Carriage carriage(
            CarriageSettings settings,
            CarriageNode.Tables tables,
            Doorbells bells,
            InstantSource clock) {
        return new Carriage(settings, tables.outgoing(), tables.contents(), bells, clock);
    }

    @Bean
    Links links(CarriageSettings settings, JdbcClient jdbc, Doorbells bells) {
        return new Links(settings, jdbc, bells);
    }

    @Bean
    CarriageNode carriageNode(
            CarriageSettings settings,
            CarriageNode.Tables tables,
            Arrivals arrivals,
            CarriageEvents events,
            ObjectProvider<RelayFilter> filter,
            Transactions transactions,
            Doorbells bells,
            InstantSource clock) {
        return new CarriageNode(
                settings,
                tables,
                arrivals,
                events,
                filter.getIfAvailable(() -> RelayFilter.NONE),
                transactions,
                bells,
                clock);
    }

    @Bean
    Bag bag(
            CarriageSettings settings,
            CarriageNode node,
            CarriageNode.Tables tables,
            Transactions transactions,
            InstantSource clock) {
        return new Bag(settings, node, tables, transactions, clock);
    }
}
