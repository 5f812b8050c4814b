//! What people write when they are content, where no word says it alone.

use super::Group;
use super::Sense::{Feels, Thanks};

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Feels(34),
        "
        <not> .. be/been .. better/happier
        <not> .. beat/top .. it/that/this/you
        <not> .. complain
        <not> .. thank .. you/them/enough
        <not> wait to/for .. see/fly/try/use/visit/go/be/get/come/back/my/meet
        above and beyond
        above/beyond expectations
        amazing/awesome/excellent/fantastic <staff>/crew/customer/experience/flight
        amazing/awesome/excellent/fantastic help/job/service/support/work
        back in business
        can't wait
        go/goes/going/went .. extra mile
        good/great/nice/outstanding/wonderful <staff>/crew/customer/experience/flight
        good/great/nice/outstanding/wonderful help/job/service/support/work
        hats off
        helped .. me/us .. out?
        it/everything .. works/worked/working .. again/now/perfectly/great/fine/well
        job well done
        keep it up
        keep up the/it/your
        made .. my day/night/week/morning/trip/flight
        makes me smile/happy
        never .. been .. happier/better
        no complaints/complaint
        put .. smile
        second to none
        shout out/outs
        shoutout .. to
        thumbs up
        two/2 thumbs up
        very/really/so/super/extremely .. easy/friendly/good/grateful/happy/helpful/impressed
        very/really/so/super/extremely .. kind/nice/patient/pleased/polite/professional/quick/smooth
        way to go
        well done
        well worth
        you're/your/youre .. best/awesome/amazing/great/rock/star/legend
        you/u guys/are .. rock/rule/best/awesome/great/amazing/rocks
        ",
    ),
    Group(
        Feels(22),
        "
        <not> .. a problem
        <not> bad
        all good/set/fixed/sorted
        back on/in track
        big/huge fan
        fixed/sorted/resolved/solved it
        for helping/fixing/responding/listening/everything/coming/taking/making/letting/sorting
        got it .. fixed/sorted/resolved/working/back/thanks/thank
        i'm/im/i .. fan
        is/are/was/were .. helpful
        it/problem/issue is/has/was been? fixed/resolved/solved/sorted
        like/likes/liked/liking it/this/that/your/the/how
        looking forward
        no delay/delays/problem/problems/issue/issues/trouble/wait/hassle/fuss/worries/stress
        no longer .. angry/annoyed/frustrated/worried/upset
        on time
        problem/issue fixed/resolved/solved
        quick/prompt/fast <answer>/turnaround
        so far so good
        that .. helps/helped/works/worked
        works/working/worked .. fine/great/well/perfectly
        ",
    ),
    Group(
        Thanks,
        "
        appreciate .. it/help/that/you/your/the
        i/we/really appreciate
        many thanks
        much appreciated
        thank you
        thank you .. so/very? much?
        thank/thanks a lot/bunch/million/ton
        thanks .. again/anyway
        thanks/thank .. so/very much
        ",
    ),
];
