//! German.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "abzock|e|er arsch|loch|locher arschlocher betrug betruger betrogen beschissen|e|er bloed|e|sinn dreck|s frech|heit grauenhaft|e grottenschlecht hasse idiot|en inakzeptabel katastroph|e|al kacke lacherlich miserabel|e mist mistverein saftladen sauerei sauer scheiss|e scheissladen schande schrecklich|e|er schweinerei unakzeptabel unmoglich|e unterirdisch unverschamt|e|heit verarsch|e|t verarschung verdammt|e|er widerlich wucher wut wutend zumutung",
    ),
    Group(
        Feels(-28),
        "arger argere argerlich|e armselig beschamend beschwer|e|en beschwerde|n blod|e|sinn daneben dumm|e|er enttausch|t|end|ung entsetz|t|lich frust|riert|rierend furchtbar|e genervt gelogen hilflos inkompetent|e|er lugen mangelhaft|e mies|e|er|es nervig nervt peinlich schlecht|e|er|es|en schlimm|er|ste schlechteste stinkt traurig unfahig|e unfreundlich|e|er ungeheuerlich unhoflich|e unprofessionell unseri|os|oes unzufrieden unzumutbar unzuverlassig verargert verzweifelt",
    ),
    Group(
        Fault(24),
        "abgebucht abgelehnt abgesagt abgesturzt ausgefallen beschadigt defekt|e|es falsch|e|er|es fehler fehlermeldung fehlt gesperrt kaputt|e|es nirgends problem|e|en storniert storung sturzt verloren verpasst verschwunden verspatung verspatet vergeblich warte warten wartezeit",
    ),
    Group(
        Feels(36),
        "ausgezeichnet|e begeistert|e bestens beste|n einwandfrei fantastisch|e genial|e grossartig|e|er hervorragend|e|er herrlich klasse perfekt|e|er liebe prima spitze spitzenmassig tolle|r|s|n traumhaft wunderbar|e|er wunderschon",
    ),
    Group(Feels(24), "einfach|er erfreut freue freundlich|e|er froh funktioniert geholfen gelost gerne glucklich gut|e|er|es|en hilfreich|e kompetent|e nett|e|er schnell|e|er schon|e super supi zufrieden zuverlassig"),
    Group(Thanks, "danke dankbar dankeschon dank"),
    Group(Not, "kein|e|en|er|es keinerlei nicht nichts nie niemals niemand ohne"),
    Group(More, "absolut aeusserst ausserst echt sehr total vollig wirklich zu"),
    Group(Less, "bisschen etwas ziemlich"),
    Group(But, "aber dennoch jedoch leider obwohl trotzdem"),
    Group(Opens, "kann konnen konnte konnten wann warum welche|r|s wer wie wieviel wo"),
    Group(Wish, "bitte brauche hilfe mochte wurde"),
    Group(Haste(40), "dringend|er|st eilig sofort umgehend unverzuglich"),
    Group(Haste(14), "heute jetzt schnell schnellstens"),
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
        nicht .. angekommen/erhalten/bekommen/geliefert/erreichbar/moglich/gut/ok/okay/zufrieden/akzeptabel/hilfreich
        nichts .. passiert/gehort/bekommen/funktioniert
        nie .. angekommen/erhalten/wieder/geliefert
        niemand .. antwortet/hilft/geht/erreichbar/meldet/weiss
        noch immer .. nicht/kein/keine/keinen
        schon wieder
        seit .. tag/tagen/woche/wochen/monat/monaten/stunde/stunden/minuten/gestern
        warte/warten .. seit/schon/noch/immer
        zum .. dritten/zweiten/vierten/x-ten/wiederholten .. mal/male
        ",
    ),
    Group(Feels(-34), "das darf doch\ndas .. letzte\ngeht gar nicht\nhabe .. satt/nase\nnie wieder\nso .. geht .. nicht\nwas soll das\nwollen sie mich"),
    Group(Feels(28), "alles .. gut/bestens/geklappt\ngute arbeit\nhat .. geklappt\nnicht schlecht\nkein problem\nsehr .. gut/gute/guter/zufrieden/freundlich/schnell/nett/hilfreich\nvielen dank"),
    Group(Plain, "alles gute/klar\nguten tag/morgen/abend\ngute nacht\nich warte\nliebe gruesse/grusse\nliebe/lieber/liebes team/support/herr/frau\nschone/schonen/schones tag/abend/wochenende"),
    Group(Haste(44), "auf der stelle\nso schnell wie moglich\nso bald wie moglich"),
];
