"""A second opinion from a language model: the question put to it, the server that holds it, when it is left alone."""
