//! What turns of a conversation say about how it goes, in the languages that moods are read in.

use super::{Cue, Group};

/// The phrases.
pub(super) const PHRASES: &[&[Group<Cue>]] = &[&[
    Group(
        Cue::AsksForMore,
        "
        algo mas
        any other .. questions/way/help/assistance
        anything .. else/more
        anything .. help/assist
        autre chose
        else .. help/assist/need/do
        further assistance/help
        help you with .. today
        sonst noch
        ",
    ),
    Group(
        Cue::Refuses,
        "
        absolutely/certainly/definitely not
        nah/naw/nee/nein/nem/no/non/nao/nope/negative
        nono
        not .. that/this/it/those/the/yet/now/really/quite/exactly/so
        sorry no/not
        wait no
        ",
    ),
    Group(
        Cue::Corrects,
        "
        <not> .. asked/asking .. for/about
        <not> .. correct/right/accurate
        <not> .. want/need/ask/say/mean .. that/this/those/it/one
        <not> .. what i/we .. asked/want/wanted/need/needed/said/meant/mean/ordered
        actually
        are/were wrong
        das stimmt nicht
        falsch/fout/errado/equivocado/sbagliato
        i was .. asking/looking/hoping
        i/we .. meant/mean/rather
        i/we .. wanted/need/needed/asked/want .. not
        incorrect/incorrectly
        instead of
        je voulais dire
        me refiero
        misread/misunderstood/misunderstand/misunderstanding
        mistake/mistaken
        nicht das/dieses/diesen
        no .. i/we .. said/asked/need/want/wanted/meant/mean
        no es .. lo que
        not .. one/ones
        not correct/right
        pas celui/celle/ca
        quise decir
        that/this/it .. is/was? wrong
        wrong
        you .. <not> .. understand/understanding/listen/listening/answer/answering
        ",
    ),
    Group(
        Cue::Doubts,
        "
        are/r you/u .. sure/certain/serious/kidding/positive
        but
        check/look/search/try/verify .. again
        double check
        hm/hmm/huh/umm/um/uh/oh/er/eh
        is that .. all/it/true
        really ?
        seguro
        seriously
        sicher
        there has/must/should .. be
        try .. another/different/else
        what ?
        what do/did you mean
        you .. said/told/just
        ",
    ),
    Group(
        Cue::SaidBefore,
        "
        as i .. said/told/mentioned/explained
        asked .. already/before/twice/times
        he .. dicho
        i .. already/just .. answered/asked/did/explained/gave
        i .. already/just .. mentioned/provided/said/sent/told/tried
        i .. said/told/asked
        i've .. already/told/said/asked/tried
        ich habe .. gesagt/geschrieben
        ja .. disse/falei/informei
        je .. ai .. dit
        like i .. said
        repeat/repeating
        still
        ya .. dije/he
        ",
    ),
    Group(
        Cue::GivesUp,
        "
        da igual
        deixa .. pra/para la
        don't/dont/not bother
        egal
        enough
        fine whatever
        forget .. about? it/this/that
        geen zin meer
        give/giving/gave up
        i'll .. elsewhere/myself/somewhere
        i'll/ill just
        laat maar
        laisse/laissez tomber
        lascia/lasciamo/lasci perdere
        let it go
        never mind
        nevermind/nvm
        no importa
        olvidalo/olvidelo
        pointless/useless/hopeless
        tant pis
        this is going nowhere
        vergessen sie
        vergiss es
        whatever
        ",
    ),
    Group(
        Cue::Denies,
        "
        <not>
        kein/keine/keinen/keiner/nicht/pas/niet/geen/ni/sin/sem/senza/sans
        ",
    ),
    Group(
        Cue::Accepts,
        "
        absolutely/alright/certainly/correct/definitely/ok/okay/sure/ya/yea/yeah/yep/yes/yup
        da/ja/oui/si/sim
        ",
    ),
    Group(
        Cue::Content,
        "
        all good/set/right
        appreciate/cheers/thank/thanks
        awesome/cool/excellent/fantastic/good/great/lovely/nice/perfect/super/wonderful
        danke/gracias/merci/obrigado/obrigada/grazie/bedankt
        no .. thank/thanks
        no .. that/that's/thats/this .. is/will/would/be? .. all/it/everything
        no problem/worries
        not .. at .. moment/time
        nothing .. else/more
        sounds/looks good/great/perfect
        that .. works/helps
        that's/thats .. all/it/everything/fine/perfect/great/good
        that/this/it .. is/will/would/be? all/perfect/fine/great
        ",
    ),
    Group(
        Cue::WantsOther,
        "
        another
        any/anything/something/someone/somewhere other/others/else/different/cheaper
        different/other/others
        how/what about
        instead
        otra/otro/otros/otras
        rather
        then
        ",
    ),
    Group(
        Cue::Fails,
        "
        <not> .. able to/find/found
        <not> .. any/available/catch/find/found/get/have/help/know/match
        <not> .. matching/offer/possible/see/seem/show/showing/sure/understand/understood
        afraid
        apologies/apologize/apologise
        aucun/aucune/desole/desolee
        desculpe/desculpa/infelizmente
        disculpe/disculpa/lamento/siento
        es tut mir leid
        fail/failed/failure
        helaas
        leider
        mi dispiace/spiace
        no .. matches/match/results/options/such/availability/record/luck/availabilities
        none .. are/available/match/of
        nothing .. available/matches/matching/in/that
        rephrase
        sorry
        there are/is no/none/not
        unable/unavailable/unfortunately/unsuccessful
        ",
    ),
    Group(
        Cue::Confirms,
        "
        can/could you .. confirm
        confirm
        correct ?
        is/does/would/are/do this/that/these/those/everything .. correct/right/ok/okay/sound/work
        please .. check/verify/review
        right ?
        ",
    ),
    Group(
        Cue::Asks,
        "
        ?
        ",
    ),
]];
