//! How people reproach a service, threaten it and leave it, where no word says it alone.

use super::Group;
use super::Sense::Feels;

/// The phrases.
pub(super) const PHRASES: &[Group] = &[Group(
    Feels(-34),
    "
        all you .. is/do/are
        as a .. customer
        at your/its worst
        avoid .. company/airline/place/them/this/at
        better/will/should .. compensate/refund/reimburse/fix
        beyond .. a/acceptable/angry/annoyed/belief/disappointed
        beyond .. frustrated/me/pissed/poor/ridiculous/upset/words
        bring back
        cost/costing/costs me/us
        do .. better
        do something
        do your job
        don't/dont bother/waste
        don't/dont/never .. ever .. fly/use/buy/book/shop/order/again/waste
        done with/flying
        enough is
        enough of
        expect/expected/expecting .. better/more/compensation
        fed up
        for no reason
        get .. act/shit/together
        get it together/right
        get your .. together/act/shit
        give me .. money/refund .. back?
        go to hell
        going/switching/moving/taking .. elsewhere/business/competitor/away
        good luck with/getting/trying/finding
        had enough
        have to pay
        how .. can/could/do/does/is/are/hard .. company/it/possible .. allow/business/even/justify
        how .. can/could/do/does/is/are/hard .. company/it/possible .. not/possible/run/treat
        how .. can/could/do/does/is/are/hard .. that/this/you .. allow/business/even/justify
        how .. can/could/do/does/is/are/hard .. that/this/you .. not/possible/run/treat
        how .. dare
        how about .. you/some/actually
        how do you .. expect/explain/justify/lose/not/run
        how is .. this/that/it .. ok/okay/acceptable/possible/legal/even/allowed/fair
        i'm/im/i .. done/out/through .. with
        i/we .. would/could/should .. have
        i/we should .. not/have
        if .. only
        is .. this/that/it .. a joke
        know what you're
        last time
        last time .. i/we/fly/flying/using
        least .. you/they .. could/can
        leaves .. lot
        let/lets/letting .. down
        lost .. customer/business/loyalty/respect/me/faith
        loyal .. customer/flyer/member
        makes no sense
        more .. like/than
        my patience
        need to .. do/be better/ashamed
        never again
        no excuse/excuses
        no longer .. customer/fly/flying/use/using
        no wonder
        not .. again/returning
        not again
        nothing to .. do
        one/two/three/1/2/3/<number> .. star/stars
        over and over
        pay .. for .. this
        piece of
        point of
        pull .. together
        read my
        really ? ?
        run a business
        seriously disappointed/annoyed/angry
        should .. have/be .. been/ashamed/told/able/better
        should've/shoulda/shouldve
        shut down/up/the
        sort .. it/yourselves/yourself/this/your .. out
        step .. game
        supposed/suppose to
        switch/switching .. to
        take/taking my/our business
        talk about
        thank/thanks for nothing
        thanks .. for .. canceling/cancelling/delaying .. bag/day/delay/luggage/me/my
        thanks .. for .. canceling/cancelling/delaying .. nothing/runaround/trip/us/vacation/wait
        thanks .. for .. keeping/leaving/losing .. bag/day/delay/luggage/me/my
        thanks .. for .. keeping/leaving/losing .. nothing/runaround/trip/us/vacation/wait
        thanks .. for .. making/not/ruining .. nothing/runaround/trip/us/vacation/wait
        thanks .. for .. making/not/ruining/screwing/the/wasting .. bag/day/delay/luggage/me/my
        thanks .. for .. screwing/the/wasting .. nothing/runaround/trip/us/vacation/wait
        that's/thats/this/it .. is/not? not .. how/acceptable/what/right
        the hell/fuck/heck/crap
        think .. again/twice
        this/that/it's/its .. absurd/bs/bullshit/crap/crazy/insane
        this/that/it's/its .. joke/nuts/ridiculous/shit/stupid/unreal
        time and .. again/money/effort
        too bad
        train/teach your
        very/really/so/extremely .. bad/poor
        wake up
        waste of
        what .. hell/heck/fuck/gives
        what a joke/waste/mess/shame/crock/disaster/nightmare/load
        what are you .. doing
        what is wrong
        what kind/sort .. of .. service/company/airline/customer/business/people
        what's/whats .. point/excuse/deal/problem/issue/use
        what's/whats .. wrong
        where .. is/are/the .. hell
        where the hell/heck/fuck
        who .. is/do .. responsible
        why .. <not>
        why .. am/are/did/do/does/has .. i/my/we/our/it/you/this/the/your/there/they/u
        why .. have/is/must/was/were/would .. i/my/we/our/it/you/this/the/your/there/they/u
        will never/not
        worst .. ever/experience/service/airline/company/customer
        would be nice
        would not/never
        you're .. killing
        you/they should .. have/know
        you/they should be ashamed/embarrassed/able
        you/u guys .. suck/are
        your .. loss/problem/mistake/fault/error/incompetence
        yours/own fault
        ",
)];
