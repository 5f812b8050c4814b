//! All situations that a matrix can be asked about, with those it cannot tell apart made one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::id::{Language, Topic};
use crate::policy::Policy;
use crate::routing::matrix::{
    Authentication, Channel, Facet, Hours, Matrix, Mood, Rule, Situation,
};
use crate::routing::need::Tier;

/// So many rules a matrix may have.
pub const RULE_LIMIT: usize = 128;

/// So many combinations are walked; a space that has more is cut.
const COMBINATIONS_LIMIT: usize = 200_000;

/// One thing that a situation can have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A topic that a rule names.
    Topic(Topic),
    /// Any topic that no rule names.
    OtherTopic,
    /// A tier.
    Tier(Tier),
    /// A language that a rule or a member names.
    Language(Language),
    /// Any language that is named nowhere.
    OtherLanguage,
    /// A state of proof.
    Authentication(Authentication),
    /// A mood.
    Mood(Mood),
    /// A channel.
    Channel(Channel),
    /// Open or closed.
    Hours(Hours),
}

/// Values of a facet that no rule tells apart, and nobody on the roster either.
pub(super) struct Class {
    pub(super) values: Vec<Value>,
    /// The rules that accept them, the first rule in the lowest bit.
    pub(super) rules: u128,
}

/// Every combination of classes, one for each facet.
pub(super) struct Space {
    pub(super) axes: [Vec<Class>; 7],
    /// The rules that say where.
    routers: u128,
    other_topic: Topic,
    other_language: Language,
}

