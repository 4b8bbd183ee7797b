package chancery.correspondence.keys;

import chancery.kernel.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the node's key store and its copy of the signed directory. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    /**
     * @throws Problem {@code keys.file} when a file is missing; the sealing room's when one is not
     *     what it should be
     */
    @Bean
    KeyRing keyRing(NodeIdentity node) {
        return new KeyRing(KeyRing.byUnit(new OwnKeys(node).units()), node.directory());
    }

    @Bean
    OwnKeys ownKeys(NodeIdentity node) {
        return new OwnKeys(node);
    }
}
