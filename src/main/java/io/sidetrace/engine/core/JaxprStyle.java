package io.sidetrace.engine.core;

import io.sidetrace.engine.journal.Profile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a version of JAX prints jaxprs. */
enum JaxprStyle {
  /** The one that the parser reads. */
  JAX_0_10_2 {
    @Override
    String primitive(Eqn eqn) {
      return eqn.primitive().name();
    }

    @Override
    Map<String, Object> params(Eqn eqn) {
      return ParamsText.pairs(eqn);
    }

    @Override
    boolean standsAlone(Jaxpr inner) {
      return inner.eqns().size() > 10;
    }
  },

  /** Literals without types, inner variables with names of their own, other parameters. */
  JAX_0_4_23 {
    @Override
    String primitive(Eqn eqn) {
      return switch (eqn.primitive().name()) {
        case "jit" -> "pjit";
        case "square" -> "integer_pow";
        default -> eqn.primitive().name();
      };
    }

    @Override
    Map<String, Object> params(Eqn eqn) {
      Map<String, Object> params = ParamsText.pairs(eqn);
      params.keySet().removeAll(List.of("sharding", "out_sharding", "partitioned"));
      params.replaceAll((key, value) -> key.equals("dimension_numbers") ? unbatched(value) : value);
      switch (eqn.primitive().name()) {
        case "jit" -> {
          return params;
        }
        case "square" -> params.put("y", 2);
        case "scan" -> params.put("linear", Collections.nCopies(eqn.in().size(), false));
        case "cond" -> params.put("linear", Collections.nCopies(eqn.in().size() - 1, false));
        case "broadcast_in_dim" -> {
          params.putIfAbsent("broadcast_dimensions", List.of());
          params.put("shape", eqn.out().get(0).aval().shape().sizes());
        }
        case "custom_jvp_call" -> {
          params.keySet().removeAll(List.of("name", "jvp"));
          params.put("jvp_jaxpr_thunk", MEMOIZED);
          params.put("num_consts", 0);
        }
        default -> {}
      }
      return new TreeMap<>(params);
    }

    @Override
    boolean standsAlone(Jaxpr inner) {
      return false;
    }
  };

  private static final ParamsText.Verbatim MEMOIZED =
      new ParamsText.Verbatim("<function _memoize.<locals>.memoized at 0x7f0123456789>");

  static JaxprStyle of(Profile profile) {
    return profile == Profile.TWO_PASS ? JAX_0_4_23 : JAX_0_10_2;
  }

  /** The name under which a primitive prints. */
  abstract String primitive(Eqn eqn);

  /** What prints between brackets, in order. */
  abstract Map<String, Object> params(Eqn eqn);

  /** Whether a jaxpr is printed before the rest although it is used once. */
  abstract boolean standsAlone(Jaxpr inner);

  /** Whether this is the newer format: literals have types, inner variables the names of outer. */
  boolean isNew() {
    return this == JAX_0_10_2;
  }

  /** Gathers and scatters had no batching dimensions. */
  private static Object unbatched(Object numbers) {
    return new ParamsText.Verbatim(
        ParamsText.text(numbers).replaceAll(", \\w+_batching_dims=\\(\\)", ""));
  }
}
