package org.tocsin.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.tocsin.web.pages.AskedArgument;

/** What the application consists of. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class WebApplication implements WebMvcConfigurer {
    /** Styles and scripts are few, ours, and the same for everybody: they may be kept for an hour. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations(
                        "classpath:/static/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                .setCachePeriod(3_600);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskedArgument());
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /** The language that was chosen, else the browser's if it is French, else English. */
    @Bean
    LocaleResolver localeResolver(Serving serving) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        resolver.setCookieSecure(serving.secure());
        resolver.setDefaultLocaleFunction(
                request -> request.getLocale().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
        return resolver;
    }
}
