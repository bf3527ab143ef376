package io.sidetrace.gotcha.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All gotchas, in the order of how often they are met. */
@Component
public class Catalogue {
  private final List<Gotcha> all;
  private final Map<String, Gotcha> byName = new LinkedHashMap<>();

  Catalogue(JsonMapper json) {
    try (InputStream in = new ClassPathResource("gotchas/catalogue.json").getInputStream()) {
      all = List.of(json.readValue(in, Gotcha[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.forEach(
        g -> {
          byName.put(g.id(), g);
          byName.put(g.slug(), g);
        });
  }

  public List<Gotcha> all() {
    return all;
  }

  /** By its id or its slug. */
  public Optional<Gotcha> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** By unit, in the order of the units. */
  public Map<String, List<Gotcha>> units() {
    Map<String, List<Gotcha>> units = new java.util.TreeMap<>();
    for (Gotcha g : all) {
      units.computeIfAbsent(g.unit(), _ -> new java.util.ArrayList<>()).add(g);
    }
    return units;
  }
}
