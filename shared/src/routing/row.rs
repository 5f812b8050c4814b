//! Tickets in their order. How many stand before a place is found by halving.

use std::collections::VecDeque;

use crate::routing::lines::TicketNo;
use crate::routing::order::Place;

/// Tickets, next first. Nearly all join at the end and leave at the beginning, where neither
/// moves the others.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row(VecDeque<(Place, TicketNo)>);

impl Row {
    pub(crate) fn insert(&mut self, place: Place, ticket: TicketNo) {
        let Self(tickets) = self;
        if let Err(index) = tickets.binary_search(&(place, ticket)) {
            tickets.insert(index, (place, ticket));
        }
    }

    pub(crate) fn remove(&mut self, place: Place, ticket: TicketNo) {
        let Self(tickets) = self;
        if let Ok(index) = tickets.binary_search(&(place, ticket)) {
            tickets.remove(index);
        }
    }

    pub(crate) fn first(&self) -> Option<(Place, TicketNo)> {
        self.0.front().copied()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many stand before a place.
    pub(crate) fn before(&self, place: Place) -> usize {
        self.0.partition_point(|(other, _)| *other < place)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Place, TicketNo)> {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::routing::order::Band;
    use crate::time::Timestamp;

    proptest! {
        #[test]
        fn qu1_a_row_counts_and_keeps_its_order_however_tickets_come_and_go(
            moves in proptest::collection::vec((any::<bool>(), 0..20_i64, 0..20_u32), 0..80),
            asked in 0..20_i64,
        ) {
            let place = |key: i64| Place { band: Band::Live, key: Timestamp::new(key), number: 1 };
            let (mut row, mut told) = (Row::default(), BTreeSet::new());
            for (joins, key, ticket) in moves {
                let ticket = TicketNo(ticket);
                if joins {
                    row.insert(place(key), ticket);
                    told.insert((place(key), ticket));
                } else {
                    row.remove(place(key), ticket);
                    told.remove(&(place(key), ticket));
                }
            }
            prop_assert_eq!(row.iter().collect::<Vec<_>>(), told.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!((row.first(), row.len()), (told.first().copied(), told.len()));
            let before = told.iter().filter(|(other, _)| *other < place(asked)).count();
            prop_assert_eq!(row.before(place(asked)), before);
        }
    }
}
