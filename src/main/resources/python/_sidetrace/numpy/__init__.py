"""The functions of `jax.numpy`, by topic."""
