package io.sidetrace.web;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * What is sent must be what is meant: no misspelt fields, no field twice, no number where a text
 * belongs.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

  @Bean
  JsonFactoryBuilderCustomizer noFieldTwice() {
    return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Bean
  JsonMapperBuilderCustomizer nothingIsGuessed() {
    return mapper -> {
      mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
      mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
      mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
      refuse(mapper, LogicalType.Textual, CoercionInputShape.Integer);
      refuse(mapper, LogicalType.Textual, CoercionInputShape.Float);
      refuse(mapper, LogicalType.Textual, CoercionInputShape.Boolean);
      refuse(mapper, LogicalType.Integer, CoercionInputShape.String);
      refuse(mapper, LogicalType.Integer, CoercionInputShape.EmptyString);
      refuse(mapper, LogicalType.Integer, CoercionInputShape.Boolean);
      refuse(mapper, LogicalType.Integer, CoercionInputShape.Float);
    };
  }

  private static void refuse(
      JsonMapper.Builder mapper, LogicalType target, CoercionInputShape from) {
    mapper.withCoercionConfig(target, config -> config.setCoercion(from, CoercionAction.Fail));
  }
}
