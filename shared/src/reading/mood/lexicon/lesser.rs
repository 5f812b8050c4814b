//! Phrases that say less than their words: how one asks, how one is polite, and the names of
//! things that sound worse than they are.

use super::Group;
use super::Sense::{Asks, Fault, Feels, Opens, Plain, Wish};

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Plain,
        "
        a bit of
        all right
        as far/soon/much/well
        as good/well as
        as well
        at best/least
        bag/baggage/cancel fee/fees/policy/policies/claim/allowance
        being/be charged
        best of? luck
        best price/prices/rate/fare/fares/way/option/time/place/deal
        best/kind/warm regards/wishes
        better/easier/faster/cheaper/best/good/right/great way/time/place/option/flight/seat
        breaking/fashion/big/latest news
        by the way
        cancellation/change/refund/return fee/fees/policy/policies/claim/allowance
        cancellation/late flight
        care of
        come on in/over/down/out
        credit/debit/gift card/cards
        customer/passenger/guest/billing/technical? care/service/support
        dead/war/bad/broke sea
        doubt/wait for it
        due to
        excuse/pardon me
        for free
        forward to
        good/happy afternoon/birthday/christmas/day/easter
        good/happy evening/friday/holidays/monday/morning/night
        happy to .. dm/send/provide/share/answer/give
        hard copy/drive
        have/has .. a/one? question
        help/desk line
        how about
        how are you
        i'm/im .. wondering
        i/we do? not/don't/dont know/understand how/what/where/when/if/whether/which
        if i cancel/lose/lost/miss/missed/cancelled
        if it/there/they/you is/are/isn't/not
        if not
        in case
        instead of
        is/was it/there too late
        issue/issued/issues .. ticket/tickets/refund/card/credit/statement
        just .. wondering/checking/curious/asking/wanted/want
        kind of
        last/past night
        late night/fall/summer/fee/check
        lost and found
        low fare/fares/cost/price
        may/might/can/could i/we
        money back guarantee
        more info/information/details
        most of
        next/this/last week/month/year
        no ,? thank/thanks you?
        no hurry/rush/matter/doubt/one's
        not .. interested
        not only/sure/just/yet/anymore/too
        not/isn't sure how/what/where/when/if/whether/which/about
        of course
        one more time/thing/question
        or not
        possible to
        pretty please
        pretty sure
        problem/trouble shooting
        right now
        round trip
        safe travels
        same day
        sorry .. about/for .. that/confusion/delay/late/bother
        the best of luck
        too .. good/soon
        what .. kind/sort/type/day/time
        what's/whats up
        what's/whats/what .. is? .. best/good
        whether or not
        why not
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
        expect/want/need/get/obtain .. refund/money back?
        get/find out .. why
        lost .. password/card/phone
        money back
        what happened
        ",
    ),
    Group(
        Opens,
        "
        am/are/is/was/were/do/does/did/can/could/would/will/have/has i/you/we/it/there/they/u not?
        would/should/could not? it be
        ",
    ),
    Group(
        Asks,
        "
        any chance/way/idea
        anyone know
        do you have/know/offer/sell/accept/take/ship/deliver/provide/support
        do/does anyone
        how do/can/could/to/would/should/much/many/long i/you/we/one/does?
        is there
        what happens if/when
        what if
        ",
    ),
    Group(
        Wish,
        "
        i'd/we'd/would like/love
        let me know
        let us know
        like to/a
        may/can i/we please
        please help
        ",
    ),
];
