package chancery.correspondence.exchange;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads after how long without a receipt a sender is told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryTimes.class)
class ExchangeConfiguration {}
