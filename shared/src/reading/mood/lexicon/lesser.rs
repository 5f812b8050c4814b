//! Phrases that say less than their words: how one asks, how one is polite, and the names of
//! things that sound worse than they are.

use super::Group;
use super::Sense::{Asks, Fault, Feels, Plain, Wish};

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Plain,
        "
        a bit of
        all right
        am/are/is/was/were/do/does/did/can/could/would/will/have/has i/you/we/it/there/they not
        as good/well as
        as far/soon/much/well
        as well
        at best/least
        baggage/bag/cancellation/cancel/change/refund/return fee/fees/policy/policies/claim/allowance
        being/be charged
        best of? luck
        best price/prices/rate/fare/fares/way/option/time/place/deal
        best/kind/warm regards/wishes
        better/easier/faster/cheaper/best/good/right/great way/time/place/option/flight/seat
        breaking/fashion/big/latest news
        by the way
        cancellation/late flight
        care of
        credit/debit/gift card/cards
        customer/passenger/guest/billing/technical? care/service/support
        dead/war/bad/broke sea
        do/does/did you/i/we/it/they .. not? have/need/want/fly/offer/know/accept/still
        doubt/wait for it
        due to
        excuse/pardon me
        for free
        forward to
        good/happy morning/afternoon/evening/night/day/friday/monday/birthday/holidays/christmas/easter
        happy to .. dm/send/provide/share/answer/give
        hard copy/drive
        have/has .. a/one? question
        help/desk line
        how about
        how are you
        i/we do? not/don't/dont know/understand how/what/where/when/if/whether/which
        i/we do? not/don't/dont want
        not/isn't sure how/what/where/when/if/whether/which/about
        i'm/im .. wondering
        if i cancel/lose/lost/miss/missed/cancelled
        if it/there/they/you is/are/isn't/not
        if not
        in case
        instead of
        is/was it/there too late
        issue/issued/issues .. ticket/tickets/refund/card/credit/statement
        just .. wondering/checking/curious/asking/wanted/want
        kind of
        late night/fall/summer/fee/check
        last/past night
        like to/a
        money back guarantee
        come on in/over/down/out
        lost and found
        low fare/fares/cost/price
        may/might/can/could i/we
        more info/information/details
        most of
        next/this/last week/month/year
        no hurry/rush/matter/doubt/one's
        not only/sure/just/yet/anymore/too
        not .. interested
        of course
        one more time/thing/question
        or not
        possible to
        pretty please
        problem/trouble shooting
        pretty sure
        right now
        round trip
        safe travels
        same day
        sorry .. about/for .. that/confusion/delay/late/bother
        the best of luck
        too .. good/soon
        what .. kind/sort/type/day/time
        what's/whats/what .. is? .. best/good
        what's/whats up
        whether or not
        why not
        would/should/could not? it be
        would/'d/i'd/we'd like/love
        would/d love to
        yes/no/nope/yeah
        ",
    ),
    Group(
        Feels(-12),
        "
        are you sure
        i/we .. thought/guess
        let me guess
        more or less
        sorry but
        to be honest
        ",
    ),
    Group(
        Fault(8),
        "
        get/find out .. why
        expect/want/need/get/obtain .. refund/money back?
        lost .. password/card/phone
        money back
        what happened
        when will .. be
        where is/are
        ",
    ),
    Group(Asks, "any chance/way/idea\nanyone know\nis there\ndo you/anyone\nhow do/can/could/to/would/should/much/many/long i/you/we/one/does?\nwhat if\nwhat happens if/when"),
    Group(Wish, "can/could/would/will you/u\ncan i\nlet me know\nlet us know\nplease help"),
];
