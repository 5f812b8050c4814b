//! Training what is learnt from messages. The weights are whole numbers and ship with the core;
//! the messages do not.

pub mod answers;
