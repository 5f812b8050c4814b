//! What leaves Baton: an outbox with retries and a circuit, as data. SPEC OB.
