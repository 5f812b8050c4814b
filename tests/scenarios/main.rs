//! Stories: what visitors and agents live through, told with the machines that ship.
//!
//! Each module is a chapter of the specification, and each test cites the rules it tells of.
//! Every test of the module `weather` tells a whole story again on days on which mail is lost,
//! doubled and late, and objects lose their memory.

mod audit;
mod bot;
mod days;
mod errands;
mod flows;
mod handoff;
mod hours;
mod package;
mod paths;
mod promises;
mod protocol;
mod queue;
mod routing;
mod screen;
mod settings;
mod transfer;
mod weather;
