//! What people write in a hurry.

use super::Group;
use super::Sense::{Haste, Plain, Pressing};

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Haste(44),
        "
        as soon as possible
        at once
        boarding/depart/departing/departs .. in/today/tonight/tomorrow/now/soon
        by .. today/tonight/tomorrow/noon/morning/friday/monday
        can't/cannot/cant wait .. any longer/more/until
        days/hours/minutes away
        flying/leave/leaves/leaving .. in/today/tonight/tomorrow/now/soon
        immediate/immediately .. attention/assistance/help/response/action
        in .. <number> hour/hours/hrs/minute/minutes/min/mins
        in an emergency
        in the next <number>? hour/hours/minutes/day/days
        it/this/its/it's .. urgent/emergency
        life or death
        need/needs to be .. today/now/tomorrow/immediately
        need/want .. <answer>/it/this/them .. now/today/immediately/asap/right
        no time
        on an emergency
        out of time
        please hurry
        right away/now
        running .. out .. time
        the clock
        this/very instant/minute/moment/second
        time sensitive
        without delay
        ",
    ),
    Group(
        Pressing(30),
        "
        <not> .. wait .. longer/anymore/until
        do/fix/answer/help .. it/this/me .. now/immediately
        help ! !
        immediately ! !
        last/final chance/warning
        now ! !
        ",
    ),
    Group(
        Plain,
        "
        early enough
        fast track
        from now on
        now and then
        quick question
        soon as
        ",
    ),
];
