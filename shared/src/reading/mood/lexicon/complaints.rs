//! What people write to a service when something is wrong, without a word of feeling in it.

use super::Group;
use super::Sense::{Fault, Feels};

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    // Nobody answers.
    Group(
        Fault(34),
        "
        <not> .. answer/answers/answering/answered .. email/emails/phone/phones/call/calls/question/questions/message/messages
        <not> .. able to get through/hold/ahold
        <not> .. bother/bothered .. to
        <not> .. call/called/calling/emailed/email/text/texted .. back
        <not> .. get/got/gotten/getting/receive/received/receiving/hear/heard/have/had/provide/provided/offer/offered/any a/any/an/one/single? .. <answer>
        <not> .. get/got ahold/hold of
        <not> .. get/got through
        <not> .. hear/heard .. back/from
        <not> .. pick/picks/picking/picked up/ur/your/the
        <not> .. reach .. anyone/anybody/someone/human/person/agent/you/them/customer
        <not> .. respond/responds/responded/responding/reply/replied/replying
        <not> .. return/returned/returning .. call/calls/email/emails/message/messages
        <not> a? single .. <answer>
        <not> followed/following up
        <not> talk/speak .. anyone/anybody/someone/human/person/agent/representative
        <number> times/calls/emails/attempts/messages and
        absolutely no/zero <answer>
        ages to get
        cant/can't/cannot .. get .. anyone/anybody/someone/human/person/agent/representative/rep
        crickets
        disconnected me
        dropped my call
        gave me the runaround/run
        get/gets/got/getting/gotten disconnected
        getting nowhere
        given the runaround
        going around in circles
        hang/hangs/hanging/hung/hanged up
        hello/hellooo ? ?
        hung up on
        ignored/ignoring/ignore/ignores me/us/my/our/customers/the/everyone
        is/are/was/were/am/been/being/i/keep/get/got hung up
        is anyone/anybody there/home/even/alive/out/listening
        is there anyone/anybody/somebody
        keep/keeps/kept getting .. voicemail/busy/transferred/disconnected/cut
        left .. message/messages/voicemail/voicemails and
        line/lines .. is/are/was/were? busy/dead
        no <answer>
        no .. <answer> from/yet/since/after/at/whatsoever/still/to
        no .. one/body/1 .. answer/answers/answering/answered/picks/picking/responds/responding/replies/replied/cares/helps/helping/helped/came/knows/called/calls/told/there/available/seems/bothers/bothered/willing/able
        no human
        no one <answer>
        no way to <answer>/contact/reach/speak/talk/get/cancel/tell/know/change
        nobody/noone <answer>/picks/picking/cares/knows/came/comes/told/there/available/seems/is/has/at/on/called/calls/can/could/will/would/wants/wanted/in
        nothing but .. silence/excuses/busy/music
        passed .. around
        radio silence
        rings and rings
        talk/talking/speak/speaking to .. wall/machine/robot/robots/bot
        transferred .. <number>/between/around/again/department/departments
        zero .. <answer>/communication
        ",
    ),
    // Time goes by.
    Group(
        Fault(32),
        "
        <number> <time> and .. counting/nothing/no/still/yet/not/never
        <number> <time> .. delay/delayed/delays/late/wait/overdue/hold/waiting/queue/line
        <number> <time> .. still/later/already/plus
        <number> <time> on/of .. hold/phone/line/waiting/tarmac/runway
        <number> <time> past/after/behind/since/ago
        <number> <time> to .. get/answer/respond/reply/fix/find/resolve/hear/receive/deliver/speak/talk/change/book/pick
        <number> and .. half? <time> .. waiting/hold/late/delayed/delay/line/wait
        <number> plus <time>
        after <number> .. <time>/calls/emails/attempts/messages/tries/phone
        all day/morning/night/week/afternoon/evening
        at least <number> <time>/times
        been .. <number> .. <time>
        been on .. hold/phone/line
        been/be/am/i'm/we're/were/are/is/was/still/has/have .. waiting .. for/on/to/since/over/at/here/in
        days/weeks/months/hours/ages and .. still/nothing/no/not/counting
        delayed/late .. <number> <time>
        delayed/late/cancelled/canceled again
        doesn't/doesnt/dont/don't/didn't/didnt/does/do/did/shouldn't/not .. take .. long/forever/ages/this/<number>
        each/every time
        ever/anything/something going to/gonna
        every .. time .. i/we/you
        for .. <number> .. straight/consecutive <time>
        for .. hours/days/weeks/months/ages/years/forever
        for over <number> <time>
        for the <ordinal> time/day/week/month/night/year
        for the last/past/previous <number>? <time>
        forever to
        going on/into .. <number>/<ordinal> .. <time>
        has/have yet to
        hold .. times/music
        hour/hours/hr/hrs/min/mins/minute/minutes/day/days/week/weeks .. late/delay/delays/wait/delayed/behind
        how long .. must/before/until/should .. i/we/you/someone/somebody
        how many more? times do/must/have
        how much longer
        hours/hrs on/of .. phone/hold/line/waiting/tarmac/runway
        hours/days/weeks/months later
        is/was taking .. long/forever/ages/so/too
        just sitting
        keep waiting
        kept .. waiting
        last/past <number> <time>
        long .. hold/wait/lines/line/queue/delay/delays
        long overdue
        more than <number> .. <time>/times
        on hold
        on the phone .. for/since/with
        over <number> .. <time>/times
        over an hour
        seriously ? ?
        since .. morning/yesterday/monday/tuesday/wednesday/thursday/friday/saturday/sunday/last/<ordinal>/noon
        sit/sitting/sat/stand/standing/stood/stuck .. on/at/in/here/for .. tarmac/runway/plane/line/airport/gate/hours/queue/ground/hour
        spend/spent/spending/wasted/waste .. <time>/time
        spent .. <number> .. <time>
        still/yet .. waiting/wait
        still awaiting
        still .. <not>
        still no/nothing/don't/waiting/pending/broken/down/missing/sitting/stuck/on/haven't/havent/hasn't/hasnt/processing/delayed/unable/unresolved/showing/having/trying/get/getting/says/being
        <ordinal> .. time/delay/email/call/day/flight/attempt/week/message/order/replacement/ticket/gate/month
        takes/take/took/taking .. long/forever/ages
        takes/took/taking .. <number> <time>
        the entire/whole day/time/week/night
        this/last/past .. <number>? <time> and .. still/nothing/no/not
        too long
        tried/trying/been/attempted .. <number> .. times/<time>
        tried .. calling/emailing/contacting/reaching/everything
        trying to .. <answer>/reach/get/call/speak/talk/cancel/contact/book/change/find/check/log/login/reset/rebook/figure/use/access/order/make .. for/since/all/but/and/over/now
        wait/waits/waited/waiting .. <number> .. <time>
        wait/waits/waited/waiting .. in/on .. line/hold/phone/queue
        wait/hold/waiting time/times
        waiting for .. hours/days/weeks/months/<number>
        waited/waiting and waited/waiting
        week/weeks/month/months/hour/hours/days ago .. and/still/no/but
        where .. is/are/the .. hell/heck
        ",
    ),
    // Lost, missing, not as promised, not working.
    Group(
        Fault(32),
        "
        <not> .. accept/accepting/accepted .. card/payment/code/coupon/voucher/password
        <not> .. acceptable/good/right/okay/ok/cool/happy/impressed/fair/fun/nice/helpful/satisfied/pleased/amused/great/professional/true/worth
        <not> .. allow/allowed/allowing/let/letting .. me/us/you/to/customers
        <not> .. arrive/arrived/arriving/come/came/showed/show/shipped/delivered/delivering/ship
        <not> .. care about
        <not> .. do/doing/did .. anything/job/jobs/shit/nothing/much/so
        <not> .. even
        <not> .. find .. bag/bags/luggage/booking/reservation/record/order
        <not> .. fixed/resolved/solved/credited/posted/processed/refunded/updated/received/honored/honoring/honor/applied
        <nobody> .. know/knows/knew/sure/understand .. what/how/why/where/when/anything/if
        <not> .. know/understand why
        <not> .. load/loading/loads/open/opening/opens/connect/connecting/connects/start/starting/starts/respond/turn/charge/charging/print/sync/syncing/install/recognize
        <not> .. make/made .. it/any .. sense
        <not> .. see/show/showing/showed/appear/appeared .. up/in/my/on
        <not> .. use/using/access/login/log/sign/get/reset/view/download/upload/check/book/buy/pay/submit/complete/do/change/cancel/find/add/see/send/reach/board/rebook/leave/fly/sleep/even/believe/seem
        <not> .. what i/we .. ordered/asked/paid/expected/need/want/wanted/signed/bought
        <not> .. work/works/working/worked/functioning/function
        <not> as described/advertised/promised/expected/ordered
        <not> been .. for/able/to/given/told/helped/credited
        <not> enough
        <not> get/got/received/receive/have/had/given/getting .. <thing>
        <not> getting .. any/my/the/a
        <not> happy/impressed/pleased/satisfied/amused/cool/okay/acceptable/good/right
        <not> help/helping/helped .. at/me/us/with/my/anyone/when
        <not> the first/second/third time
        <own> .. <thing> .. is/are/was/were/never/still/has/have/got? lost/missing/stolen/broken/damaged/late/delayed/cancelled/canceled/wrong/gone/destroyed/ruined
        <thing> .. <not> .. here/there/arrive/arrived/come/came/work/working/processed/delivered/received/found/valid/recognized/available
        <thing> .. been/got/was/is/were/are lost/stolen/missing/cancelled/canceled/delayed/damaged/destroyed/broken
        a joke
        arrived/came/delivered/received/showed .. broken/damaged/late/wrong/empty/cold/cracked/torn/dirty
        broken/damaged/wrong/lost/missing/late/defective/incorrect <thing>
        cancel/cancels/cancelled/canceled/cancelling/canceling .. my/our/his/her/their/flights/without/due/because .. <thing>
        canceled/cancelled/delayed/delay/lost/late/refused/denied/charged/bumped/diverted/stranded/ignored
        cancelled/canceled flight/flights
        changed .. my/our/the .. seat/seats/flight/flights/gate/price/order/reservation
        charge/charged/charges/charging me/us .. twice/again/double/for/extra/more/too/without/<number>
        charged .. twice/double/wrong/extra/fee/without/<number>
        cut .. me/us/off
        did not/nothing
        does/did nothing
        double/over charged/billed
        doubled/raised/increased/hiked .. price/prices/bill/fee/fees/rates
        down/offline again
        forgot/forget/forgets about? me/us/my/our/to
        has/have/had .. been .. lost/damaged/stolen/broken/missing/delayed/cancelled/canceled/closed/blocked/declined
        how .. possible/hard/difficult .. is/to/that
        is/are/was/were/been/goes/keep/keeps/went down
        keep/keeps/kept .. telling/saying/giving/getting/crashing/failing/freezing/asking/changing/cancelling/canceling/happening/sending/charging/dropping/breaking/making/hanging/losing/pushing/delaying/bouncing/transferring/having
        lack of
        leave/left/leaving me/us/people/passengers/customers/him/her/my
        loosing/losing/lose/lost .. <thing>/everything/connection/customer/customers/business/signal/it
        loses/lost/lose/losing .. my/our/his/her/their
        made me/us .. miss/wait/pay/late/check
        mess/messed/messing/screw/screwed/screws/fuck/fucked up
        miss/missed/missing/misses .. connection/connections/connecting/flight/flights/deadline/appointment/birthday/wedding/meeting/delivery/christmas/funeral/work
        missing .. <thing>
        money .. stolen/gone/disappeared/taken/back
        neither .. nor
        never .. <answer>/arrive/arrived/arrives/came/come/comes/got/get/gotten/received/receive/had/works/work/worked/working/showed/shows/shown/told/again/happened/heard/hear/went/been/seen/sent/credited/refunded/explained/informed/mentioned/asked/ordered/signed/agreed/on/fly/flying/buy/buying/use/using/shop/order/recommend/experienced/experience/book/booking/ever/coming/answers/shipped/delivered/posted/made
        no .. compensation/apology/luggage/bags/bag/power/wifi/food/water/heat/air/record/sign/option/options/refund/refunds/seats/seat/plane/pilot/crew/gate/agent/agents/idea/clue/sense/reason/choice/customer/common/show/shows/entertainment/room/internet/service/connection/signal/outlets/movies/tv/pillow/blanket/meal/sorry/empathy/sympathy/accountability/flights/one's/confirmation/tracking/delivery/package/order/money/access/staff/warning
        no apology/compensation/excuse/explanation/luggage/progress/resolution/warning/reason/thanks/longer/good
        no .. longer .. works/working/available/use/fly/customer
        no such
        not a .. good/great/happy/nice/fan/fun/pleasant/word/single/chance
        not at all
        not ok/okay/cool/good/acceptable/right/fair/fun/happy/impressed/worth/true/even/again/working/able/helpful/once/only/being/what/how/nice
        nothing .. works/working/happens/happened/changes/changed/helps/done/yet/available/but
        nothing but .. problems/trouble/issues/delays/problem
        now .. says/saying/telling/told/late/delayed/cancelled/canceled/stuck/missing
        one .. excuse after
        out of order/stock/service
        overhead bin full
        paid .. for/extra/<number> .. and/but/only/yet/never/not
        problem/problems/issue/issues/trouble/difficulty/difficulties with/logging/getting/using/accessing/connecting/paying/booking
        promised .. but/and/a/me/us/to
        refuse/refuses/refused/refusing to
        rip/rips/ripped/ripping off
        said/told/promised/says/saying .. would/will/was/were/it'd/it'll .. be/get/call/arrive/receive/come/have/deliver/ship
        same .. problem/issue/thing/error/excuse/story .. again/every/over
        said/says/claims/told/claimed .. no/not/can't/cant/nothing/never/couldn't/cannot/don't/didn't/it's
        sent/given/gave/delivered/received/got/shipped .. wrong
        slap in
        stop working/charging/sending/calling
        stopped working
        stuck in/on/at/here/with/for
        takes/took/take/taking my/our .. money
        the wrong/worst
        told .. <number>/different/multiple .. times/things/different/people
        unable to
        wait/waiting .. list/tarmac
        wasn't/was/were/weren't .. told/informed/notified/aware
        was/were/am/been/being/got .. charged/overcharged/billed .. for/twice/wrong/double/<number>
        was/were/am/been/being/got/i'm/im/is/are .. told/lied/refused/denied/rejected/bumped/kicked/booted/blocked/locked/ripped/robbed/scammed/cheated/forced/removed .. to/by/off/from/out/on/that/i/we/there/it
        went wrong
        when .. will/are/is .. ever/finally
        won't/wont/can't/cant/cannot/refuse/refuses/refused/refusing .. refund/help/honor/let/give/fix/do/tell/change/answer/work/open/load/credit/return
        wrong .. <thing>/gate/info/information/size/color/address/name/amount/person/date/time/product/item
        you/they .. lost/broke/cancelled/canceled/delayed/forgot/destroyed/damaged/lied/refused/failed/screwed/messed/ignored/charged/stole/changed
        you/your .. failed/fail/fails/failing
        your .. website/site/app/system/page/link/form/wifi/phone/phones/line/chat/portal/server/servers/online/computer/computers .. is/are/was/were/has/have/keeps/won't/not/isn't/doesn't/says/wont/doesnt/isnt/down/sucks
        ",
    ),
    // Pictures of marks. They have to stand close together.
    Group(
        Feels(-26),
        "
        : (
        : - (
        : ' (
        : ( (
        : [
        : c
        : @
        = (
        > : (
        ",
    ),
    // Reproach, threat and farewell.
    Group(
        Feels(-34),
        "
        all you .. is/do/are
        as a .. customer
        at your/its worst
        avoid .. company/airline/place/them/this/at
        beyond .. frustrated/ridiculous/words/belief/angry/annoyed/upset/me/acceptable/poor/disappointed/pissed/a
        better/will/should .. compensate/refund/reimburse/fix
        bring back
        cost/costing/costs me/us
        do .. better
        do something
        do your job
        don't/dont/never .. ever .. fly/use/buy/book/shop/order/again/waste
        don't/dont bother/waste
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
        how .. can/could/do/does/is/are/hard .. you/this/company/it/possible/that .. run/treat/allow/even/not/possible/business/justify
        how .. dare
        how about .. you/some/actually
        how do you .. expect/explain/justify/lose/not/run
        how is .. this/that/it .. ok/okay/acceptable/possible/legal/even/allowed/fair
        i/we should .. not/have
        i/we .. would/could/should .. have
        if .. only
        i'm/im/i .. done/out/through .. with
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
        need to .. improve/fix/train/do/learn/step/hire/be/get
        never again
        no excuse/excuses
        no longer .. customer/fly/flying/use/using
        no wonder
        not again
        not .. again/returning
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
        thanks .. for .. ruining/losing/making/wasting/delaying/cancelling/canceling/leaving/keeping/screwing/not/the/losing .. wait/delay/runaround/trip/luggage/bag/day/nothing/vacation/us/me/my
        that's/thats/this/it .. is/not? not .. how/acceptable/what/right
        the hell/fuck/heck/crap
        think .. again/twice
        this/that/it's/its .. crazy/crap/nuts/insane/ridiculous/joke/bullshit/unreal/shit/bs/stupid/absurd
        time and .. again/money/effort
        too bad
        train/teach your
        very/really/so/extremely .. bad/poor
        wake up
        waste of
        what .. a joke/waste/mess/shame/crock/disaster/way/nightmare/load
        what .. hell/heck/fuck/point/deal/gives
        what are you .. doing
        what is wrong
        what kind/sort .. of .. service/company/airline/customer/business/people
        what's/whats .. wrong
        what's/whats .. point/excuse/deal/problem/issue/use
        where .. is/are/the/'s .. hell
        where .. is/are .. my/our .. <thing>
        where's/wheres my/our
        who .. is/do .. responsible
        why .. <not>
        why .. am/is/are/was/were/did/do/does/have/has/would/must .. i/my/we/our/it/you/this/the/your/there/they/u
        will never/not
        worst .. ever/experience/service/airline/company/customer
        would be nice
        would not/never
        you/they should .. have/know
        you/they should be ashamed/embarrassed/able
        you/u guys .. suck/are
        you're .. killing
        your .. loss/problem/mistake/fault/error/incompetence
        yours/own fault
        ",
    ),
];
