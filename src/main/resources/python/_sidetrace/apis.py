"""The engine's interfaces; set when the context is made."""
