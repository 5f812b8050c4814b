//! Random days: four visitors and five agents do whatever comes to them, in bad weather.
//!
//! Whatever is refused is refused. When the day is over and all mail has arrived, the desk and
//! the conversations tell the same story, and nobody is left behind.

use baton_shared::conversation::handoff::{Asker, Trigger};
use baton_shared::conversation::standing::{Author, Outcome};
use baton_shared::conversation::transfer::Reason;
use baton_shared::conversation::{Command as Asked, Phase};
use baton_shared::desk::command::{Availability, CapRule, Command, DeclineReason, Target};
use baton_shared::id::{AgentId, ConversationId, Epoch, TeamId, VisitorId};
use baton_shared::text::Text;
use baton_shared::time::Span;
use baton_tests::seed::Seed;
use baton_tests::world::{Matter, World, note};

use super::screen::insist_on_honest_times;

const VISITORS: [&str; 4] = ["ann", "bob", "cal", "dan"];
const AGENTS: [&str; 5] = ["bea", "kim", "max", "rosa", "tom"];
const TOPICS: [&str; 4] = ["billing", "technical", "refund_dispute", "anything"];

/// The last is none of the policy.
const TEAMS: [&str; 3] = ["sales", "support", "elsewhere"];

const DAYS: u64 = 40;
const STEPS: u64 = 150;

fn one<'a>(of: &[&'a str], chance: &mut Seed) -> &'a str {
    let count = u64::try_from(of.len()).expect("a short list");
    of[usize::try_from(chance.below(count)).expect("a small number")]
}

fn agent_id(name: &str) -> AgentId {
    AgentId::new(name).expect("an agent")
}

fn conversation_id(visitor: &str) -> ConversationId {
    ConversationId::new(visitor).expect("a conversation")
}

/// What a visitor does.
fn visitor_acts(world: &mut World, chance: &mut Seed) {
    let name = one(&VISITORS, chance);
    let visitor = VisitorId::new(name).expect("a visitor");
    let (cid, text) = (world.mint_cid(), Text::new("I was charged twice."));
    let opens_at = None;
    let _refused = match chance.below(9) {
        0..3 => world.of(name, Asked::VisitorSays { visitor, cid, text }).is_err(),
        3 => world.of(name, Asked::BotSays { cid, text, aid: None, turn: None }).is_err(),
        4..7 => world
            .ask_for_a_person(
                name,
                &Matter::about(one(&TOPICS, chance)),
                Asker::Visitor,
                Trigger::AskedForPerson,
            )
            .is_err(),
        7 => world.of(name, Asked::StopWaiting { visitor }).is_err(),
        _ => world
            .of(name, Asked::LeaveMessage { visitor, cid, text, email: None, opens_at })
            .is_err(),
    };
}

/// What an agent does at the desk.
fn agent_acts(world: &mut World, chance: &mut Seed) {
    let agent = agent_id(one(&AGENTS, chance));
    let conversation = conversation_id(one(&VISITORS, chance));
    let epoch = world.desk().ticket(&conversation).map_or(Epoch::ZERO, |entry| entry.epoch);
    let command = match chance.below(16) {
        0..2 => Command::SignIn { agent },
        2 if chance.below(8) == 0 => Command::SignOut { agent },
        2..4 => Command::Heard { agents: AGENTS.iter().map(|name| agent_id(name)).collect() },
        4 => Command::SetAvailability { agent, availability: Availability::Available },
        5 if chance.below(3) == 0 => {
            Command::SetAvailability { agent, availability: Availability::Busy }
        }
        6 => {
            let because = DeclineReason::TooBusy;
            Command::Decline { conversation, agent, epoch, because }
        }
        7 if chance.below(4) == 0 => {
            let (by, over) = (agent_id("max"), CapRule::Holds);
            Command::Assign { conversation, by, to: agent, over }
        }
        _ => {
            // Whoever is asked, more often than chance would have it.
            let asked = world.desk().offer(&conversation).map(|offer| offer.agent.clone());
            Command::Accept { conversation, agent: asked.unwrap_or(agent), epoch }
        }
    };
    let _refused = world.at_the_desk(command).is_err();
}

