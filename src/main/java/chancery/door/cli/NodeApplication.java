package chancery.door.cli;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One node: every room of the house, put together. */
@SpringBootApplication(
        scanBasePackages = "chancery",
        exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
class NodeApplication {}
