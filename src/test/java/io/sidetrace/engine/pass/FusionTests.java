package io.sidetrace.engine.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.control.Primitives;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FusionTests {

  @BeforeAll
  static void load() {
    Primitives.load();
  }

  @Test
  void aChainIsOneLoopThatKeepsOnlyWhatIsReadLater() {
    assertThat(
            parts(
                """
                { lambda ; a:f32[4]. let
                    b:f32[4] = sin a
                    c:f32[4] = mul b 2.0:f32[]
                    d:f32[4] = add c a
                  in (d,) }"""))
        .containsExactly("4: sin mul add, 1 in, 1 out");
  }

  @Test
  void scalarsThatAreComputedGoBeforeTheLoopThatReadsThem() {
    assertThat(
            parts(
                """
                { lambda ; a:f32[4] b:f32[]. let
                    c:f32[4] = sin a
                    d:f32[] = exp b
                    e:f32[4] = mul c d
                  in (e,) }"""))
        .containsExactly("4: sin, 1 in, 1 out", "1: exp, 1 in, 1 out", "4: mul, 2 in, 1 out");
  }

  @Test
  void aReductionDividesWhatComesAfterItFromWhatComesBefore() {
    assertThat(
            parts(
                """
                { lambda ; a:f32[4]. let
                    b:f32[4] = sin a
                    c:f32[] = reduce_sum[axes=(0,) out_sharding=None] b
                    d:f32[4] = cos a
                    e:f32[4] = div b c
                  in (d, e) }"""))
        .containsExactly("4: sin cos, 1 in, 2 out", "reduce_sum", "4: div, 2 in, 1 out");
  }

  @Test
  void fillingWithAScalarHappensInsideTheLoop() {
    assertThat(
            parts(
                """
                { lambda ; a:f32[4] b:f32[]. let
                    c:f32[4] = broadcast_in_dim b
                    d:f32[4] = add a c
                  in (d,) }"""))
        .containsExactly("4: same add, 2 in, 1 out");
  }

  @Test
  void aNewShapeDoesNotEndALoopAndDoesNotBeginOne() {
    assertThat(
            parts(
                """
                { lambda ; a:f32[4]. let
                    b:f32[4] = sin a
                    c:f32[2,2] = reshape[dimensions=None new_sizes=(2, 2) sharding=None] b
                    d:f32[2,2] = cos c
                    e:f32[1,4] = reshape[dimensions=None new_sizes=(1, 4) sharding=None] a
                  in (d, e) }"""))
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void longChainsAreDivided() {
    StringBuilder text = new StringBuilder("{ lambda ; a:f32[2]. let b:f32[2] = sin a;\n");
    for (int i = 1; i < 100; i++) {
      text.append("b%d:f32[2] = sin b%s;\n".formatted(i, i == 1 ? "" : i - 1));
    }
    text.append("in (b99,) }");
    List<Part> parts = Fusion.parts(Jaxpr.parse(text.toString()));
    assertThat(parts).hasSize(Math.ceilDiv(100, Fusion.MOST));
  }

  private static List<String> parts(String text) {
    return Fusion.parts(Jaxpr.parse(text)).stream().map(FusionTests::shown).toList();
  }

  private static String shown(Part part) {
    return switch (part) {
      case Part.Whole w -> w.eqn().primitive().name();
      case Part.Loop l ->
          "%d: %s, %d in, %d out"
              .formatted(
                  l.size(),
                  l.eqns().stream()
                      .map(
                          p ->
                              p.eqn().primitive().name().equals("broadcast_in_dim")
                                  ? "same"
                                  : p.eqn().primitive().name())
                      .collect(Collectors.joining(" ")),
                  l.in().size(),
                  l.out().size());
    };
  }
}
