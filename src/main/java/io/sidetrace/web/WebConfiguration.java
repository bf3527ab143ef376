package io.sidetrace.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
class WebConfiguration implements WebMvcConfigurer {

  private final RequestRates rates;
  private final ClientCookie cookie;

  WebConfiguration(RequestRates rates, ClientCookie cookie) {
    this.rates = rates;
    this.cookie = cookie;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(rates).addPathPatterns("/api/**");
    registry
        .addInterceptor(cookie)
        .excludePathPatterns("/api/**", "/assets/**", "/swagger-ui/**", "/v3/**", "/error");
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/api", "/swagger-ui/index.html");
  }
}
