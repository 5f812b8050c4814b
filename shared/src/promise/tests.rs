//! Promises are made, kept, broken and released as people would have it.
