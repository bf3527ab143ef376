package io.sidetrace.engine.pass;

import org.junit.jupiter.api.Test;

class SimplificationTests extends PassTests {

  @Test
  void deadCodeDropsWhatNobodyReads() {
    rewrites(
        new DeadCode(),
        "{ lambda ; a:f32[]. let b:f32[] = sin a; _:f32[] = cos a in (b,) }",
        "{ lambda ; a:f32[]. let b:f32[] = sin a in (b,) }");
  }

  @Test
  void deadCodeDropsWhatOnlyDeadCodeReads() {
    rewrites(
        new DeadCode(),
        "{ lambda ; a:f32[]. let b:f32[] = sin a; _:f32[] = cos b in (a,) }",
        "{ lambda ; a:f32[]. let  in (a,) }");
  }

  @Test
  void deadCodeKeepsInputsThatNobodyReads() {
    leavesAlone(new DeadCode(), "{ lambda ; a:f32[] b:f32[2]. let  in (a,) }");
  }

  @Test
  void sameExpressionsAreComputedOnce() {
    rewrites(
        new CommonSubexpressions(),
        """
        { lambda ; a:f32[]. let
            b:f32[] = sin a
            c:f32[] = sin a
            d:f32[] = mul b 2.0:f32[]
            e:f32[] = mul c 2.0:f32[]
            f:f32[] = add d e
          in (f, c) }""",
        """
        { lambda ; a:f32[]. let
            b:f32[] = sin a
            c:f32[] = mul b 2.0:f32[]
            d:f32[] = add c c
          in (d, b) }""");
  }

  @Test
  void expressionsWithOtherLiteralsOrParametersAreDifferent() {
    leavesAlone(
        new CommonSubexpressions(),
        """
        { lambda ; a:f32[]. let
            b:f32[] = mul a 0.0:f32[]
            c:f32[] = mul a -0.0:f32[]
            d:f32[] = integer_pow[y=2] a
            e:f32[] = integer_pow[y=3] a
          in (b, c, d, e) }""");
  }

  @Test
  void literalsAreFolded() {
    rewrites(
        new ConstantFolding(),
        """
        { lambda ; a:f32[]. let
            b:f32[] = add 1.0:f32[] 2.0:f32[]
            c:f32[] = square b
            d:f32[] = mul a c
          in (d, b) }""",
        "{ lambda ; a:f32[]. let b:f32[] = mul a 9.0:f32[] in (b, 3.0:f32[]) }");
  }

  @Test
  void whatReadsVariablesIsNotFolded() {
    leavesAlone(
        new ConstantFolding(), "{ lambda ; a:f32[]. let b:f32[] = mul a 0.0:f32[] in (b,) }");
  }
}
