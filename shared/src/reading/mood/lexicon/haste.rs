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
        by .. today/tonight/tomorrow/noon/morning/friday/monday
        can't/cannot/cant wait .. any longer/more/until
        days/hours/minutes away
        immediate/immediately .. attention/assistance/help/response/action
        in .. <number> hour/hours/hrs/minute/minutes/min/mins
        in an emergency
        in the next <number>? hour/hours/minutes/day/days
        it/this/its/it's .. urgent/emergency
        leave/leaves/leaving/depart/departs/departing/boarding/flying .. in/today/tonight/tomorrow/now/soon
        life or death
        need/want .. <answer>/it/this/them .. now/today/immediately/asap/right
        need/needs to be .. today/now/tomorrow/immediately
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
    Group(Plain, "early enough\nfast track\nfrom now on\nnow and then\nquick question\nsoon as"),
];
