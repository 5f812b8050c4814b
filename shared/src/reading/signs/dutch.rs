//! The signs in Dutch.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::AsksForPerson,
        firm: &[
            (
                900,
                "[niet|geen zin|nooit|zat om|beu om] (meer|om) (met) (een|deze|die) (stomme|domme) [bot|robot|machine|computer|chatbot|ai] [praten|spreken|chatten|communiceren|te praten|te chatten|te maken]",
            ),
            (
                850,
                "[geen|niet] (met een|weer een|stomme) [bot|robot|machine|chatbot|robots|bots|computer]",
            ),
        ],
        shows: &[
            (
                930,
                "[met|aan|naar] (een|iemand|uw|jullie|de|n|een van de) (echte|echt|ander|andere|menselijke|levend|echt levend) [mens|persoon|iemand|medewerker|medewerkster|medewerkers|agent|adviseur|klantenservice|klantendienst|helpdesk|manager|leidinggevende|supervisor|teamleider|collega|mensen|vertegenwoordiger|operator|ondersteuning|support|verkoper|specialist|expert|klantenservicemedewerker|afdeling|verkoop|chef|baas|advocaat|team|receptie] (van|te|in|kunnen) [praten|spreken|chatten|bellen|doorverbinden|doorverbonden|verbinden|verbonden|contact|overleggen|doorsturen|doorgestuurd|te praten|te spreken|in contact|communiceren|van|opnemen|verbind|worden|kan]",
            ),
            (
                900,
                "[praten|spreken|chatten|verbind|verbinden|doorverbinden|contact|doorverbonden|contact opnemen|spreek|contact krijgen|in contact|verbonden] (mij|me|worden|graag|komen|opnemen) (door) (direct|graag) (met) (een|iemand|uw|jullie|de) (echte|echt|ander|menselijke|van de) [mens|persoon|iemand|medewerker|medewerkster|agent|adviseur|klantenservice|klantendienst|helpdesk|manager|leidinggevende|supervisor|collega|mensen|operator|specialist|jullie|team|verkoop|support|receptie]",
            ),
            (
                850,
                "[wil|zou graag|heb|nodig|geef me|geef mij|graag|wens|eis|zoek|wacht op|mag ik|liever|kan ik|verlang] (ik|graag|een|mij) (een|gewoon|graag|echt) (echte|echt|menselijke) [mens|medewerker|medewerkster|agent|adviseur|echte persoon|menselijke medewerker|leidinggevende|supervisor|manager|operator|klantenservice|menselijke hulp|persoon|klantenservicemedewerker]",
            ),
            (
                850,
                "[bel|belt|bellen] (u|jullie) [me|mij|even] (aub|alstublieft|terug|even|alsjeblieft|nu|zo snel mogelijk) (terug|op)",
            ),
            (
                850,
                "[bel me|bel mij|belt u mij|terugbellen|teruggebeld|gebeld worden|terugbelverzoek|me bellen|mij bellen|me opbellen|belafspraak|contact met mij opnemen|contact met me opnemen]",
            ),
            (
                800,
                "[is|zijn|kan|werkt|werken] (er|hier|daar) (ook|iemand|een|echte|hier) (echt|mens|medewerker) (mens) [iemand|mens|mensen|medewerker|agent|persoon|klantenservice] (die|beschikbaar|met wie|waarmee|aanwezig|daar|online|mij|me|hier|bereikbaar) (mij|me|ik|kan|kunnen) [kan|helpen|beschikbaar|praten|spreken|bellen|daar|aanwezig|online|mij|me|ik|hier|$|bereikbaar|wie]",
            ),
            (
                800,
                "[met] [wie|iemand] (kan|die|kunnen) (ik|mij|me) (hier|hierover|direct) [praten|spreken|bellen|contact|helpen|chatten]",
            ),
            (
                900,
                "^ (een|ik wil een|met een|ja|nee|graag|hallo|alstublieft|naar een) (graag|echte|echt|een) [mens|medewerker|agent|echte persoon|echt persoon|echt mens|klantenservice|menselijke medewerker|supervisor|manager|leidinggevende|operator|klantenservicemedewerker|menselijke agent] (aub|alstublieft|graag|spreken|nu|alsjeblieft|svp) $",
            ),
            (
                800,
                "[wat is|geef|hebben|heeft|heb|mag ik|waar vind ik|kan ik] (mij|me|jullie|u|er|je|het|een) (het|jullie|uw|een|ook) (jullie|uw|een) [telefoonnummer|nummer|servicenummer|contactnummer|klantenservicenummer|belnummer]",
            ),
            (
                800,
                "[hoe|waar|kan|wil] (kan|ik|bereik) (ik|met) (u|jullie|met|contact|iemand|de) (met|jullie|u|telefonisch|klantenservice) [bereiken|contact opnemen|bellen|contact|opnemen|contacteren|bereik|spreken]",
            ),
            (
                750,
                "[dit|dat|je|jij|u|het] [helpt|helpen|schiet] (me|mij) (echt|ook|helemaal) niet (verder|op)",
            ),
            (700, "[niet] [behulpzaam|geholpen|nuttig]"),
        ],
        unless: &[
            "[geen|niet|nooit] (behoefte|nodig|hoeft|hoef) (aan|om|een|met|mij|me) (een|met|te|iemand) ~2 [mens|medewerker|persoon|iemand|bellen|spreken|praten|agent]",
            "[hoeft|hoef|wil] (u|je|ik|jullie|mij|me) (mij|me|niet) (niet) [niet|met niemand] (te|meer|gebeld) ~3",
            "zonder (te|met|iemand) ~3 [bellen|praten|spreken|medewerker]",
            "[heb|had|hebben] (ik|al|gisteren|met) ~4 [gesproken|gepraat|gebeld|gechat]",
            "[ben|bent|is|zijn] [je|jij|u|dit|ik] (een|echt) (een|echte|echt) [mens|robot|bot|machine|persoon|medewerker|computer]",
            "bel (me|mij) niet",
            "human resources",
        ],
    },
    Knowledge {
        sign: Sign::AsksIfBot,
        firm: &[],
        shows: &[(
            900,
            "= [ben|bent|is|spreek|praat|chat] (je|jij|u|dit|ik) (nu|eigenlijk|met|wel|echt) (met|een) (een|echte|echt) [mens|robot|bot|machine|persoon|computer|chatbot|ai|echt|echt persoon]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Displeased,
        firm: &[],
        shows: &[
            (
                900,
                "= [onacceptabel|belachelijk|schandalig|schande|schandelijk|waardeloos|waardeloze|vreselijk|verschrikkelijk|afschuwelijk|dramatisch|schofterig|ongehoord|onaanvaardbaar|ontoelaatbaar|onprofessioneel|incompetent|nutteloos|nutteloze|oplichters|oplichting|oplichter|leugenaars|dieven|diefstal|bedrog|aanfluiting|slechtste|prutsers|amateurs|absurd|onbeschoft|bagger|rampzalig|flut|zwendel|wanprestatie|bedonderd|opgelicht]",
            ),
            (
                900,
                "= [boos|woedend|kwaad|gefrustreerd|frustrerend|frustratie|teleurgesteld|teleurstellend|teleurstelling|geïrriteerd|irritant|ontevreden|ziedend|razend|pislink|klaar mee|helemaal klaar mee|zat|beu|spuugzat|geduld is op|verontwaardigd|balen|baal|ergerlijk]",
            ),
            (
                850,
                "= [slechte|slecht|beroerde|trage|matige|belabberde] (klanten) [service|klantenservice|ervaring|kwaliteit|ondersteuning|app|communicatie|bedrijf]",
            ),
            (
                850,
                "= [tijdverspilling|geldverspilling|verspilling van|verspil mijn tijd|tijd verspillen|zonde van mijn tijd]",
            ),
            (
                800,
                "= [niet|helemaal niet|allesbehalve] (echt|zo|erg) [tevreden|blij|acceptabel|normaal|eerlijk|grappig|oké|netjes]",
            ),
            (800, "= [klacht|klachten|klagen|beklag]"),
            (
                750,
                "= [wacht|wachten|wachtte] (ik|al|nog|nu|we) (al|nog|steeds|nu) [uren|dagen|weken|maanden|steeds|lang|te lang|sinds|een week|een uur|eeuwen]",
            ),
            (
                750,
                "= [niemand] (die|me|mij) [helpt|antwoordt|reageert|neemt op|belt terug|antwoord]",
            ),
            (
                750,
                "= [wat een|dit is een|het is een] [grap|schande|aanfluiting|ramp|drama|klotebedrijf|zootje|puinhoop|oplichting|rotzooi]",
            ),
        ],
        unless: &[
            "= [niet|geen|nooit|zonder] (zo|erg|echt|te) [boos|kwaad|klacht|klachten|slecht|teleurgesteld|vreselijk|erg|slechte]",
        ],
    },
    Knowledge {
        sign: Sign::Swears,
        firm: &[],
        shows: &[(
            950,
            "= [kut|kutzooi|kutbedrijf|kutding|godverdomme|gvd|godver|verdomme|verdomd|klote|klootzak|klootzakken|kloten|kanker*|tyfus|tering|teringzooi|lul|lullen|hoer|hoerenzoon|eikel|eikels|sukkel|sukkels|flikker op|rot op|oprotten|opgeflikkerd|schijt|kak|mongool|debiel|idioten|idioot|mafkees|mafkezen|bek|trut|shitzooi|donder op|rotzak|rotzakken]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Greets,
        firm: &[],
        shows: &[(
            950,
            "= [hallo|hoi|goedendag|goedemorgen|goede morgen|goedemiddag|goede middag|goedenavond|goeienavond|goeiemorgen|goedenmiddag|dag|hey hoi|beste|hallootjes|hoihoi|gegroet] (@please|allemaal|team|$)",
        )],
        unless: &[
            "= [per|elke|die|deze|de|een|vandaag|hele|volgende|werk|dezelfde|andere|op|van] dag",
            "= [de|het] beste",
        ],
    },
    Knowledge {
        sign: Sign::Thanks,
        firm: &[],
        shows: &[
            (
                950,
                "= [dank|dank u|dank je|dankjewel|dankuwel|bedankt|dank u wel|dank je wel|hartelijk dank|alvast bedankt|thanks|fijne dag]",
            ),
            (
                800,
                "= [probleem|het|alles|is] (is|nu) [opgelost|gelukt|verholpen|geregeld|duidelijk nu]",
            ),
        ],
        unless: &[
            "= [nee|niet] (hartelijk) [bedankt|dank|dankje|dank u|dank je|dankjewel]",
            "= bedankt voor niets",
            "= [niet|nog niet] (nog) [opgelost|gelukt|verholpen|geregeld]",
        ],
    },
    Knowledge {
        sign: Sign::Urgent,
        firm: &[],
        shows: &[(
            900,
            "= [dringend|spoed|spoedgeval|haast|onmiddellijk|meteen|per direct|zo snel mogelijk|zsm|urgent|noodgeval|direct nodig|ogenblikkelijk|met spoed|nu meteen]",
        )],
        unless: &[
            "= [niet|geen|niks] (zo|erg|heel) [dringend|spoed|haast|urgent|noodgeval|meteen]",
        ],
    },
    Knowledge {
        sign: Sign::Regulated,
        firm: &[],
        shows: &[(
            900,
            "= [advocaat|advocaten|juridische stappen|rechtszaak|aanklagen|aangifte|rechter|rechtbank|gerecht|avg verzoek|gdpr|autoriteit persoonsgegevens|mijn gegevens verwijderen|gegevens wissen|consumentenbond|geschillencommissie|ombudsman|rechtsbijstand|ingebrekestelling|recht op vergetelheid|kort geding|acm]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::WantsToCancel,
        firm: &[],
        shows: &[
            (
                850,
                "= [opzeggen|annuleren|opzegging|stopzetten|annuleer|zeg mijn|annulering van|beëindigen] (van) (mijn)",
            ),
            (
                850,
                "= [account|abonnement|contract|lidmaatschap] (graag|nu|per direct) [opzeggen|verwijderen|sluiten|beëindigen|stopzetten]",
            ),
        ],
        unless: &[
            "= niet [opzeggen|annuleren|stopzetten]",
            "= (gratis) [annuleringskosten|opzegtermijn]",
        ],
    },
    Knowledge {
        sign: Sign::DemandsRefund,
        firm: &[],
        shows: &[
            (
                900,
                "= [mijn|het|ons] (volledige) geld (nu|onmiddellijk|graag|gewoon) [terug|teruggestort|terugkrijgen|terughebben]",
            ),
            (
                900,
                "= [geld terug|terugbetaling|restitutie|terugbetaald|terugstorten] (@please|wil|graag|nu|van|eis|krijgen|worden|$)",
            ),
        ],
        unless: &["= geen (geld) [terugbetaling|restitutie|terug]", "= geld terug garantie"],
    },
];
