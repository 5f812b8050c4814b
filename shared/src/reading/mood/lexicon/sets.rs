//! Sets of words that phrases speak of by a name.

/// Each set: its name, and its words.
pub(in super::super) const SETS: &[(&str, &str)] = &[
    // What one hopes for in a support channel.
    (
        "answer",
        "
        accommodate accommodated accommodating acknowledge acknowledged acknowledgement action
        address addressed answer answered answering answers apologies apologize apologized apology
        assist assistance assisted assisting assists callback communicat communicate communicated
        communicating communication confirmation contact contacted contacting contacts email emailed
        emails explanation fix fixed follow help helped helping helps info information notice
        notification notified phoned repl replied replies reply replying resolution resolv resolve
        resolved resolving respond responded responding responds response responses result results
        solution solutions solv solve solved solving support supported supporting update updated
        updates
        ",
    ),
    // What is ordered, booked, sent or owed.
    (
        "thing",
        "
        account appointment bag baggage bags balance bill bonus booking bookings box card cards cash
        charger claim clothes code coupon credit credits delivery deposit device discount documents
        dress email equipment flight flights form gift goods half invoice item items key keys laptop
        letter link luggage machine meal meals medicine message messages miles modem money number
        order orders package packages parcel parcels part parts passport password payment payments
        phone pin plan points postage prescription prize product products purchase purchases rebate
        receipt refund refunds reimbursement replacement request requests reservation reservations
        reward rewards seat seats service shipment shipments shirt shoes statement stroller stuff
        sub subscription suitcase suitcases ticket tickets transaction transfer upgrade verification
        voucher vouchers wallet wifi
        ",
    ),
    (
        "nobody",
        "
        neither nobody none noone
        ",
    ),
    (
        "not",
        "
        ain't aint aren't arent can't cannot cant couldn't couldnt didn't didnt doesn't doesnt don't
        dont hadn't hadnt hasn't hasnt haven't havent isn't isnt needn't never not shouldn't
        shouldnt wasn't wasnt weren't werent won't wont wouldn't wouldnt
        ",
    ),
    (
        "number",
        "
        a an another couple eight eleven few fifteen fifty five forty four hundred hundreds many
        multiple nine numerous one over seven several six sixty ten thirty thousand thousands three
        twelve twenty two
        ",
    ),
    (
        "ordinal",
        "
        10th 2nd 3rd 4th 5th 6th 7th 8th 9th eighth fifth fourth hundredth millionth ninth nth
        second seventh sixth tenth third umpteenth
        ",
    ),
    (
        "own",
        "
        her his my our the their these this those your
        ",
    ),
    (
        "staff",
        "
        agent agents attendant attendants clerk clerks crew desk driver drivers employee employees
        guy guys lady manager managers operator operators person personnel rep representative
        representatives reps staff supervisor supervisors team technician technicians
        ",
    ),
    (
        "time",
        "
        day days decade decades fortnight half hour hours hr hrs min mins minute minutes mo month
        months mos night nights sec second seconds secs week weekend weekends weeks wk wks year
        years yr yrs
        ",
    ),
    (
        "we",
        "
        i i'm i've im ive we we're we've weve
        ",
    ),
    (
        "you",
        "
        they they're they've theyre u ur y'all ya yall you you're you've your youre
        ",
    ),
];

/// The set of numbers, which those in digits are in too.
pub(in super::super) const NUMBER: u32 = 1 << 4;

/// The bit of the set with this name, or none if there is no such set.
pub(in super::super) fn bit(name: &str) -> u32 {
    SETS.iter().position(|(set, _)| *set == name).map_or(0, |place| 1 << place)
}
