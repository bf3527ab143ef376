package io.sidetrace.sandbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.sidetrace.worker.protocol.ProtocolJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workers on this machine. Off with `sidetrace.sandbox.local=false`. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxProperties.class)
class SandboxConfiguration {
  private static final Logger log = LoggerFactory.getLogger(SandboxConfiguration.class);

  /** The application answers JSON in the protocol's words. */
  @Bean
  ProtocolJson protocolJson() {
    return new ProtocolJson();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "sidetrace.sandbox.local", matchIfMissing = true)
  static class LocalWorkers {

    @Bean
    ClassCache classCache(
        SandboxProperties properties, @Value("${SIDETRACE_DATA_DIR:./data}") Path data)
        throws IOException {
      Path directory = data.resolve("worker").toAbsolutePath().normalize();
      WorkerLibrary library =
          WorkerLibrary.of(System.getProperty("java.class.path"), directory.resolve("lib"));
      return new ClassCache(
          new WorkerJvm(library, directory, properties.heap(), properties.warmUpRuns()));
    }

    @Bean
    WorkerPool workerPool(SandboxProperties properties, ClassCache classCache) {
      return new WorkerPool(properties, properties.classCache() ? classCache : classCache.jvm());
    }

    @Bean
    HealthIndicator workersHealthIndicator(WorkerPool pool) {
      return new WorkersHealth(pool);
    }

    @Bean
    Training training(ClassCache classCache) {
      return new Training(classCache);
    }

    /** The application is not ready before its workers are. */
    @Bean
    ApplicationRunner readyWhenWarm(
        WorkerPool pool, SandboxProperties properties, Training training) {
      return args -> {
        Duration patience = properties.warmUp().multipliedBy(2);
        if (!pool.isWarmWithin(patience)) {
          log.error("The workers are not warm after {}; runs have to wait for them.", patience);
        } else if (properties.classCache()) {
          training.begin();
        }
      };
    }

    @Bean
    MeterBinder workerMeters(WorkerPool pool) {
      return registry -> {
        Gauge.builder("sidetrace.workers.idle", pool::idleWorkers).register(registry);
        Gauge.builder("sidetrace.workers.alive", pool::aliveWorkers).register(registry);
        Gauge.builder("sidetrace.runs.inside", pool::runsInside).register(registry);
      };
    }
  }
}
