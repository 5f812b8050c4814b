//! German.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "
        abzock abzocke abzocker arsch arschloch arschlocher beschissen beschissene beschissener
        betrogen betrug betruger bloed bloede bloedsinn dreck drecks frech frechheit grauenhaft
        grauenhafte grottenschlecht hasse idiot idioten inakzeptabel kacke katastrophal katastrophe
        lacherlich miserabel miserabele mistverein saftladen sauer sauerei schande scheiss scheisse
        scheissladen schrecklich schreckliche schrecklicher schweinerei unakzeptabel unmoglich
        unmogliche unterirdisch unverschamte unverschamtheit verarsch verarsche verarscht
        verarschung verdammt verdammte verdammter widerlich wucher wut wutend zumutung
        ",
    ),
    Group(
        Feels(-28),
        "
        arger argere argerliche armselig beschamend beschwer beschwerde beschwerden beschwere
        beschweren blod blode blodsinn daneben dumm dumme dummer entsetzlich entsetzt enttauschend
        enttauscht enttauschung frust frustrierend frustriert furchtbar furchtbare gelogen genervt
        hilflos inkompetent inkompetente inkompetenter lugen mangelhaft mangelhafte mies miese
        mieser mieses nervig nervt peinlich schlecht schlechte schlechten schlechter schlechtes
        schlechteste schlimm schlimmer schlimmste stinkt traurig unfahige unfreundlich unfreundliche
        unfreundlicher ungeheuerlich unhofliche unprofessionell unserioes unserios unzufrieden
        unzumutbar unzuverlassig verargert verzweifelt
        ",
    ),
    Group(
        Fault(24),
        "
        abgebucht abgelehnt abgesagt abgesturzt ausgefallen beschadigt defekt defekte defektes
        falsch falsche falscher falsches fehler fehlermeldung fehlt gesperrt kaputt kaputte kaputtes
        nirgends problem probleme problemen storniert storung sturzt vergeblich verloren verpasst
        verschwunden verspatet verspatung warte warten wartezeit
        ",
    ),
    Group(
        Feels(36),
        "
        ausgezeichnet ausgezeichnete begeistert begeisterte beste besten bestens einwandfrei
        fantastisch fantastische genial geniale grossartig grossartige grossartiger herrlich
        hervorragend hervorragende hervorragender klasse liebe perfekt perfekte perfekter spitze
        spitzenmassig tolle tollen toller tolles traumhaft wunderbar wunderbare wunderbarer
        wunderschon
        ",
    ),
    Group(
        Feels(24),
        "
        einfach einfacher erfreut freue freundlich freundliche freundlicher froh funktioniert
        geholfen gelost gerne glucklich gut gute guten guter gutes hilfreich hilfreiche kompetent
        kompetente nett nette netter schnell schnelle schneller schon schone super supi zufrieden
        zuverlassig
        ",
    ),
    Group(
        Thanks,
        "
        dank dankbar danke dankeschon
        ",
    ),
    Group(
        Not,
        "
        kein keine keinen keiner keinerlei keines nicht nichts nie niemals niemand ohne
        ",
    ),
    Group(
        More,
        "
        absolut aeusserst ausserst echt sehr total vollig wirklich zu
        ",
    ),
    Group(
        Less,
        "
        bisschen etwas ziemlich
        ",
    ),
    Group(
        But,
        "
        aber dennoch jedoch leider obwohl trotzdem
        ",
    ),
    Group(
        Opens,
        "
        kann konnen konnte konnten wann warum welche welcher welches wer wie wieviel wo
        ",
    ),
    Group(
        Wish,
        "
        bitte brauche hilfe mochte wurde
        ",
    ),
    Group(
        Haste(40),
        "
        dringend dringender dringendst eilig sofort umgehend unverzuglich
        ",
    ),
    Group(
        Haste(14),
        "
        heute jetzt schnellstens
        ",
    ),
];

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Fault(34),
        "
        doppelt/zweimal abgebucht/berechnet/belastet
        funktioniert/geht/klappt .. nicht/nie
        immer noch .. nicht/nichts/kein/keine/keinen/warte
        kein/keine/keinen/keinerlei antwort/reaktion/ruckmeldung/hilfe/erstattung/ruckerstattung
        nicht .. akzeptabel/angekommen/bekommen/erhalten/erreichbar/geliefert
        nicht .. gut/hilfreich/moglich/ok/okay/zufrieden
        nichts .. passiert/gehort/bekommen/funktioniert
        nie .. angekommen/erhalten/wieder/geliefert
        niemand .. antwortet/hilft/geht/erreichbar/meldet/weiss
        noch immer .. nicht/kein/keine/keinen
        schon wieder
        seit .. tag/tagen/woche/wochen/monat/monaten/stunde/stunden/minuten/gestern
        warte/warten .. seit/schon/noch/immer
        zum .. dritten/zweiten/vierten/wiederholten .. mal/male
        ",
    ),
    Group(
        Feels(-34),
        "
        das .. letzte
        das darf doch
        geht gar nicht
        habe .. satt/nase
        nie wieder
        so .. geht .. nicht
        so ein mist
        so/diesen/der mist
        was soll das
        wollen sie mich
        ",
    ),
    Group(
        Feels(28),
        "
        alles .. gut/bestens/geklappt
        alles/ist/lief prima
        gute arbeit
        hat .. geklappt
        kein problem
        nicht schlecht
        sehr .. gut/gute/guter/zufrieden/freundlich/schnell/nett/hilfreich
        vielen dank
        ",
    ),
    Group(
        Plain,
        "
        alles gute/klar
        gute nacht
        guten tag/morgen/abend
        ich warte
        liebe gruesse/grusse
        liebe/lieber/liebes team/support/herr/frau
        schone/schonen/schones tag/abend/wochenende
        ",
    ),
    Group(
        Haste(44),
        "
        auf der stelle
        so bald wie moglich
        so schnell wie moglich
        ",
    ),
];
