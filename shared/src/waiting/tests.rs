//! What the estimates and the screen promise, on synthetic queues and on random streams.

mod accuracy;
mod honesty;
mod measures;
mod queue;
mod screen;