/// What an agent does in a conversation.
fn agent_answers(world: &mut World, chance: &mut Seed) {
    let visitor = one(&VISITORS, chance);
    if !world.has_begun(visitor) {
        return;
    }
    let phase = world.conversation(visitor).phase();
    let offered = phase.and_then(Phase::offer).map(|offer| (offer.agent.id.clone(), offer.epoch));
    let live = phase.and_then(Phase::live).map(|live| (live.owner.clone(), live.epoch));
    let (cid, text) = (world.mint_cid(), Text::new("I look into it."));
    let command = match (offered, live) {
        (Some((agent, epoch)), _) if chance.below(4) > 0 => Asked::ServePackage { agent, epoch },
        (_, Some((owner, epoch))) => match chance.below(6) {
            0..2 => Asked::AgentSays { agent: owner, cid, text, epoch: Some(epoch) },
            2 => Asked::Close {
                agent: owner,
                cid,
                outcome: Some(Outcome::Resolved),
                epoch: Some(epoch),
            },
            3 => {
                let to = match chance.below(4) {
                    0 => Target::Queue,
                    1 => Target::Team(TeamId::new(one(&TEAMS, chance)).expect("a team")),
                    _ => Target::Agent(agent_id(one(&AGENTS, chance))),
                };
                let (reason, note) = (Reason::Expertise, Some(note()));
                Asked::Transfer { agent: owner.id, epoch, to, reason, note }
            }
            4 => Asked::CancelTransfer { agent: owner.id, epoch },
            _ => Asked::StartResearch { agent: owner.id, epoch },
        },
        _ => Asked::AddNote { by: Author::Bot, text },
    };
    let _refused = world.of(visitor, command).is_err();
}

/// Lives through one random day, and lets it come to rest.
fn live_through(day: u64) -> World {
    let mut world = World::stormy(day);
    let mut chance = Seed::new(day).branch(7);
    for agent in AGENTS {
        world.agent(agent).signs_in();
    }
    for _ in 0..STEPS {
        match chance.below(5) {
            0 => visitor_acts(&mut world, &mut chance),
            1 => agent_acts(&mut world, &mut chance),
            2 | 3 => agent_answers(&mut world, &mut chance),
            _ => {
                let longest = if chance.below(10) == 0 { 60_000 } else { 2_000 };
                let millis = i64::try_from(chance.below(longest)).expect("a short span");
                world.pass(Span::millis(millis));
            }
        }
    }
    world.pass(Span::minutes(10));
    // What a deadline of the last moment sent is under way.
    for _ in 0..10 {
        if !world.is_at_rest() {
            world.pass(Span::seconds(7));
        }
    }
    world
}

// LK1, MA3, HA1: what both sides know agrees wherever all mail has arrived; the world insists on
// that after every step, and on a replay giving what was lived whenever an object is evicted.
#[test]
fn lk1_ma3_ha33_ha35_random_days_end_with_desk_and_conversations_of_one_mind() {
    let (mut handed_over, mut closed, mut joined, mut times) = (0, 0, 0, 0);
    let mut crossed = 0;
    for day in 0..DAYS {
        let world = live_through(day);
        assert!(world.is_at_rest(), "day {day}: a letter never arrived");
        let at_desk = world.at_desk();
        crossed += at_desk.iter().filter(|event| *event == "request_renewed").count();
        for visitor in VISITORS {
            if !world.has_begun(visitor) {
                continue;
            }
            let (with_asking, read) = insist_on_honest_times(world.log(visitor));
            joined += with_asking;
            times += read;
            let events = world.events(visitor);
            handed_over += events.iter().filter(|event| *event == "assigned").count();
            closed += events.iter().filter(|event| *event == "released").count();
        }
    }
    // A day on which nobody ever helped anybody would show nothing.
    assert!(handed_over > 15 && closed > 5, "only {handed_over} handoffs and {closed} closes");
    assert!(crossed > 0, "nobody asked anew while an acceptance was under way");
    assert!(joined > 10 && times > 20, "{joined} joined, and {times} times were read");
}
