//! The signs in German.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::AsksForPerson,
        firm: &[
            (
                900,
                "[nicht|nie|keine lust|satt|statt] (mehr|mehr länger|gerne) (mit) (einem|einer|dem|der|diesem|dieser|ner|nem) (dummen|blöden) [bot|roboter|maschine|computer|chatbot|ki|automaten] [sprechen|reden|schreiben|chatten|kommunizieren|unterhalten|zu tun]",
            ),
            (
                850,
                "[kein|keinen|keine|nicht] (mehr|mit einem|mit einer|blöden) [bot|bots|roboter|maschine|chatbot|maschinen|automat|automaten|computer]",
            ),
        ],
        shows: &[
            (
                930,
                "[mit|zu|an|nach|bei] (einem|einer|nem|ner|dem|der|jemand|jemandem|euerem|eurem|ihrem|eurer|ihrer|den|nen|einen|wem) (echten|richtigen|realen|wirklichen|lebendigen|menschlichen|zuständigen|anderen|lebenden) [menschen|mensch|person|mitarbeiter|mitarbeiterin|mitarbeitern|berater|beraterin|kundenberater|kundenberaterin|agent|agenten|jemand|jemandem|jemanden|operator|kundenservice|kundendienst|support|vorgesetzten|manager|chef|techniker|sachbearbeiter|ansprechpartner|ansprechpartnerin|kollegen|leiter|vertreter|experten|team|service|vertrieb|hotline|zentrale|rezeption|anwalt|spezialisten|irgendwem|menschlichem|verkäufer|geschäftsführer|supportmitarbeiter|servicemitarbeiter|agentin|abteilung] (aus|vom|im) [sprechen|reden|chatten|schreiben|verbinden|verbunden|verbinde|telefonieren|verbunden werden|kontakt|weiterleiten|weitergeleitet|weiter|unterhalten|zu sprechen|zu reden|kommunizieren|kontaktieren|durchstellen|weiterverbinden|austauschen|diskutieren]",
            ),
            (
                850,
                "[sprechen|reden|spreche|rede|verbinden|verbinde|verbindet|chatten|kontakt|telefonieren|verbindung] (sie|mich|bitte|ich|direkt) (bitte|mich|jetzt|sofort) [mit] (einem|einer|nem|dem|der|jemand) (echten|richtigen|realen) [menschen|mensch|person|mitarbeiter|mitarbeiterin|berater|agent|agenten|jemand|jemandem|kundenservice|kundendienst|support|vorgesetzten|manager|chef|techniker|ansprechpartner|operator|team|vertrieb|hotline|anwalt|echten menschen]",
            ),
            (
                850,
                "[will|möchte|brauche|benötige|hätte gerne|hätte gern|verlange|suche|wünsche|bevorzuge|gib mir|geben sie mir|holen sie|bitte|warte auf|hol mir|wollen|möchten|bräuchte|rufen sie] (mir|bitte|gerne|lieber|auf) (einen|eine|ein|nen|den|n) (echten|richtigen|realen|menschlichen|echte|richtige|reale) [menschen|mensch|mitarbeiter|mitarbeiterin|berater|kundenberater|agent|agenten|ansprechpartner|vorgesetzten|manager|operator|person|techniker|sachbearbeiter|kundenservice|support mitarbeiter|vertreter|menschliche hilfe|menschlichen support]",
            ),
            (
                850,
                "[ruf|rufen|rufe|ruft] (sie) (mich|bitte) (bitte|mich) (doch|mal|zurück|an|jetzt|sofort) [an|zurück|zurückrufen]",
            ),
            (
                850,
                "[rückruf|zurückrufen|zurückgerufen|angerufen werden|zurück rufen|telefonischen kontakt|anruf von|um anruf|rückruf bitte|bitte um rückruf]",
            ),
            (
                800,
                "[gibt es|ist da|sind|habt ihr|haben sie|arbeiten|ist] (hier|da|bei|denn|auch|ihnen) (auch|euch|mir|irgendwo|ein|eine|einen) (echte|echten|richtigen|echter) [jemand|jemanden|menschen|mensch|ansprechpartner|echte person|echte menschen|irgendwer|irgendjemand|kundenservice|telefonnummer|hotline|menschlicher mitarbeiter|menschlichen mitarbeiter] (da|hier|verfügbar|erreichbar|den|der)",
            ),
            (
                800,
                "[kann|könnte|könnten|soll|möge] (mich|mir|bitte) [jemand|ein mitarbeiter|ein mensch|einer] (von ihnen|bitte|mich|mir|mal) [anrufen|zurückrufen|helfen der|kontaktieren|kurz anrufen|telefonisch]",
            ),
            (
                850,
                "[mit] [wem|jemandem|jemand|irgendwem] (kann|könnte|darf|soll) (ich|direkt|mal|persönlich) (hier|direkt|darüber) [sprechen|reden|telefonieren|schreiben|chatten]",
            ),
            (
                900,
                "^ (einen|ein|eine|ich will|mit einem|zu einem|ja|nein|bitte|hallo|nur|echter|echten) (bitte|einen|ein|echten|echter|richtiger|richtigen|echte) [mensch|menschen|mitarbeiter|agent|kundenberater|kundenservice|kundendienst|berater|operator|echter mensch|echte person|echten menschen|menschlicher mitarbeiter|vorgesetzter|vorgesetzten|support mitarbeiter|ansprechpartner|menschlicher agent] (bitte|sprechen|sofort|jetzt) (bitte) $",
            ),
            (
                800,
                "[wie|was|gib|geben|brauche|suche|haben|gibt|habt|wo|unter welcher|nennen] (lautet|ist|sie|mir|ihr|es|finde|ich) (mir|die|eine|ich) (ihre|eure|die|eine) [telefonnummer|ihre nummer|eure nummer|rufnummer|hotline|kontaktnummer|servicenummer|kundenhotline|durchwahl]",
            ),
            (
                800,
                "[wie|wo|kann|möchte|will] (kann|erreiche|könnte|kontaktiere) (ich) [sie|euch|jemanden|den kundenservice|ihren kundenservice|den kundendienst|den support|ihren support|euren support|eure hotline] (am besten|telefonisch|direkt|persönlich) [erreichen|kontaktieren|anrufen|$]",
            ),
            (
                750,
                "[das|du|sie|hilft|dies|hilfst|helfen] (hilft|hilfst|helfen|bringt|mir|ist) (mir|mich) (überhaupt|leider|gar|auch|ja|echt|wirklich) [nicht weiter|nicht|nichts|nicht hilfreich]  (weiter|hilfreich|geholfen|helfen) [weiter|hilfreich|geholfen|helfen|$]",
            ),
            (
                750,
                "[hilft|hilfst] (mir|sie|mich) (mir) (überhaupt|leider|gar|alles|hier) nicht (weiter)",
            ),
            (
                750,
                "[an] (einen|eine|den|die|das) (echten|menschlichen) [menschen|mitarbeiter|mitarbeiterin|kollegen|vorgesetzten|agenten|kundenservice|support|menschlichen] [weiterleiten|weitergeleitet|übergeben|weiter|verweisen|übergebe]",
            ),
            (
                600,
                "^ [sprechen|verbinden|anrufen|ich möchte sprechen|ich will reden|ich möchte reden|eskalieren] (bitte) $",
            ),
        ],
        unless: &[
            "[nicht|keinen|kein|keine|nie] (mehr|mit|unbedingt) (einem|einen|einer|eine) (echten) [menschen|mensch|mitarbeiter|berater|agent|agenten|rückruf|anruf|jemand|jemandem|person] (sprechen|reden|nötig|notwendig|brauche|brauch|erwünscht|erforderlich|telefonieren)",
            "ohne (mit|einen|einem|anruf|anzurufen) ~3 [sprechen|reden|telefonieren|mitarbeiter|anruf|menschen]",
            "[habe|hatte|haben|hab] (ich|gestern|schon|bereits|mit) ~4 [gesprochen|geredet|telefoniert|geschrieben|gechattet]",
            "[bist|sind|ist|bin] [du|sie|das|ich] (ein|eine|der|hier) (echter|echte|richtiger) [mensch|bot|roboter|maschine|person|mitarbeiter|agent|echt]",
            "[rufen|ruf] (sie) mich nicht (mehr) an",
            "nicht [nötig|notwendig|erforderlich] ~3 (anrufen|sprechen|zurückrufen)",
            "kein [rückruf|anruf]",
        ],
    },
    Knowledge {
        sign: Sign::AsksIfBot,
        firm: &[],
        shows: &[(
            900,
            "= [bist|sind|ist|spreche|rede|schreibe|chatte] (du|sie|das|ich) (hier|eigentlich|mit|gerade|jetzt|wirklich) (mit|hier) (ein|eine|einem|einer) (echter|echten|echte|richtiger|richtigen) [mensch|menschen|bot|roboter|maschine|person|computer|ki|chatbot|echt]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Displeased,
        firm: &[],
        shows: &[
            (
                900,
                "= [inakzeptabel|unakzeptabel|unverschämt|unverschämtheit|frechheit|frech|lächerlich|katastrophe|katastrophal|unmöglich von|unerhört|skandal|skandalös|schrecklich|furchtbar|grauenhaft|miserabel|grottenschlecht|unfassbar|unzumutbar|unterirdisch|peinlich|schlimm|saftladen|abzocke|abzocker|betrug|betrüger|lügner|sauerei|unprofessionell|inkompetent|nutzlos|unbrauchbar|schweinerei|armutszeugnis|zumutung|ein witz|schlechter witz|unter aller sau|drecksladen|unfreundlich|wertlos|ärgerlich|nervig|nervt|zum kotzen]",
            ),
            (
                900,
                "= [sauer|wütend|verärgert|stinksauer|enttäuscht|enttäuschend|enttäuschung|frustriert|frustrierend|genervt|empört|unzufrieden|aufgebracht|erbost|entsetzt|schnauze voll|nase voll|es reicht|mir reichts|reicht es mir|die faxen dicke|geduld ist am ende|am ende meiner geduld|verarscht|verarschen|veräppelt|hingehalten|im stich gelassen]",
            ),
            (
                850,
                "= [schlechter|schlechte|schlechtes|schlechteste|schlechtester|schlechten|mieser|miese|mieses|schwacher|mangelhafter|lausiger] (kunden) [service|kundenservice|support|erfahrung|qualität|leistung|app|laden|kundendienst|bewertung]",
            ),
            (
                850,
                "= [service|support|kundenservice|kundendienst|app|qualität|ihr|das] (ist|war|sind|seid) (wirklich|so|echt|einfach|sehr|absolut|das|der|total) [schlecht|mies|scheiße|müll|schrott|allerletzte|letzte|mist|schlechteste|eine frechheit|unverschämt]",
            ),
            (850, "= [zeitverschwendung|verschwende* meine zeit|geldverschwendung]"),
            (
                800,
                "= [nicht|überhaupt nicht|gar nicht|alles andere als] (wirklich|sehr|ganz) [zufrieden|akzeptabel|glücklich|hinnehmbar|hilfreich gewesen|in ordnung|fair|normal|lustig|witzig]",
            ),
            (800, "= [beschwerde|beschweren|beschwere|reklamation|reklamieren]"),
            (
                750,
                "= [warte|warten|wartet] (ich|wir|jetzt|schon) [noch immer|immer noch|seit|nun seit|noch|schon seit|schon ewig|jetzt seit|ewig|seit stunden|seit tagen] (auf|über|seit|zwei|drei|mehr|ewig|stunden|tagen|wochen|einer|einem)",
            ),
            (
                750,
                "= [niemand|keiner] [hilft|antwortet|meldet|reagiert|kümmert|geht] (mir|sich|ran|darauf|auf|um|$)",
            ),
            (
                750,
                "= [was soll das|das kann doch nicht|das darf doch nicht|wollt ihr mich|wollen sie mich|zum x ten mal|zum dritten mal|zum zweiten mal|schon wieder|nie wieder]",
            ),
        ],
        unless: &[
            "= [nicht|keine|kein|nie|gar nicht|ohne] (so|sehr|wirklich|zu|allzu) [schlimm|schlecht|sauer|wütend|verärgert|enttäuscht|beschwerde|peinlich|böse|furchtbar|genervt]",
        ],
    },
    Knowledge {
        sign: Sign::Swears,
        firm: &[],
        shows: &[(
            950,
            "= [scheiß*|scheiss*|beschissen|beschissene|beschissener|bescheuert|arsch|arschloch|arschlöcher|verarsche|verarscht|verarschen|verdammt|verdammte|verdammter|verdammten|verdammt nochmal|fick*|gefickt|wichser|hurensohn|hurensöhne|hure|fotze|schlampe|kacke|kack|kotzen|mistkerl|verfickt|verfickte|vollidiot|vollidioten|idiot|idioten|depp|deppen|trottel|spast|missgeburt|penner|drecks*|dreckig|halt die fresse|fresse|halt die klappe|halts maul|maul|leck mich|verpiss dich|verpisst euch|himmelherrgott|schwachsinn|schwachkopf]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Greets,
        firm: &[],
        shows: &[(
            950,
            "= [hallo|hallöchen|guten tag|guten morgen|guten abend|grüß gott|grüezi|servus|moin|moinsen|sehr geehrte|sehr geehrter|gruß|grüße|tach|gutentag|hallo zusammen|guten mittag|schönen guten tag]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Thanks,
        firm: &[],
        shows: &[
            (
                950,
                "= [danke|dankeschön|danke schön|vielen dank|besten dank|herzlichen dank|danke sehr|ich danke|dank dir|dank ihnen|bedanke mich|dankbar|thx]",
            ),
            (
                800,
                "= [problem|alles|hat|es] (ist|hat|ist jetzt|funktioniert|geht) [gelöst|erledigt|geklappt|geklärt|funktioniert jetzt|geholfen|jetzt wieder|klar jetzt]",
            ),
        ],
        unless: &[
            "= nein (vielen) [danke|dank|dankeschön]",
            "= danke für [nichts|gar nichts]",
            "= [nicht|nichts|noch nicht] (mehr) [gelöst|erledigt|geklappt|geklärt|geholfen]",
            "= wäre ~3 dankbar",
            "= [kein] danke",
        ],
    },
    Knowledge {
        sign: Sign::Urgent,
        firm: &[],
        shows: &[(
            900,
            "= [dringend|dringende|dringendes|dringlich|eilig|eilt|sofort|sofortige|umgehend|unverzüglich|so schnell wie möglich|schnellstmöglich|schnellstens|so bald wie möglich|auf der stelle|notfall|baldmöglichst|asap]",
        )],
        unless: &[
            "= [nicht|keine|kein|nichts] (so|sehr|wirklich|besonders) [dringend|dringendes|eilig|eile|sofort|notfall|dringlich|eilt]",
            "= ab sofort",
        ],
    },
    Knowledge {
        sign: Sign::Regulated,
        firm: &[],
        shows: &[(
            900,
            "= [anwalt|anwälte|rechtsanwalt|rechtsanwältin|anwältin|rechtliche schritte|rechtlichen schritte|rechtsweg|klage einreichen|verklage|verklagen|vor gericht|gerichtlich|mahnbescheid|anzeige erstatten|strafanzeige|dsgvo|datenschutzbeauftragte|datenschutzbeauftragten|datenschutzbehörde|datenauskunft|auskunft nach artikel|löschung meiner daten|meine daten löschen|meine daten gelöscht|verbraucherzentrale|verbraucherschutz|bundesnetzagentur|bafin|schlichtungsstelle|ombudsmann|widerrufsrecht|fristsetzung]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::WantsToCancel,
        firm: &[],
        shows: &[
            (
                850,
                "= [kündigen|stornieren|storniere|kündige|kündigung meines|kündigung meiner|stornierung meiner|storno|kündigt|widerrufen|abbestellen]",
            ),
            (
                850,
                "= [konto|account|abo|vertrag|abonnement|mitgliedschaft] (bitte|sofort|endlich) [löschen|schließen|beenden|kündigen|auflösen]",
            ),
        ],
        unless: &[
            "= [nicht|nie] [kündigen|stornieren|widerrufen]",
            "= [kündigungsfrist|stornogebühr]",
        ],
    },
    Knowledge {
        sign: Sign::DemandsRefund,
        firm: &[],
        shows: &[
            (
                900,
                "= [mein|das|unser|meine] (ganzes) [geld|kohle] (sofort|endlich|bitte) [zurück|wieder|zurückhaben|erstattet|zurückerstattet|wiederhaben]",
            ),
            (
                900,
                "= [erstatten|erstatte|rückerstattung|erstattung|zurückerstattet|zurückerstatten|geld zurück] [sie mir|mir|bitte|meines|sofort|will|verlangen|verlange|beantragen|fordern|$]",
            ),
        ],
        unless: &[
            "= [keine|kein|nicht] (um) [erstattung|rückerstattung|geld zurück]",
            "= geld zurück garantie",
        ],
    },
];
