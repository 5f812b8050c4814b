//! Everything that touches the browser: sockets, HTTP, storage, the address bar, the clock.

pub(crate) mod api;
pub(crate) mod clock;
pub(crate) mod line;
pub(crate) mod page;
pub(crate) mod storage;
