package chancery.foundation.carriage;

import java.util.UUID;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** How the embedded broker is set up; nothing of it is left to files. */
final class BrokerConfiguration {
    private BrokerConfiguration() {}

    static Configuration of(CarriageSettings settings, Wire wire, Gate gate) {
        try {
            Configuration configuration = base(settings);
            configuration.addAcceptorConfiguration(wire.localAcceptor());
            switch (settings.place()) {
                case CarriageSettings.Place.Hub hub ->
                        configuration.addAcceptorConfiguration(wire.acceptor(hub));
                case CarriageSettings.Place.Post post ->
                        configuration.addConnectorConfiguration("hub", wire.connector(post));
            }
            configuration.addAddressSetting("#", queues());
            configuration.registerBrokerPlugin(gate);
            return configuration;
        } catch (Exception e) {
            throw new IllegalStateException("the broker cannot be set up", e);
        }
    }

    /**
     * The cluster's password is random because whoever knows it passes the security manager; the
     * caches of rights are off because they are kept by the name that a peer gives itself.
     */
    private static Configuration base(CarriageSettings settings) {
        var folder = settings.folder().toAbsolutePath();
        return new ConfigurationImpl()
                .setName(settings.self().value())
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalBufferTimeout_NIO(0)
                .setJournalFileSize(2 * 1024 * 1024)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(4)
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setSecurityEnabled(true)
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                .setClusterUser(UUID.randomUUID().toString())
                .setClusterPassword(UUID.randomUUID().toString())
                .setJMXManagementEnabled(false)
                .setMessageCounterEnabled(false)
                .setIDCacheSize(2_000)
                .setPersistIDCache(true)
                .setThreadPoolMaxSize(16)
                .setScheduledThreadPoolMaxSize(2)
                .setCriticalAnalyzer(false)
                .setMaxDiskUsage(-1);
    }

    /** Nothing is ever given up, moved elsewhere or made by asking for it. */
    private static AddressSettings queues() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(0)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setMaxSizeBytes(16L * 1024 * 1024)
                .setPageSizeBytes(1024 * 1024)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }
}
