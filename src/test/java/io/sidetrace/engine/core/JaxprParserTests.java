package io.sidetrace.engine.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetrace.engine.control.Primitives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JaxprParserTests {
  private static final Path AS_JAX_PRINTS =
      Path.of("src/test/resources/jaxprs/as-jax-prints-them.txt");
  private static final Pattern PRIMITIVE = Pattern.compile("(?m)\\] = ([a-z_0-9-]+)");

  @BeforeAll
  static void load() {
    Primitives.load();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ lambda ; . let  in () }",
        "{ lambda ; a:f32[]. let  in (a, a) }",
        "{ lambda ; a:f32[2]. let b:f32[2] = sin a in (b,) }",
        "{ lambda a:i32[2,3]; b:i32[2,3]. let c:i32[2,3] = add a b in (c, 1:i32[]) }",
        "{ lambda ; a:f32[]. let b:f32[] = add a 0.10000000149011612:f32[] in (b,) }",
        "{ lambda ; a:f32[]. let b:f32[] = max a nan:f32[]; _:f32[] = min a b in (b,) }",
        "{ lambda ; a:f32[]. let b:f32[] = mul a -inf:f32[] in (b, inf:f32[]) }",
        "{ lambda ; . let  in (7.62939453125e-06:f32[], -0.0:f32[]) }",
        "{ lambda ; a:bool[]. let b:bool[] = and a True:bool[] in (b, False:bool[]) }",
        "{ lambda ; a:u32[]. let b:u32[] = or a 4294967295:u32[] in (b, -3:i8[]) }",
        "{ lambda ; a:f32[]. let b:f32[] = integer_pow[y=-2] a in (b,) }",
        "{ lambda ; a:f32[]. let b:f32[1,3] = broadcast_in_dim a in (b,) }"
      })
  void printingWhatWasReadGivesTheText(String text) {
    assertThat(Jaxpr.parse(text).toString()).isEqualTo(text);
  }

  @Test
  void readsAJaxprThatIsCalledTwiceOnce() {
    String text =
        """
        let f = { lambda ; a:f32[]. let b:f32[] = sin a in (b,) } in
        { lambda ; c:f32[]. let
            d:f32[] = jit[name=f jaxpr=f] c
            e:f32[] = jit[name=f jaxpr=f] d
          in (e,) }""";
    Jaxpr jaxpr = Jaxpr.parse(text);
    assertThat(jaxpr.toString()).isEqualTo(text);
    List<Jaxpr> inner =
        jaxpr.eqns().stream().flatMap(e -> ParamsText.jaxprs(e.params()).stream()).toList();
    assertThat(inner.get(0)).isSameAs(inner.get(1));
  }

  @Test
  void readsVariablesThatAreCalledAsKeywordsAre() {
    StringBuilder text = new StringBuilder("{ lambda ; a:f32[]. let\n");
    for (int i = 1; i < 260; i++) {
      text.append(
          "    %s:f32[] = sin %s\n"
              .formatted(JaxprPrinter.letters(i), JaxprPrinter.letters(i - 1)));
    }
    text.append("  in (%s,) }".formatted(JaxprPrinter.letters(259)));
    assertThat(text).contains("in:f32[] = sin im\n").contains("= sin in\n");
    assertThat(Jaxpr.parse(text.toString()).toString()).isEqualTo(text.toString());
  }

  static List<String> golden() throws IOException {
    return Arrays.stream(Files.readString(AS_JAX_PRINTS).split("---- .*\n"))
        .skip(1)
        .map(String::stripTrailing)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void readsWhatJaxPrints(String text) {
    Primitives.load();
    boolean known =
        PRIMITIVE.matcher(text).results().allMatch(m -> Primitive.find(m.group(1)).isPresent());
    if (known) {
      assertThat(Jaxpr.parse(text).toString()).isEqualTo(text);
    } else {
      assertThatThrownBy(() -> Jaxpr.parse(text)).isInstanceOf(JaxprSyntaxError.class);
    }
  }

  @Test
  void everyPrimitiveWithItsParametersReadsBack() {
    for (Primitive<?> primitive : Primitive.all().values()) {
      for (Primitive.Sample<?> sample : primitive.samples()) {
        String text = text(primitive, sample);
        assertThat(Jaxpr.parse(text).toString()).isEqualTo(text);
      }
    }
  }

  private static <P extends Params> String text(
      Primitive<P> primitive, Primitive.Sample<?> sample) {
    P params = primitive.paramsType().cast(sample.params());
    List<Atom.Var> in = sample.in().stream().map(a -> new Atom.Var(a.aval())).toList();
    List<Atom.Var> out =
        primitive.abstractEval(in.stream().map(Atom::aval).toList(), params).stream()
            .map(Atom.Var::new)
            .toList();
    Eqn eqn = new Eqn(primitive, params, List.copyOf(in), out, Span.NOWHERE);
    return new Jaxpr(List.of(), in, List.of(eqn), List.copyOf(out)).toString();
  }

  @Test
  void saysWhereAndWhatIsExpected() {
    refuses(
        "{ lambda ; a:f32[]. let b:f32[] = sin c in (b,) }",
        "line 1, column 39: expected a variable that is defined, found `c in (b,) }`");
    refuses(
        "{ lambda ; a:f32[]. let\n    b:f32[] = sine a\n  in (b,) }",
        "line 2, column 15: expected the name of a primitive, found `sine a`");
    refuses(
        "{ lambda ; a:f31[]. let  in (a,) }",
        "line 1, column 14: expected a type, found `f31[]. let  in (a,) …`");
    refuses("{ lambda ; a:f32[]. let  in (a", "line 1, column 31: expected `,`, found the end");
    refuses(
        "{ lambda ; a:f32[]. let b:f32[] = integer_pow[z=2] a in (b,) }",
        "line 1, column 47: expected one of the parameters `y`, found `z=2] a in (b,) }`");
    refuses(
        "{ lambda ; a:f32[]. let b:f32[] = integer_pow[y=x] a in (b,) }",
        "line 1, column 49: expected an integer, found `x] a in (b,) }`");
    refuses(
        "{ lambda ; a:f32[]. let  in (a,) } b", "line 1, column 36: expected the end, found `b`");
    refuses("f", "line 1, column 1: expected a jaxpr, found `f`");
    refuses("", "line 1, column 1: expected a jaxpr, found the end");
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> Jaxpr.parse(text))
        .isInstanceOf(JaxprSyntaxError.class)
        .hasMessage(message);
  }
}
