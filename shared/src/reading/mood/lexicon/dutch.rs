//! Dutch.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "
        afschuwelijk afschuwelijke belachelijk belachelijke godverdomme haat klootzak klootzakken
        klote kut onaanvaardbaar onacceptabel opgelicht oplichter oplichterij oplichters schandalig
        schandalige schofterig tering verdomme verschrikkelijk verschrikkelijke vreselijk vreselijke
        waardeloos waardeloze walgelijk walgelijke woedend
        ",
    ),
    Group(
        Feels(-28),
        "
        bedonderd bedrog beroerd beroerde boos brutaal chagrijnig chagrijnige frustrerend
        gefrustreerd gefrustreerde geirriteerd gelogen gezeik irritant irritante klacht klachten
        klagen kwaad leugens matig onbeleefd onbeschoft onbeschofte onbetrouwbaar onprofessioneel
        ontevreden onvriendelijk onvriendelijke rampzalig schaamteloos slecht slechte slechter
        slechtste slordig stom stomme teleurgesteld teleurstellend teleurstelling triest trieste
        verdrietig vervelend vervelende zielig
        ",
    ),
    Group(
        Fault(24),
        "
        afgewezen beschadigd defect defecte fout fouten foutmelding geannuleerd geannuleerde
        geblokkeerd gecrasht geweigerd kapot kapotte kwijt mislukt mislukte probleem problemen
        vastgelopen verdwenen verkeerd verkeerde verloren vertraagd vertraagde vertraging wacht
        wachten wachttijd
        ",
    ),
    Group(
        Feels(36),
        "
        fantastisch fantastische geniaal geweldig geweldige heerlijk heerlijke perfect perfecte
        prachtig prachtige schitterend schitterende superblij toppers topservice uitstekend
        uitstekende voortreffelijk
        ",
    ),
    Group(
        Feels(24),
        "
        aardig aardige behulpzaam behulpzame blij fijn fijne goed goede handig handige leuk leuke
        mooi mooie netjes opgelost prettig prettige snel snelle tevreden vriendelijk vriendelijke
        werkt
        ",
    ),
    Group(
        Thanks,
        "
        bedankt dank dankjewel dankuwel thanks
        ",
    ),
    Group(
        Not,
        "
        geen niemand niet niets nooit zonder
        ",
    ),
    Group(
        More,
        "
        echt enorm erg heel helemaal ontzettend totaal zeer zo
        ",
    ),
    Group(
        Less,
        "
        beetje redelijk
        ",
    ),
    Group(
        But,
        "
        echter helaas hoewel maar toch
        ",
    ),
    Group(
        Opens,
        "
        hoe hoeveel kan kun kunnen kunt mag waar wanneer wat welke wie
        ",
    ),
    Group(
        Wish,
        "
        alstublieft aub graag hulp nodig svp wil
        ",
    ),
    Group(
        Haste(40),
        "
        dringend meteen onmiddellijk spoed spoedig urgent
        ",
    ),
    Group(
        Haste(14),
        "
        nu vandaag
        ",
    ),
];

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Fault(34),
        "
        al .. dag/dagen/week/weken/maand/maanden/uur/uren
        alweer
        doet het .. niet
        dubbel afgeschreven/betaald
        een/de storing
        geen .. antwoord/reactie/gehoor/oplossing/geld/hulp
        niemand .. antwoordt/helpt/neemt/reageert/weet
        niet .. aangekomen/acceptabel/bereikbaar/blij/gehoord
        niet .. gekregen/geleverd/goed/mogelijk/ontvangen/tevreden
        niets .. gehoord/ontvangen/gekregen
        nog .. niet/niets/geen .. gehoord/ontvangen/gekregen/binnen
        nog steeds .. niet/geen/niets/wachten
        nooit .. aangekomen/ontvangen/gekregen/geleverd/antwoord
        sinds .. dag/dagen/week/weken/maand/maanden/gisteren
        voor de .. derde/tweede/vierde/zoveelste keer
        weer .. niet/kapot/fout/mis/storing
        werkt/werken/lukt .. niet/nooit
        ",
    ),
    Group(
        Feels(-34),
        "
        ben .. zat/beu
        kan echt niet
        nooit meer
        om te huilen
        slaat nergens op
        zonde van
        ",
    ),
    Group(
        Feels(28),
        "
        alles .. goed/prima
        geen probleem
        goed gedaan
        heel/erg/zeer .. blij/tevreden/goed/fijn/vriendelijk/snel
        helemaal top
        niet slecht
        wat een service
        ",
    ),
    Group(
        Plain,
        "
        een goede dag
        fijne dag/avond/weekend
        goede/goeden avond/middag/morgen/dag
        prettige dag
        ",
    ),
    Group(
        Haste(44),
        "
        per direct
        zo snel mogelijk
        zo spoedig mogelijk
        ",
    ),
];
