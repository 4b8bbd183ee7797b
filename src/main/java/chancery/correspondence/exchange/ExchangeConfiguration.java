package chancery.correspondence.exchange;

import chancery.foundation.sealing.Argon2Cost;
import chancery.foundation.sealing.KeyStoreFile;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the node's key store and its copy of the signed directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryTimes.class)
class ExchangeConfiguration {

    /**
     * @throws Problem {@code keys.file} when a file is missing; the sealing room's when one is not
     *     what it should be
     */
    @Bean
    KeyRing keyRing(NodeIdentity node) {
        try {
            List<UnitKeys> units =
                    KeyStoreFile.openUnits(
                            node.read(NodeIdentity.UNIT_KEYS),
                            node.passphrase().toCharArray(),
                            Argon2Cost.LEAST);
            Map<UnitCode, UnitKeys> byUnit =
                    units.stream().collect(Collectors.toMap(UnitKeys::unit, Function.identity()));
            return new KeyRing(byUnit, node.directory());
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
    }
}
