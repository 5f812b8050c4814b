//! Sets of words that phrases speak of by a name.

/// Each set: its name, and its words.
pub(in super::super) const SETS: &[(&str, &str)] = &[
    // What one hopes for in a support channel.
    (
        "answer",
        "accommodat|e|ed|ing acknowledg|e|ed|ement action address|ed apolog|y|ies|ize|ized assist|s|ed|ing|ance \
        answer|s|ed|ing callback confirmation communicat|e|ed|ing|ion contact|s|ed|ing \
        email|s|ed emailed explanation fix|ed follow help|s|ed|ing info information notification \
        notice notified phoned repl|y|ies|ied|ying resolution resolv|e|ed|ing respond|s|ed|ing \
        response|s result|s solution|s solv|e|ed|ing support|ed|ing updat|e|es|ed",
    ),
    // What is ordered, booked, sent or owed.
    (
        "thing",
        "account appointment bag|s baggage balance bill bonus booking bookings box card cards cash charger \
        claim clothes code coupon credit credits delivery deposit device discount documents \
        dress email equipment flight flights form gift goods half invoice item|s key keys laptop \
        letter link luggage machine meal|s medicine message|s miles modem money number order|s \
        package|s parcel|s part parts passport password payment|s phone pin plan points postage \
        prescription prize product|s purchase|s rebate receipt refund|s reimbursement \
        replacement request|s reservation|s reward|s seat|s service shipment|s shoes \
        shirt statement stuff stroller sub subscription suitcase|s ticket|s transaction transfer \
        upgrade verification voucher|s wallet wifi",
    ),
    ("nobody", "neither nobody noone none"),
    (
        "not",
        "ain't aint aren't arent can't cannot cant couldn't couldnt didn't didnt doesn't doesnt \
        don't dont hadn't hadnt hasn't hasnt haven't havent isn't isnt needn't never not \
        shouldn't shouldnt wasn't wasnt weren't werent won't wont wouldn't wouldnt",
    ),
    (
        "number",
        "a an another couple eight eleven fifteen few fifty five forty four hundred|s many \
        multiple nine numerous one over seven several six sixty ten thirty thousand|s three \
        twelve twenty two",
    ),
    (
        "ordinal",
        "10th 2nd 3rd 4th 5th 6th 7th 8th 9th eighth fifth fourth hundredth \
        millionth ninth nth second seventh sixth tenth third umpteenth",
    ),
    (
        "own",
        "her his my our the their these this those your",
    ),
    (
        "staff",
        "agent|s attendant|s clerk|s crew desk driver|s employee|s guy guys lady manager|s \
        operator|s person|nel rep|s representative|s staff supervisor|s team technician|s",
    ),
    (
        "time",
        "day|s decade|s fortnight half hour|s hr|s min|s minute|s mo month|s mos night|s sec|s \
        second|s week|s weekend|s wk|s year|s yr|s",
    ),
    ("we", "i i'm i've im ive we we're we've weve"),
    ("you", "they they're they've theyre u ur ya y'all yall you you're you've your youre"),
];

/// The bit of the set with this name, or none if there is no such set.
pub(in super::super) fn bit(name: &str) -> u32 {
    SETS.iter().position(|(set, _)| *set == name).map_or(0, |place| 1 << place)
}
