package io.sidetrace.engine.pass;

import org.junit.jupiter.api.Test;

class InlineTests extends PassTests {

  @Test
  void aCallBecomesWhatItCalls() {
    rewrites(
        new Inline(),
        """
        { lambda ; a:f32[] b:f32[1]. let
            c:f32[1] = jit[
              name=f
              jaxpr={ lambda ; b:f32[1] a:f32[]. let c:f32[1] = mul b a in (c,) }
            ] b a
          in (c, c) }""",
        "{ lambda ; a:f32[] b:f32[1]. let c:f32[1] = mul b a in (c, c) }");
  }

  @Test
  void aFunctionThatIsCalledTwiceIsPutInTwice() {
    rewrites(
        new Inline(),
        """
        let f = { lambda ; a:f32[]. let b:f32[] = sin a in (b, a) } in
        { lambda ; c:f32[]. let
            d:f32[] e:f32[] = jit[name=f jaxpr=f] c
            f:f32[] g:f32[] = jit[name=f jaxpr=f] d
          in (e, f, g) }""",
        "{ lambda ; a:f32[]. let b:f32[] = sin a; c:f32[] = sin b in (a, c, b) }");
  }

  @Test
  void callsWithinCallsAreInlinedToo() {
    rewrites(
        new Inline(),
        """
        { lambda ; a:f32[]. let
            b:f32[] = jit[
              name=f
              jaxpr={ lambda ; a:f32[]. let
                  b:f32[] = jit[
                    name=g
                    jaxpr={ lambda ; a:f32[]. let b:f32[] = sin a in (b,) }
                  ] a
                in (b,) }
            ] a
          in (b,) }""",
        "{ lambda ; a:f32[]. let b:f32[] = sin a in (b,) }");
  }

  @Test
  void withoutCallsNothingChanges() {
    leavesAlone(new Inline(), "{ lambda ; a:f32[]. let b:f32[] = sin a in (b,) }");
  }
}
