//! Who waits, in lines: tickets that the same agents could serve stand in one line, and the lines
//! that somebody is free for are at hand.

use std::collections::{BTreeMap, BTreeSet};

use crate::routing::agents::{AgentNo, AgentSet};
use crate::routing::floor::Floor;
use crate::routing::need::Reach;
use crate::routing::numbers::Number;
use crate::routing::order::Place;
use crate::routing::row::Row;
use crate::routing::served::{LineSet, Served};

/// A need, as a small number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NeedNo(pub(crate) u32);

/// A ticket, as a small number; a later ticket may have that of an earlier one that is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TicketNo(pub(crate) u32);

/// A line, as a small number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LineNo(u32);

impl Number for LineNo {
    fn of(index: usize) -> Self {
        Self(u32::try_from(index).expect("fewer than 2^32 lines"))
    }

    fn index(self) -> usize {
        self.0 as usize
    }
}

/// What decides who could serve a ticket, exclusions aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Signature {
    pub(crate) need: NeedNo,
    pub(crate) reach: Reach,
    pub(crate) weight: u8,
    /// Who is waited for, at the reach `Named`.
    pub(crate) hold: Option<AgentNo>,
}

/// What tickets in one line have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LineKey {
    pub(crate) signature: Signature,
    /// Who must not get them.
    pub(crate) blocked: AgentSet,
    /// Who is not offered them again for a while.
    pub(crate) bars: AgentSet,
}

/// Tickets that the same agents could serve.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) key: LineKey,
    /// Who could serve them, blocked ones left out.
    pub(crate) suited: AgentSet,
    tickets: Row,
    ready: Option<Place>,
    stranded: Option<Place>,
}

impl Line {
    /// Who is free for them at this moment.
    pub(crate) fn free(&self, floor: &Floor) -> AgentSet {
        let Some(free) = floor.free(self.key.signature.weight) else { return AgentSet::default() };
        self.suited.and(free).without(self.barred(floor))
    }

    /// Whether anybody is free for them at this moment.
    fn has_free(&self, floor: &Floor) -> bool {
        let free = floor.free(self.key.signature.weight);
        free.is_some_and(|free| self.suited.meets_without(free, self.barred(floor)))
    }

    /// Who is barred; nobody, where that would leave nobody who is signed in.
    pub(crate) fn barred(&self, floor: &Floor) -> &AgentSet {
        let bars = &self.key.bars;
        if bars.is_empty() || self.suited.meets_without(floor.signed_in(), bars) {
            bars
        } else {
            AgentSet::NOBODY
        }
    }

    pub(crate) fn is_stranded(&self, floor: &Floor) -> bool {
        !self.suited.meets(floor.signed_in())
    }

    /// How many wait in it.
    pub(crate) fn len(&self) -> usize {
        self.tickets.len()
    }

    /// How many wait in it before a place.
    pub(crate) fn before(&self, place: Place) -> usize {
        self.tickets.before(place)
    }

    pub(crate) fn tickets(&self) -> impl Iterator<Item = (Place, TicketNo)> {
        self.tickets.iter()
    }
}

/// Every line in which somebody waits.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    numbered: Vec<Option<Line>>,
    vacant: Vec<LineNo>,
    by_key: BTreeMap<LineKey, LineNo>,
    served: Served,
    ready: BTreeSet<(Place, LineNo)>,
    stranded: BTreeSet<(Place, LineNo)>,
    waiting: usize,
}

impl Lines {
    /// Puts a ticket into the line of this key.
    pub(crate) fn join(
        &mut self,
        key: LineKey,
        suited: impl FnOnce() -> AgentSet,
        place: Place,
        ticket: TicketNo,
        floor: &Floor,
    ) -> LineNo {
        let no = match self.by_key.get(&key) {
            Some(no) => *no,
            None => self.open(key, suited()),
        };
        self.line_mut(no).tickets.insert(place, ticket);
        self.waiting += 1;
        self.refresh(no, floor);
        no
    }

    /// Takes a ticket out of its line.
    pub(crate) fn leave(&mut self, no: LineNo, place: Place, ticket: TicketNo, floor: &Floor) {
        self.line_mut(no).tickets.remove(place, ticket);
        self.waiting -= 1;
        self.refresh(no, floor);
        if self.line(no).tickets.is_empty() {
            let line = self.numbered[no.index()].take().expect("a line that was left existed");
            self.by_key.remove(&line.key);
            self.served.close(no, &line.suited);
            self.vacant.push(no);
        }
    }

    /// Looks again at whether somebody is free for a line, or ever could be.
    pub(crate) fn refresh(&mut self, no: LineNo, floor: &Floor) {
        let line = self.numbered[no.index()].as_mut().expect("a line that is looked at exists");
        let first = line.tickets.first().map(|(place, _)| place);
        let ready = first.filter(|_| line.has_free(floor));
        let stranded = first.filter(|_| line.is_stranded(floor));
        note(&mut self.ready, &mut line.ready, ready, no);
        note(&mut self.stranded, &mut line.stranded, stranded, no);
    }

    /// A line, where anybody still waits in it.
    pub(crate) fn get(&self, no: LineNo) -> Option<&Line> {
        self.numbered[no.index()].as_ref()
    }

    pub(crate) fn line(&self, no: LineNo) -> &Line {
        self.numbered[no.index()].as_ref().expect("a line that is looked at exists")
    }

    /// Every line in which somebody waits.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (LineNo, &Line)> {
        let numbered = self.numbered.iter().enumerate();
        numbered.filter_map(|(no, line)| Some((LineNo::of(no), line.as_ref()?)))
    }

    /// The lines that an agent could serve.
    pub(crate) fn served_by(&self, agent: AgentNo) -> LineSet {
        self.served.by(agent)
    }

    /// How many wait.
    pub(crate) fn len(&self) -> usize {
        self.waiting
    }

    /// The first ticket in order for which somebody is free.
    pub(crate) fn first_ready(&self) -> Option<(LineNo, TicketNo)> {
        self.head_of(self.ready.first()?.1)
    }

    /// The first ticket in order that nobody who is signed in could ever serve.
    pub(crate) fn first_stranded(&self) -> Option<(LineNo, TicketNo)> {
        self.head_of(self.stranded.first()?.1)
    }

    fn head_of(&self, no: LineNo) -> Option<(LineNo, TicketNo)> {
        self.line(no).tickets.first().map(|(_, ticket)| (no, ticket))
    }

    fn open(&mut self, key: LineKey, suited: AgentSet) -> LineNo {
        let line =
            Line { suited, key: key.clone(), tickets: Row::default(), ready: None, stranded: None };
        let no = self.vacant.pop().unwrap_or_else(|| {
            self.numbered.push(None);
            LineNo::of(self.numbered.len() - 1)
        });
        self.served.open(no, &line.suited);
        self.numbered[no.index()] = Some(line);
        self.by_key.insert(key, no);
        no
    }

    fn line_mut(&mut self, no: LineNo) -> &mut Line {
        self.numbered[no.index()].as_mut().expect("a line that is changed exists")
    }
}

fn note(
    set: &mut BTreeSet<(Place, LineNo)>,
    noted: &mut Option<Place>,
    is: Option<Place>,
    no: LineNo,
) {
    if *noted == is {
        return;
    }
    if let Some(was) = noted.take() {
        set.remove(&(was, no));
    }
    if let Some(place) = is {
        set.insert((place, no));
    }
    *noted = is;
}
