use super::plain::Rule;
use super::progress::Progress;
use super::run::{Plan, Way, one};
use super::scene::{LOADS, Scene, scenarios};

const PLAN: Plan = Plan { seed: 11, warm_up: 0, days: 1, threads: 1 };

#[test]
fn nobody_is_over_their_cap_or_assigned_who_is_not_there_under_any_policy() {
    let mut scene = Scene::steady(".87", LOADS[2].1);
    scene.visitors /= 2.0;
    scene.staff.truncate(12);
    for way in Way::ALL {
        let cell = one(&scene, 0, way, PLAN, &Progress::unseen());
        let figures = cell.figures;
        assert!(figures.chats > 1_000, "{way:?}: {figures:?}");
        assert_eq!((figures.over_cap, figures.ghosts), (0, 0), "{way:?}: {figures:?}");
        if let Some(told) = cell.told {
            assert_eq!(told.refused, [].into());
            assert_eq!(told.truth.silent_growths, 0);
        }
    }
}

#[test]
fn the_longest_wait_is_shorter_than_under_strict_precedence() {
    let scene = Scene::steady(".87", LOADS[2].1);
    let most = |way| one(&scene, 0, way, PLAN, &Progress::unseen()).figures.most;
    let (ours, strict) = (most(Way::Ours), most(Way::Plain(Rule::Strict)));
    assert!(ours < strict, "{ours} s against {strict} s");
}

#[test]
fn every_policy_sees_the_same_visitors() {
    let scene = Scene::steady(".70", 900.0);
    let chats = Way::ALL.map(|way| one(&scene, 0, way, PLAN, &Progress::unseen()).figures.chats);
    assert!(chats.iter().all(|count| *count == chats[0]), "{chats:?}");
}

#[test]
fn a_run_repeats_itself() {
    let scene = Scene::steady(".87", 900.0);
    let run = || format!("{:?}", one(&scene, 0, Way::Ours, PLAN, &Progress::unseen()).figures);
    assert_eq!(run(), run());
}

#[test]
fn nobody_accepts_before_the_context_is_there_however_late_it_is() {
    let scene = scenarios().into_iter().find(|scene| scene.letter == 'F').expect("a slow CRM");
    let blind = |way| one(&scene, 0, way, PLAN, &Progress::unseen()).figures.blind;
    assert!(blind(Way::Ours) <= 0.0, "{}", blind(Way::Ours));
    assert!(blind(Way::Plain(Rule::LeastBusy)) > 20.0);
}

#[test]
fn whoever_nobody_speaks_the_language_of_is_not_left_waiting() {
    let scene = scenarios().into_iter().find(|scene| scene.letter == 'E').expect("a rare language");
    let left = |way| one(&scene, 0, way, PLAN, &Progress::unseen()).figures.abandoned;
    let (ours, hard) = (left(Way::Ours), left(Way::Plain(Rule::LeastBusy)));
    assert!(ours < 10.0 && hard > 50.0, "{ours} % against {hard} %");
}
