//! Everything that is known of a conversation, as one package for whoever takes it over. SPEC CX.