impl Space {
    pub(super) fn of(policy: &Policy) -> Self {
        let matrix = &policy.matrix;
        let topics: BTreeSet<_> = rules(matrix).flat_map(|rule| &rule.when.topics).collect();
        let named = |rule: &'_ Rule| {
            let when = &rule.when;
            when.languages.iter().chain(&when.except_languages).cloned().collect::<Vec<_>>()
        };
        let spoken = policy.roster.members.values().flat_map(|member| member.languages.keys());
        let mut languages: BTreeSet<_> = spoken.cloned().collect();
        languages.extend(rules(matrix).flat_map(named));
        let other_topic = other(|text| Topic::new(text).ok(), |topic| topics.contains(topic));
        let other_language =
            other(|text| Language::new(text).ok(), |language| languages.contains(language));
        let routing = rules(matrix).enumerate().filter(|(_, rule)| rule.route.is_some());
        let routers = routing.fold(0, |set, (place, _)| set | 1u128 << place);
        let topics = topics.into_iter().cloned().map(Value::Topic);
        let topics: Vec<_> = topics.chain([Value::OtherTopic]).collect();
        let languages = languages.into_iter().map(Value::Language);
        let languages: Vec<_> = languages.chain([Value::OtherLanguage]).collect();
        let mut space = Self {
            axes: std::array::from_fn(|_| Vec::new()),
            routers,
            other_topic,
            other_language,
        };
        space.axes = Facet::ALL.map(|facet| {
            let values: Vec<Value> = match facet {
                Facet::Topic => topics.clone(),
                Facet::Tier => [Tier::Standard, Tier::Vip].map(Value::Tier).into(),
                Facet::Language => languages.clone(),
                Facet::Authentication => {
                    use Authentication::{Anonymous, Failed, Verified};
                    [Anonymous, Verified, Failed].map(Value::Authentication).into()
                }
                Facet::Mood => [Mood::Calm, Mood::Upset].map(Value::Mood).into(),
                Facet::Channel => {
                    [Channel::Web, Channel::Email, Channel::Social].map(Value::Channel).into()
                }
                Facet::Hours => [Hours::Open, Hours::Closed].map(Value::Hours).into(),
            };
            space.classes(policy, facet, values)
        });
        space
    }

    /// How many combinations there are to walk.
    pub(super) fn size(&self) -> usize {
        self.whole_size().min(COMBINATIONS_LIMIT)
    }

    /// Whether some combinations are not walked.
    pub(super) fn is_cut(&self) -> bool {
        self.whole_size() > COMBINATIONS_LIMIT
    }

    /// The class of each facet that a combination has.
    pub(super) fn places(&self, mut combination: usize) -> [usize; 7] {
        std::array::from_fn(|axis| {
            let length = self.axes[axis].len();
            let place = combination % length;
            combination /= length;
            place
        })
    }

    /// The combination that has these classes.
    pub(super) fn combination(&self, places: &[usize; 7]) -> usize {
        let pairs = self.axes.iter().zip(places).rev();
        pairs.fold(0, |sum, (axis, place)| sum * axis.len() + place)
    }

    /// The rules that match a combination.
    pub(super) fn matching(&self, places: &[usize; 7]) -> u128 {
        let classes = self.axes.iter().zip(places);
        classes.fold(u128::MAX, |rules, (axis, place)| rules & axis[*place].rules)
    }

    /// The rule that says where a combination goes, as a set of one or none.
    pub(super) fn router(&self, places: &[usize; 7]) -> u128 {
        let routing = self.matching(places) & self.routers;
        routing & routing.wrapping_neg()
    }

    /// One of the situations that a combination stands for.
    pub(super) fn situation(&self, places: &[usize; 7]) -> Situation {
        let mut situation = self.any_situation();
        for (axis, place) in self.axes.iter().zip(places) {
            self.set(&mut situation, &axis[*place].values[0]);
        }
        situation
    }

    fn whole_size(&self) -> usize {
        self.axes.iter().fold(1, |size: usize, axis| size.saturating_mul(axis.len()))
    }

    fn any_situation(&self) -> Situation {
        Situation {
            topic: self.other_topic.clone(),
            tier: Tier::Standard,
            language: self.other_language.clone(),
            authentication: Authentication::Anonymous,
            mood: Mood::Calm,
            channel: Channel::Web,
            hours: Hours::Open,
        }
    }

    fn set(&self, of: &mut Situation, value: &Value) {
        match value {
            Value::Topic(topic) => of.topic = topic.clone(),
            Value::OtherTopic => of.topic = self.other_topic.clone(),
            Value::Tier(tier) => of.tier = *tier,
            Value::Language(language) => of.language = language.clone(),
            Value::OtherLanguage => of.language = self.other_language.clone(),
            Value::Authentication(authentication) => of.authentication = *authentication,
            Value::Mood(mood) => of.mood = *mood,
            Value::Channel(channel) => of.channel = *channel,
            Value::Hours(hours) => of.hours = *hours,
        }
    }

    fn classes(&self, policy: &Policy, facet: Facet, values: Vec<Value>) -> Vec<Class> {
        let mut by_kind: BTreeMap<_, Class> = BTreeMap::new();
        for value in values {
            let mut situation = self.any_situation();
            self.set(&mut situation, &value);
            let accepted = rules(&policy.matrix)
                .enumerate()
                .filter(|(_, rule)| rule.when.accepts(facet, &situation));
            let rules = accepted.fold(0, |set, (place, _)| set | 1u128 << place);
            let spoken_by: Vec<_> = match facet {
                Facet::Language => {
                    let members = policy.roster.members.values();
                    members.map(|member| member.languages.get(&situation.language)).collect()
                }
                Facet::Topic
                | Facet::Tier
                | Facet::Authentication
                | Facet::Mood
                | Facet::Channel
                | Facet::Hours => Vec::new(),
            };
            let class = by_kind.entry((rules, spoken_by));
            class.or_insert(Class { values: Vec::new(), rules }).values.push(value);
        }
        by_kind.into_values().collect()
    }
}

/// The rules that fit into a set of them.
pub(super) fn rules(matrix: &Matrix) -> impl Iterator<Item = &Rule> {
    matrix.rules.iter().take(RULE_LIMIT)
}

/// A name that stands for all that are not named.
fn other<T>(name: impl Fn(String) -> Option<T>, is_named: impl Fn(&T) -> bool) -> T {
    let candidates = (0u32..).filter_map(|number| name(format!("other{number}")));
    candidates.into_iter().find(|id| !is_named(id)).expect("not every name is taken")
}
