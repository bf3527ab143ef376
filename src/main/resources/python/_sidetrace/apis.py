"""The engine's interfaces, the sources of the packages and what finds them; set when the context is made."""
