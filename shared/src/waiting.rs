//! What a waiting visitor is told: a place and a range, honest by rule. SPEC WT.
