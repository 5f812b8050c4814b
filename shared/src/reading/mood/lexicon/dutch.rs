//! Dutch.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "afschuwelijk|e belachelijk|e godverdomme haat klote klootzak|ken kut onacceptabel onaanvaardbaar oplichter|s oplichterij opgelicht schandalig|e schandalige schofterig tering verschrikkelijk|e vreselijk|e verdomme waardeloos waardeloze walgelijk|e woedend",
    ),
    Group(
        Feels(-28),
        "beroerd|e bedonderd bedrog boos brutaal chagrijnig|e frustrerend gefrustreerd|e geirriteerd gelogen gezeik irritant|e klacht|en klagen kwaad leugens matig ontevreden onbeleefd onbeschoft|e onbetrouwbaar onprofessioneel onvriendelijk|e rampzalig schaamteloos slecht|e|er|ste slordig stom|me teleurgesteld teleurstell|end|ing triest|e verdrietig vervelend|e zielig",
    ),
    Group(
        Fault(24),
        "afgewezen beschadigd defect|e fout|en foutmelding geannuleerd|e geblokkeerd gecrasht geweigerd kapot|te kwijt mislukt|e probleem problemen storing vast-gelopen vastgelopen verdwenen verkeerd|e verloren vertraging vertraagd|e wacht wachten wachttijd",
    ),
    Group(Feels(36), "dol-blij fantastisch|e geniaal geweldig|e heerlijk|e perfect|e prachtig|e schitterend|e superblij toppers topservice uitstekend|e voortreffelijk"),
    Group(Feels(24), "aardig|e behulpzaam behulpzame blij fijn|e goed|e handig|e leuk|e mooi|e netjes opgelost prettig|e prima snel|le tevreden vriendelijk|e werkt"),
    Group(Thanks, "bedankt dank dankjewel dankuwel thanks"),
    Group(Not, "geen niemand niet niets nooit zonder"),
    Group(More, "echt enorm erg heel helemaal ontzettend totaal zeer zo"),
    Group(Less, "beetje redelijk"),
    Group(But, "echter hoewel helaas maar toch"),
    Group(Opens, "hoe hoeveel kan kunnen kunt kun mag waar wanneer wat welke wie"),
    Group(Wish, "alstublieft aub graag hulp nodig svp wil"),
    Group(Haste(40), "dringend meteen onmiddellijk spoed spoedig urgent"),
    Group(Haste(14), "nu snel vandaag"),
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
        geen .. antwoord/reactie/gehoor/oplossing/geld/hulp
        niemand .. antwoordt/helpt/neemt/reageert/weet
        niet .. aangekomen/ontvangen/gekregen/geleverd/bereikbaar/mogelijk/goed/blij/tevreden/acceptabel/gehoord
        niets .. gehoord/ontvangen/gekregen
        nog steeds .. niet/geen/niets/wachten
        nog .. niet/niets/geen .. gehoord/ontvangen/gekregen/binnen
        nooit .. aangekomen/ontvangen/gekregen/geleverd/antwoord
        sinds .. dag/dagen/week/weken/maand/maanden/gisteren
        voor de .. derde/tweede/vierde/zoveelste keer
        weer .. niet/kapot/fout/mis/storing
        werkt/werken/lukt .. niet/nooit
        ",
    ),
    Group(Feels(-34), "kan echt niet\nnooit meer\nom te huilen\nslaat nergens op\nzonde van\nben .. zat/beu"),
    Group(Feels(28), "alles .. goed/prima\ngoed gedaan\nheel/erg/zeer .. blij/tevreden/goed/fijn/vriendelijk/snel\nniet slecht\nhelemaal top\nwat een service\ngeen probleem"),
    Group(Plain, "goede/goeden avond/middag/morgen/dag\nfijne dag/avond/weekend\nprettige dag\neen goede dag"),
    Group(Haste(44), "zo snel mogelijk\nzo spoedig mogelijk\nper direct"),
];
