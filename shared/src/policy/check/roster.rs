//! What is wrong with the roster.

use super::fault::{MEMBER_LIMIT, NAME_LIMIT};
use super::{Fault, Found};
use crate::policy::Policy;
use crate::roster::Member;

pub(super) fn check(policy: &Policy, found: &mut Found) {
    let roster = &policy.roster;
    if roster.members.len() > MEMBER_LIMIT {
        found.add("roster.members", Fault::TooManyMembers(roster.members.len()));
    }
    for (id, member) in &roster.members {
        check_member(policy, &format!("roster.members.{id}"), member, found);
    }
    for (id, team) in &roster.teams {
        let path = format!("roster.teams.{id}");
        check_name(&path, &team.name, found);
        if !policy.calendars.contains_key(&team.calendar) {
            let fault = Fault::UnknownCalendar(team.calendar.clone());
            found.add(format!("{path}.calendar"), fault);
        }
        if let Some(lead) = &team.lead
            && !roster.members.contains_key(lead)
        {
            found.add(format!("{path}.lead"), Fault::UnknownAgent(lead.clone()));
        }
        for (place, lender) in team.overflow.iter().enumerate() {
            let path = format!("{path}.overflow[{place}]");
            if lender == id {
                found.add(path, Fault::LendsToItself);
            } else if !roster.teams.contains_key(lender) {
                found.add(path, Fault::UnknownTeam(lender.clone()));
            }
        }
    }
}

fn check_member(policy: &Policy, path: &str, member: &Member, found: &mut Found) {
    check_name(path, &member.name, found);
    for team in &member.teams {
        if !policy.roster.teams.contains_key(team) {
            found.add(format!("{path}.teams"), Fault::UnknownTeam(team.clone()));
        }
    }
    for (skill, level) in &member.skills {
        if !(1..=10).contains(&level.0) {
            found.add(format!("{path}.skills.{skill}"), Fault::LevelOffScale(level.0));
        }
    }
    if member.cap == 0 {
        found.add(format!("{path}.cap"), Fault::NoCap);
    }
    if let Some(shift) = &member.shift
        && !policy.calendars.contains_key(shift)
    {
        found.add(format!("{path}.shift"), Fault::UnknownCalendar(shift.clone()));
    }
}

fn check_name(path: &str, name: &str, found: &mut Found) {
    let length = name.chars().count();
    if name.trim().is_empty() {
        found.add(format!("{path}.name"), Fault::NoText);
    } else if length > NAME_LIMIT {
        found.add(format!("{path}.name"), Fault::TextTooLong(length));
    }
}
