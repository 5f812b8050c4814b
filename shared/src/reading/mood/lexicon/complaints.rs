//! What people write to a service when something is wrong, without a word of feeling in it.

use super::Group;
use super::Sense::Fault;

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    // Nobody answers.
    Group(
        Fault(34),
        "
        <not> .. able to get through/hold/ahold
        <not> .. answer/answers/answering/answered .. call/calls/email/emails/message
        <not> .. answer/answers/answering/answered .. messages/phone/phones/question/questions
        <not> .. any/get/getting/got/gotten/had/have/hear a/any/an/one/single? .. <answer>
        <not> .. bother/bothered .. to
        <not> .. call/called/calling/emailed/email/text/texted .. back
        <not> .. get/got ahold/hold of
        <not> .. get/got through
        <not> .. hear/heard .. back/from
        <not> .. heard/offer/offered/provide a/any/an/one/single? .. <answer>
        <not> .. pick/picks/picking/picked up/ur/your/the
        <not> .. provided/receive/received/receiving a/any/an/one/single? .. <answer>
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
        hello/helloo ? ?
        hung up on
        ignored/ignoring/ignore/ignores me/us/my/our/customers/the/everyone
        is anyone/anybody there/home/even/alive/out/listening
        is there anyone/anybody/somebody
        is/are/was/were/am/been/being/i/keep/get/got hung up
        keep/keeps/kept getting .. voicemail/busy/transferred/disconnected/cut
        left .. message/messages/voicemail/voicemails and
        line/lines .. is/are/was/were? busy/dead
        no .. <answer> from/yet/since/after/at/whatsoever/still/to
        no .. one/body/1 .. able/answer/answered/answering/answers/available
        no .. one/body/1 .. bothered/bothers/called/calls/came/cares/helped
        no .. one/body/1 .. helping/helps/knows/picking/picks/replied
        no .. one/body/1 .. replies/responding/responds/seems/there/told/willing
        no <answer>
        no human
        no one <answer>
        no way to <answer>/contact/reach/speak/talk/get/cancel/tell/know/change
        nobody/noone <answer>/at/available/called/calls/came/can/cares/comes/could/has/in
        nobody/noone is/knows/on/picking/picks/seems/there/told/wanted/wants/will/would
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
        <number> <time> .. delay/delayed/delays/late/wait/overdue/hold/waiting/queue/line
        <number> <time> .. still/later/already/plus
        <number> <time> and .. counting/nothing/no/still/yet/not/never
        <number> <time> on/of .. hold/phone/line/waiting/tarmac/runway
        <number> <time> past/after/behind/since/ago
        <number> <time> to .. answer/book/change/deliver/find/fix/get
        <number> <time> to .. hear/pick/receive/reply/resolve/respond/speak/talk
        <number> and .. half? <time> .. waiting/hold/late/delayed/delay/line/wait
        <number> plus <time>
        <ordinal> .. attempt/call/day/delay/email/flight/gate
        <ordinal> .. message/month/order/replacement/ticket/time/week
        after <number> .. <time>/calls/emails/attempts/messages/tries/phone
        all day/morning/night/week/afternoon/evening
        am/are/be/been/has/have .. waiting .. for/on/to/since/over/at/here/in
        at least <number> <time>/times
        been .. <number> .. <time>
        been on .. hold/phone/line
        day/days/hour/hours/hr/hrs .. late/delay/delays/wait/delayed/behind
        days/weeks/months/hours/ages and .. still/nothing/no/not/counting
        delayed/late .. <number> <time>
        delayed/late/cancelled/canceled again
        did/didn't/didnt/do/does .. take .. long/forever/ages/this/<number>
        doesn't/doesnt/don't/dont/not/shouldn't .. take .. long/forever/ages/this/<number>
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
        hours/days/weeks/months later
        hours/hrs on/of .. phone/hold/line/waiting/tarmac/runway
        how long .. must/before/until .. i/we/you/someone/somebody
        how many more? times do/must/have
        how much longer
        i'm/is/still/was/we're/were .. waiting .. for/on/to/since/over/at/here/in
        is/was taking .. long/forever/ages/so/too
        just sitting
        keep waiting
        kept .. waiting
        last/past <number> <time>
        long .. hold/wait/lines/line/queue/delay/delays
        long overdue
        min/mins/minute/minutes/week/weeks .. late/delay/delays/wait/delayed/behind
        more than <number> .. <time>/times
        on hold
        on the phone .. for/since/with
        over <number> .. <time>/times
        over an hour
        sat/sit/sitting .. on/at/in/here/for .. airport/gate/ground/hour/hours
        sat/sit/sitting .. on/at/in/here/for .. line/plane/queue/runway/tarmac
        seriously ? ?
        since .. <ordinal>/friday/last/monday/morning/noon
        since .. saturday/sunday/thursday/tuesday/wednesday/yesterday
        spend/spent/spending/wasted/waste .. <time>/time
        spent .. <number> .. <time>
        stand/standing/stood/stuck .. on/at/in/here/for .. airport/gate/ground/hour/hours
        stand/standing/stood/stuck .. on/at/in/here/for .. line/plane/queue/runway/tarmac
        still .. <not>
        still awaiting
        still being/broken/delayed/don't/down/get/getting/hasn't/hasnt/haven't/havent/having/missing
        still no/nothing/on/pending/processing/says
        still showing/sitting/stuck/trying/unable/unresolved/waiting
        still/yet .. waiting/wait
        takes/take/took/taking .. long/forever/ages
        takes/took/taking .. <number> <time>
        the entire/whole day/time/week/night
        this/last/past .. <number>? <time> and .. still/nothing/no/not
        too long
        tried .. calling/emailing/contacting/reaching/everything
        tried/trying/been/attempted .. <number> .. times/<time>
        trying to .. <answer>/access/book/call/cancel .. for/since/all/but/and/over/now
        trying to .. change/check/contact/figure/find .. for/since/all/but/and/over/now
        trying to .. get/log/login/make/order .. for/since/all/but/and/over/now
        trying to .. reach/rebook/reset/speak/talk/use .. for/since/all/but/and/over/now
        wait/hold/waiting time/times
        wait/waits/waited/waiting .. <number> .. <time>
        wait/waits/waited/waiting .. in/on .. line/hold/phone/queue
        waited/waiting and waited/waiting
        waiting for .. hours/days/weeks/months/<number>
        week/weeks/month/months/hour/hours/days ago .. and/still/no/but
        where .. is/are/the .. hell/heck
        ",
    ),
    // Lost, missing, not as promised, not working.
    Group(
        Fault(32),
        "
        <nobody> .. know/knows/knew/sure/understand .. what/how/why/where/when/anything/if
        <not> .. accept/accepting/accepted .. card/payment/code/coupon/voucher/password
        <not> .. acceptable/amused/cool/fair/fun/good/great/happy/helpful
        <not> .. access/add/believe/board/book/buy/cancel/change
        <not> .. allow/allowed/allowing/let/letting .. me/us/you/to/customers
        <not> .. applied/credited/fixed/honor/honored/honoring
        <not> .. arrive/arrived/arriving/come/came/showed/show/shipped/delivered/delivering/ship
        <not> .. care about
        <not> .. charge/charging/connect/connecting/connects/install/load/loading/loads/open
        <not> .. check/complete/do/download/even/find/fly/get
        <not> .. do/doing/did .. anything/job/jobs/shit/nothing/much/so
        <not> .. even
        <not> .. find .. bag/bags/luggage/booking/reservation/record/order
        <not> .. impressed/nice/ok/okay/pleased/professional/right/satisfied/true/worth
        <not> .. know/understand why
        <not> .. leave/log/login/pay/reach/rebook/reset/see
        <not> .. make/made .. it/any .. sense
        <not> .. opening/opens/print/recognize/respond/start/starting/starts/sync/syncing/turn
        <not> .. posted/processed/received/refunded/resolved/solved/updated
        <not> .. see/show/showing/showed/appear/appeared .. up/in/my/on
        <not> .. seem/send/sign/sleep/submit/upload/use/using/view
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
        <own> .. <thing> .. is/are/was/were/never/still/has/have/got? broken/canceled/cancelled
        <own> .. <thing> .. is/are/was/were/never/still/has/have/got? damaged/delayed/destroyed
        <own> .. <thing> .. is/are/was/were/never/still/has/have/got? gone/late/lost
        <own> .. <thing> .. is/are/was/were/never/still/has/have/got? missing/ruined/stolen/wrong
        <thing> .. <not> .. arrive/arrived/available/came/come/delivered/found
        <thing> .. <not> .. work/here/processed/received/recognized/there/valid/working
        <thing> .. been/got/was/is/were/are broken/canceled/cancelled/damaged
        <thing> .. been/got/was/is/were/are delayed/destroyed/lost/missing/stolen
        a joke
        am/are/been/being/got .. blocked/booted/bumped/cheated .. by/from/i/it/off
        am/are/been/being/got .. blocked/booted/bumped/cheated .. on/out/that/there/to/we
        am/are/been/being/got .. denied/forced/kicked/lied .. by/from/i/it/off
        am/are/been/being/got .. denied/forced/kicked/lied .. on/out/that/there/to/we
        am/are/been/being/got .. locked/refused/rejected/removed .. by/from/i/it/off
        am/are/been/being/got .. locked/refused/rejected/removed .. on/out/that/there/to/we
        am/are/been/being/got .. ripped/robbed/scammed/told .. by/from/i/it/off
        am/are/been/being/got .. ripped/robbed/scammed/told .. on/out/that/there/to/we
        arrived/came/delivered/received/showed .. broken/cold/cracked/damaged
        arrived/came/delivered/received/showed .. dirty/empty/late/torn/wrong
        broken/damaged/wrong/lost/missing/late/defective/incorrect <thing>
        bumped/canceled/cancelled/charged/delay/delayed
        can't/cannot/cant/refuse .. answer/change/credit/do/fix/give/help
        can't/cannot/cant/refuse .. honor/let/load/open/refund/return/tell/work
        cancelled/canceled flight/flights
        cancelled/cancelling/cancels .. my/our/his/her/their/flights/without/due/because .. <thing>
        cancels/canceled/canceling .. my/our/his/her/their/flights/without/due/because .. <thing>
        changed .. my/our/the .. seat/seats/flight/flights/gate/price/order/reservation
        charge/charged/charges/charging me/us .. <number>/again/double/extra
        charge/charged/charges/charging me/us .. for/more/too/twice/without
        charged .. twice/double/wrong/extra/fee/without/<number>
        cut .. me/us/off
        denied/diverted/ignored/late/lost/refused/stranded
        did not/nothing
        difficulties/difficulty/issue accessing/booking/connecting/getting
        does/did nothing
        double/over charged/billed
        doubled/raised/increased/hiked .. price/prices/bill/fee/fees/rates
        down/offline again
        forgot/forget/forgets about? me/us/my/our/to
        has/have/had .. been .. blocked/broken/canceled/cancelled/closed
        has/have/had .. been .. damaged/declined/delayed/lost/missing/stolen
        how .. possible/hard/difficult .. is/to/that
        i'm/im/is/was/were .. blocked/booted/bumped/cheated .. by/from/i/it/off
        i'm/im/is/was/were .. blocked/booted/bumped/cheated .. on/out/that/there/to/we
        i'm/im/is/was/were .. denied/forced/kicked/lied .. to/by/off/from/out/on/that/i/we/there/it
        i'm/im/is/was/were .. locked/refused/rejected/removed .. by/from/i/it/off
        i'm/im/is/was/were .. locked/refused/rejected/removed .. on/out/that/there/to/we
        i'm/im/is/was/were .. ripped/robbed/scammed/told .. to/by/off/from/out/on/that/i/we/there/it
        is/are/was/were/been/goes/keep/keeps/went down
        issues/problem/problems/trouble accessing/booking/connecting/getting
        keep/keeps/kept .. asking/bouncing/breaking/canceling/cancelling/changing
        keep/keeps/kept .. charging/crashing/delaying/dropping/failing/freezing
        keep/keeps/kept .. getting/giving/hanging/happening/having/losing
        keep/keeps/kept .. making/pushing/saying/sending/telling/transferring
        lack of
        leave/left/leaving me/us/people/passengers/customers/him/her/my
        loosing/losing/lose/lost .. <thing>/business/connection/customer
        loosing/losing/lose/lost .. customers/everything/it/signal
        loses/lost/lose/losing .. my/our/his/her/their
        made me/us .. miss/wait/pay/late/check
        mess/messed/messing/screw/screwed/screws/fuck/fucked up
        miss/missed/missing/misses .. appointment/birthday/christmas
        miss/missed/missing/misses .. connecting/connection/connections/deadline
        miss/missed/missing/misses .. delivery/flight/flights/funeral/meeting/wedding/work
        missing .. <thing>
        money .. stolen/gone/disappeared/taken/back
        neither .. nor
        never .. <answer>/again/agreed/answers/arrive/arrived/arrives
        never .. asked/been/book/booking/buy/buying/came
        never .. come/comes/coming/credited/delivered/ever/experience
        never .. experienced/explained/fly/flying/get/got/gotten/had
        never .. happened/hear/heard/informed/made/mentioned/on
        never .. order/ordered/posted/receive/received/recommend/refunded/seen
        never .. sent/shipped/shop/showed/shown/shows/signed
        never .. work/told/use/using/went/worked/working/works
        no .. access/accountability/agent/agents/air/apology/bag
        no .. bags/blanket/choice/clue/common/compensation/confirmation/connection
        no .. crew/customer/delivery/empathy/entertainment/flights/food
        no .. gate/heat/idea/internet/luggage/meal/money/movies
        no .. longer .. works/working/available/use/fly/customer
        no .. one's/option/options/order/outlets/package/pillow
        no .. pilot/plane/power/reason/record/refund/refunds/room
        no .. seat/seats/sense/service/show/shows/sign/signal
        no .. sorry/staff/sympathy/tracking/tv/warning/water/wifi
        no apology/compensation/excuse/explanation/good/longer
        no luggage/progress/reason/resolution/thanks/warning
        no such
        not a .. good/great/happy/nice/fan/fun/pleasant/word/single/chance
        not able/acceptable/again/being/cool/even/fair/fun/good/happy/helpful
        not at all
        not how/impressed/nice/ok/okay/once/only/right/true/what/working/worth
        nothing .. works/working/happens/happened/changes/changed/helps/done/yet/available/but
        nothing but .. problems/trouble/issues/delays/problem
        now .. says/saying/telling/told/late/delayed/cancelled/canceled/stuck/missing
        one .. excuse after
        out of order/stock/service
        overhead bin full
        paid .. for/extra/<number> .. and/but/only/yet/never/not
        problem/problems/issue/issues/trouble/difficulty/difficulties logging/paying/using/with
        promised .. but/and/a/me/us/to
        promised/said .. would/will/was/were/it'd/it'll .. deliver/get/have/receive/ship
        refuse/refuses/refused/refusing to
        refused/refuses/refusing/won't/wont .. answer/change/credit/do/fix/give/help
        refused/refuses/refusing/won't/wont .. honor/let/load/open/refund/return/tell/work
        rip/rips/ripped/ripping off
        said/says/claims/told/claimed .. can't/cannot/cant/couldn't/didn't
        said/says/claims/told/claimed .. don't/it's/never/no/not/nothing
        said/told/promised/says/saying .. would/will/was/were/it'd/it'll .. arrive/be/call/come
        same .. problem/issue/thing/error/excuse/story .. again/every/over
        saying/says/told .. would/will/was/were/it'd/it'll .. deliver/get/have/receive/ship
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
        was/were/am/been/being/got .. charged/overcharged/billed .. for/twice/wrong/double/<number>
        wasn't/was/were/weren't .. told/informed/notified/aware
        went wrong
        when .. will/are/is .. ever/finally
        wrong .. <thing>/address/amount/color/date/gate/info
        wrong .. information/item/name/person/product/size/time
        you/they .. broke/canceled/cancelled/changed/charged/damaged/delayed/destroyed
        you/they .. failed/forgot/ignored/lied/lost/messed/refused/screwed/stole
        you/your .. failed/fail/fails/failing
        your .. app/chat/computer/computers .. are/doesn't/doesnt/down/has/have/is/isn't
        your .. app/chat/computer/computers .. isnt/keeps/not/says/sucks/was/were/won't/wont
        your .. form/line/link/online/page .. are/doesn't/doesnt/down/has/have/is/isn't
        your .. form/line/link/online/page .. isnt/keeps/not/says/sucks/was/were/won't/wont
        your .. phone/phones/portal/server .. are/doesn't/doesnt/down/has/have/is/isn't
        your .. phone/phones/portal/server .. isnt/keeps/not/says/sucks/was/were/won't/wont
        your .. servers/site/system/website/wifi .. are/doesn't/doesnt/down/has/have/is/isn't
        your .. servers/site/system/website/wifi .. isnt/keeps/not/says/sucks/was/were/won't/wont
        ",
    ),
];
