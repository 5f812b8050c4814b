//! Random fates of a line, between a session and a server that keeps the rules.

use proptest::prelude::*;

use super::*;

/// What can befall a line.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Write,
    Deliver,
    /// The line ends, and the client is told.
    Cut,
    /// The line ends, and nobody is told.
    BlackHole,
    Wait(u16),
}

fn any_fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        3 => Just(Fate::Write),
        6 => Just(Fate::Deliver),
        2 => Just(Fate::Cut),
        1 => Just(Fate::BlackHole),
        4 => (1_u16..20_000).prop_map(Fate::Wait),
    ]
}

/// A server in a few lines: a log without doubles, acks after it, events after a hello.
#[derive(Default)]
struct Server {
    log: Vec<ClientId>,
    answers: VecDeque<ToVisitor>,
}

impl Server {
    fn take(&mut self, frame: &FromVisitor) {
        match frame {
            FromVisitor::Hello { after, .. } => {
                let head = u32::try_from(self.log.len()).unwrap();
                self.answers.push_back(welcome(head));
                let skipped = after.number() as usize;
                let rest = self.log.iter().enumerate().skip(skipped);
                let rest = rest.map(|(at, cid)| said(u32::try_from(at).unwrap() + 1, cid.clone()));
                self.answers.push_back(events(after.number(), rest.collect()));
            }
            FromVisitor::Say { cid, .. } => {
                let known = self.log.iter().position(|logged| logged == cid);
                let place = known.unwrap_or_else(|| {
                    self.log.push(cid.clone());
                    self.log.len() - 1
                });
                let seq = u32::try_from(place).unwrap() + 1;
                if known.is_none() {
                    self.answers.push_back(events(seq - 1, vec![said(seq, cid.clone())]));
                }
                self.answers.push_back(ToVisitor::Ack {
                    cid: cid.clone(),
                    seq: Seq::new(seq),
                    at: at(0),
                });
            }
        }
    }
}

struct World {
    session: Visitor,
    server: Server,
    now: Timestamp,
    written: usize,
    seen: Vec<ClientId>,
    connected: bool,
}

impl World {
    fn new() -> Self {
        let mut session = session();
        session.start(at(0));
        let server = Server::default();
        Self { session, server, now: at(0), written: 0, seen: Vec::new(), connected: false }
    }

    fn carry_out(&mut self) {
        while let Some(effect) = self.session.next_effect() {
            match effect {
                Effect::Connect => {
                    self.connected = true;
                    self.session.opened(self.now);
                }
                Effect::Disconnect => self.drop_line(),
                Effect::Send(frame) => {
                    if self.connected {
                        self.server.take(&frame);
                    }
                }
                Effect::Ping if self.connected => self.session.ponged(),
                Effect::Ping => (),
                Effect::Keep(..) | Effect::Forget(_) => (),
            }
        }
    }

    fn drop_line(&mut self) {
        self.connected = false;
        self.server.answers.clear();
    }

    fn deliver(&mut self) {
        let Some(frame) = self.server.answers.pop_front() else { return };
        if let Received::Fresh { after } = self.session.receive(self.now, &frame)
            && let ToVisitor::Events { events, .. } = &frame
        {
            for event in events.iter().filter(|event| event.seq > after) {
                let VisitorFact::Said { cid: Some(cid), .. } = &event.fact else { continue };
                self.seen.push(cid.clone());
            }
        }
    }

    fn meet(&mut self, fate: Fate) {
        match fate {
            Fate::Write => {
                let number = self.written;
                if self.session.send(self.now, cid(number), Text::new("Hi")).is_ok() {
                    self.written += 1;
                }
            }
            Fate::Deliver => self.deliver(),
            Fate::Cut => {
                self.drop_line();
                self.session.closed(self.now, 1006, 500);
            }
            Fate::BlackHole => self.drop_line(),
            Fate::Wait(millis) => {
                self.now = self.now.after(Span::millis(i64::from(millis)));
                self.session.tick(self.now, 500);
            }
        }
        self.carry_out();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_befalls_the_line_every_message_arrives_once_and_in_order(
        fates in proptest::collection::vec(any_fate(), 0..120),
    ) {
        let mut world = World::new();
        world.carry_out();
        for fate in fates {
            world.meet(fate);
            let acted_on = world.session.next_deadline();
            prop_assert!(world.session.unsent().is_empty() || acted_on.is_some(), "it would sleep for ever");
        }
        for _ in 0..400 {
            world.meet(Fate::Wait(1_000));
            for _ in 0..4 {
                world.meet(Fate::Deliver);
            }
        }
        let expected: Vec<ClientId> = (0..world.written).map(cid).collect();
        prop_assert_eq!(&world.server.log, &expected);
        prop_assert_eq!(&world.seen, &expected);
        prop_assert!(world.session.unsent().is_empty());
    }
}
