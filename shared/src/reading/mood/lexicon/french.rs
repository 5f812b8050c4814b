//! French.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "abominable abrut|i|is arnaque|s|ur|urs bordel catastroph|e|ique connard|s connasse conneries deplorable|s deteste degoutant|e degueulasse foutre furieu|x|se honte honteu|x|se inacceptable|s inadmissible|s intolerable lamentable|s merde merdique|s minable|s naze putain salaud|s saloperie scandal|e|eux|euse voleurs",
    ),
    Group(
        Feels(-28),
        "affreu|x|se agace|e agacant colere decevant|e decourage|e decu|e|s deception degoute|e desagreable|s desastr|e|eux|euse desespere|e desole|e detestable embetant enerve|e enervant|e ennuyeu|x|se escroc|s escroquerie exaspere|e fache|e frustre|e frustrant|e frustration horrible|s idiot|e impoli|e incompetent|e|s injuste insatisfait|e insupportable irrespectu|eux|euse mauvais|e|es mecontent|e|s mensonge|s menteur|s moche nul|s nulle|s penible pire plainte plaindre ras-le-bol ridicule|s stupide triste|s",
    ),
    Group(
        Fault(24),
        "abime|e annule|e attends attendre bloque|e bug|ue casse|e defaillant defectueu|x|se echec endommage|e erreur|s impossible incorrect|e marche-pas panne perdu|e|s probleme|s refuse|e retard|s retarde|e souci|s",
    ),
    Group(
        Feels(36),
        "adore bravo chapeau enchante|e excellent|e|s extraordinaire fabuleu|x|se fantastique felicitations formidable genial|e|s geniaux heureu|x|se impeccable|s magnifique|s meilleur|e|s merveilleu|x|se nickel parfait|e|ement ravi|e satisfait|e|s",
    ),
    Group(Feels(24), "agreable aimable|s aime apprecie bien bon bonne bons contente|s efficace|s gentil|le|s merveille rapide|ment serviable super sympa|thique utile|s"),
    Group(Thanks, "merci mercii remercie"),
    Group(Not, "aucun|e jamais ne ni pas personne rien sans"),
    Group(More, "beaucoup extremement tellement totalement tres trop vraiment"),
    Group(Less, "assez peu plutot"),
    Group(But, "cependant mais pourtant"),
    Group(Opens, "combien comment est-ce ou pouvez puis quand quel|le quelles quels qui"),
    Group(Wish, "besoin plait pourriez pouvez svp stp voudrais"),
    Group(Haste(40), "immediatement urgen|t|te|ce"),
    Group(Haste(14), "aujourd'hui maintenant rapidement vite"),
];

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Fault(34),
        "
        aucune reponse/nouvelle/solution/aide
        ca fait .. jour/jours/semaine/semaines/mois/heure/heures/fois
        depuis .. jour/jours/semaine/semaines/mois/heure/heures
        encore une fois
        encore .. panne/probleme/retard/rien/attendre
        jamais .. recu/arrive/livre/repondu/eu
        n'ai/n'a/n'avons/ai/a .. pas/toujours/jamais/rien .. recu/arrive/eu/obtenu
        ne .. marche/fonctionne/marchent/fonctionnent/repond/repondez .. pas/plus/jamais
        pas .. normal/recu/remboursee/rembourse/livre/repondu/possible
        personne .. repond/aide/decroche/sait
        sans reponse
        toujours .. pas/rien/aucun/aucune/attente
        troisieme/deuxieme/quatrieme/enieme fois
        vous .. avez/m'avez .. debite/facture/double/perdu
        ",
    ),
    Group(Feels(-34), "en ai marre\nj'en ai .. marre/assez\npas .. content/contente/satisfait/satisfaite\nras le bol\nras/plein le bol/dos/cul\nse moque/moquer/moquez/fout/foutez .. de/monde\nvous moquez\nc'est .. honteux/nul/inadmissible\nperte de temps"),
    Group(Feels(28), "bon/beau travail\ncommande/tout .. parfait\nmerci .. beaucoup\npas mal\nje suis .. content\ntres .. bien/bon/bonne/content/contente/satisfait/satisfaite/rapide/aimable\ntout .. marche/fonctionne/bien"),
    Group(Plain, "bonne journee/soiree\ns'il vous/te plait\nen retard de\nou bien\neh bien"),
    Group(Haste(44), "au plus vite\ndes que possible\nle plus vite/rapidement possible\ntout de suite"),
];
