package io.sidetrace.engine.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Functions of float32 against what jaxlib 0.10.2 gave on an x86 processor: `functions.txt` has the
 * operands, and then for each function the results, as bits.
 */
class FunctionDigitsTests {
  private static final Map<String, float[]> RECORDED = read();

  /**
   * How many results may be a neighbour of the recorded one. Where a reciprocal square root is
   * rounded to depends on a table in the processor.
   */
  private static final Map<String, Integer> NEIGHBOURS = Map.of("rsqrt", 30, "tan", 1);

  private static Map<String, float[]> read() {
    Map<String, float[]> recorded = new LinkedHashMap<>();
    try (InputStream in = FunctionDigitsTests.class.getResourceAsStream("/digits/functions.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().forEach(line -> keep(line.split(" "), recorded));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return recorded;
  }

  private static void keep(String[] words, Map<String, float[]> recorded) {
    float[] numbers = new float[words.length - 1];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = Float.intBitsToFloat(Integer.parseUnsignedInt(words[k + 1], 16));
    }
    recorded.put(words[0], numbers);
  }

  static Stream<String> functions() {
    return RECORDED.keySet().stream().filter(name -> name.length() > 1);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void givesTheRecordedBits(String function) throws ReflectiveOperationException {
    float[] x = recorded("x");
    float[] y = recorded("y");
    float[] expected = recorded(function);
    Method method = method(function);
    Map<String, String> different = new HashMap<>();
    for (int k = 0; k < x.length; k++) {
      float actual =
          method.getParameterCount() == 1
              ? (float) method.invoke(null, x[k])
              : (float) method.invoke(null, x[k], y[k]);
      if (Float.floatToIntBits(actual) != Float.floatToIntBits(expected[k])) {
        assertThat(Math.nextAfter(actual, expected[k]))
            .as("%s(%s)", function, x[k])
            .isEqualTo(expected[k]);
        different.put(x[k] + ", " + y[k], actual + " is not " + expected[k]);
      }
    }
    assertThat(different).hasSizeLessThanOrEqualTo(NEIGHBOURS.getOrDefault(function, 0));
  }

  private static float[] recorded(String name) {
    return Objects.requireNonNull(RECORDED.get(name), name);
  }

  private static Method method(String name) {
    return Arrays.stream(Scalars.class.getMethods())
        .filter(m -> m.getName().equals(name))
        .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(t -> t == float.class))
        .findFirst()
        .orElseThrow();
  }
}
