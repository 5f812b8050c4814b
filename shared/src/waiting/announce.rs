//! What stands on a waiting visitor's screen, and how it stays honest from one look to the next.
