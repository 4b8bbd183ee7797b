package chancery.door.web;

import chancery.kernel.Label;
import java.time.Duration;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How pages leave: compressed, with assets that browsers keep and a session cookie that stays here.
 */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
    private final EveryPage everyPage;
    private final KeepableParameters keepable;

    WebSetup(EveryPage everyPage, KeepableParameters keepable) {
        this.everyPage = everyPage;
        this.keepable = keepable;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(everyPage)
                .excludePathPatterns("/api/**", "/assets/**", "/calendar/**");
        registry.addInterceptor(keepable);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> pagesLeaveSmall() {
        return factory -> {
            Compression compression = new Compression();
            compression.setEnabled(true);
            compression.setMinResponseSize(DataSize.ofBytes(512));
            factory.setCompression(compression);
            var session = factory.getSettings().getSession();
            session.setTimeout(Sitting.rest(Label.UNMARKED));
            session.getCookie().setHttpOnly(true);
            session.getCookie().setSameSite(SameSite.STRICT);
        };
    }
}
