package io.sidetrace.python;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A pure Python function of two arrays, written by chance, and a program that prints what it and
 * its transformations give. It has no side effects and no points where it jumps, so that it must
 * give the same whether it is traced or not.
 */
final class RandomProgram {
  private static final List<String> UNARY =
      List.of(
          "jnp.sin(%s)",
          "jnp.tanh(%s)",
          "jnp.exp(-jnp.square(%s))",
          "-%s",
          "0.5 * %s",
          "%s * 2 - 1",
          "%s / 3",
          "jnp.cumsum(%s * 0.1)",
          "jnp.flip(%s)",
          "jax.nn.sigmoid(%s)",
          "jnp.log1p(%s ** 2)",
          "jnp.sqrt(1 + %s ** 2)",
          "%s - %1$s.mean()",
          "jnp.roll(%s, 1)",
          "%s[::-1]",
          "jnp.concatenate([%s[1:], %1$s[:1]])",
          "jax.lax.scan(lambda c, v: (c * 0.5 + v, c + v), 0., %s)[1]",
          "jax.lax.fori_loop(0, 3, lambda i, c: jnp.cos(c) * 0.9 + i, %s)",
          "jax.lax.cond(n > 2, lambda c: c + 1., lambda c: c * 2., %s)",
          "jax.vmap(lambda v: v * 0.3 + 1)(%s)",
          "jax.jit(lambda v: v * v - 1)(%s * 0.5)",
          "%s.at[1].add(2.)",
          "%s.at[jnp.array([0, 0])].multiply(0.5)",
          "jax.checkpoint(jnp.sin)(%s)",
          "jnp.linalg.norm(%s) * %1$s",
          "jnp.stack([%s, %1$s]).sum(0)",
          "(jnp.outer(%s, %1$s) @ jnp.ones(n)) * 0.1",
          "jnp.sort(%s)");
  private static final List<String> BINARY =
      List.of(
          "%s + %s",
          "%s - %s",
          "%s * %s",
          "%s / (1 + %s ** 2)",
          "jnp.maximum(%s, %s)",
          "jnp.minimum(%s, %s)",
          "jnp.hypot(%s, %s + 0.1)",
          "jnp.dot(%s, %s) * jnp.ones(n)",
          "jnp.where(jnp.arange(n) %% 2 == 0, %s, %s)");

  private final Random random;

  RandomProgram(long seed) {
    random = new Random(seed);
  }

  String source() {
    int size = 3 + random.nextInt(6);
    String body =
        IntStream.range(0, 3 + random.nextInt(8))
            .mapToObj(i -> "    v%d = %s".formatted(i + 2, expression(i + 2)))
            .collect(Collectors.joining("\n"));
    int last = (int) body.lines().count() + 1;
    return """
        import jax, jax.numpy as jnp
        n = %d
        def f(v0, v1):
        %s
            return v%d
        x = jnp.linspace(-1., 1.5, n)
        y = jnp.cos(jnp.arange(n) * 1.3)
        loss = lambda a, b: (f(a, b) * jnp.arange(1., n + 1)).sum()
        for g in (f, jax.jit(f), jax.grad(loss), jax.jit(jax.grad(loss, argnums=1))):
            print(g(x, y))
        print(jax.jvp(f, (x, y), (y, x))[1])
        print(*jax.vjp(f, x, y)[1](x))
        print(jax.vmap(f, (0, None))(jnp.stack([x, y]), y))
        """
        .formatted(size, body, last);
  }

  private String expression(int defined) {
    return random.nextInt(3) == 0
        ? pick(BINARY).formatted(variable(defined), variable(defined))
        : pick(UNARY).formatted(variable(defined));
  }

  private String pick(List<String> forms) {
    return forms.get(random.nextInt(forms.size()));
  }

  // Rather a late one, so that little of what is computed is thrown away.
  private String variable(int defined) {
    return "v" + (defined - 1 - Math.min(random.nextInt(3), defined - 1));
  }
}
