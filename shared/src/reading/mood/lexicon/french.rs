//! French.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "
        abominable abruti abrutis arnaque arnaques arnaqueur arnaqueurs bordel catastrophe
        catastrophique connard connards connasse conneries degoutante degueulasse deplorable
        deplorables deteste foutre furieuse furieux honte honteuse honteux inacceptable
        inacceptables inadmissible inadmissibles intolerable lamentable lamentables merde merdique
        merdiques minable minables naze putain salaud salauds saloperie scandal scandale scandaleuse
        scandaleux voleurs
        ",
    ),
    Group(
        Feels(-28),
        "
        affreuse affreux agacant agace agacee colere deception decevant decevante decouragee decu
        decue decus degoute degoutee desagreable desagreables desastre desastreuse desastreux
        desespere desesperee desole desolee detestable embetant enervant enervante enerve enervee
        ennuyeuse ennuyeux escroc escrocs escroquerie exasperee fache fachee frustrant frustrante
        frustration frustre frustree horrible horribles idiot idiote impoli impolie incompetent
        incompetente incompetents injuste insatisfait insatisfaite insupportable irrespectueuse
        irrespectueux mauvais mauvaise mauvaises mecontente mecontents mensonge mensonges menteur
        menteurs moche nul nulle nulles nuls penible plaindre plainte ridicule ridicules stupide
        triste tristes
        ",
    ),
    Group(
        Fault(24),
        "
        abime abimee annule annulee attendre bloque bloquee bug bugue casse cassee defaillant
        defectueuse defectueux echec endommage endommagee erreur erreurs impossible incorrect
        incorrecte panne perdu perdue perdus probleme problemes refuse refusee retard retarde
        retardee retards souci soucis
        ",
    ),
    Group(
        Feels(36),
        "
        adore bravo chapeau enchante enchantee excellent excellente excellents extraordinaire
        fabuleuse fabuleux fantastique felicitations formidable genial geniale genials geniaux
        heureu heureuse heureux impeccable impeccables magnifique magnifiques meilleur meilleure
        meilleurs merveilleuse merveilleux parfait parfaite parfaitement ravie satisfait satisfaite
        satisfaits
        ",
    ),
    Group(
        Feels(24),
        "
        agreable aimable aimables aime apprecie bien bon bonne bons contente contentes efficace
        efficaces gentil gentille gentils merveille rapide rapidement serviable super sympa
        sympathique utile utiles
        ",
    ),
    Group(
        Thanks,
        "
        merci mercii remercie
        ",
    ),
    Group(
        Not,
        "
        aucun aucune jamais ni pas personne rien sans
        ",
    ),
    Group(
        More,
        "
        beaucoup extremement tellement totalement tres trop vraiment
        ",
    ),
    Group(
        Less,
        "
        assez peu plutot
        ",
    ),
    Group(
        But,
        "
        cependant mais pourtant
        ",
    ),
    Group(
        Opens,
        "
        combien comment ou pouvez puis quand quel quelle quelles quels qui
        ",
    ),
    Group(
        Wish,
        "
        besoin plait pourriez stp svp voudrais
        ",
    ),
    Group(
        Haste(40),
        "
        immediatement urgence urgent urgente
        ",
    ),
    Group(
        Haste(14),
        "
        aujourd'hui maintenant vite
        ",
    ),
];

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Fault(34),
        "
        aucune reponse/nouvelle/solution/aide
        ca fait .. jour/jours/semaine/semaines/mois/heure/heures/fois
        ca va/marche/fonctionne mal
        depuis .. jour/jours/semaine/semaines/mois/heure/heures
        encore .. panne/probleme/retard/rien/attendre
        encore une fois
        j'attends/j'attend
        jamais .. recu/arrive/livre/repondu/eu
        marche/marchent/fonctionne/fonctionnent pas/plus/jamais
        n'ai/n'a/n'avons/ai/a .. pas/toujours/jamais/rien .. recu/arrive/eu/obtenu
        ne .. marche/fonctionne/marchent/fonctionnent/repond/repondez .. pas/plus/jamais
        nous attendons
        pas .. normal/recu/remboursee/rembourse/livre/repondu/possible
        personne .. repond/aide/decroche/sait
        sans reponse
        toujours .. pas/rien/aucun/aucune/attente
        troisieme/deuxieme/quatrieme/enieme fois
        vous .. avez/m'avez .. debite/facture/double/perdu
        ",
    ),
    Group(
        Feels(-34),
        "
        c'est .. honteux/nul/inadmissible
        de pire en pire
        en ai marre
        j'en ai .. marre/assez
        le/la/les pire/pires
        pas .. content/contente/satisfait/satisfaite
        perte de temps
        ras le bol
        ras/plein le bol/dos/cul
        se moque/moquer/moquez/fout/foutez .. de/monde
        vous moquez
        ",
    ),
    Group(
        Feels(28),
        "
        bon/beau travail
        c'est/service/tout nickel/top/super
        commande/tout .. parfait
        je suis .. content
        merci .. beaucoup
        pas mal
        suis/tres/sommes ravi/ravie/ravis
        tout .. marche/fonctionne/bien
        tres .. bien/bon/bonne/content/contente/satisfait/satisfaite/rapide/aimable
        ",
    ),
    Group(
        Plain,
        "
        bonne journee/soiree
        eh bien
        en retard de
        ou bien
        s'il vous/te plait
        ",
    ),
    Group(
        Haste(44),
        "
        au plus vite
        des que possible
        le plus vite/rapidement possible
        tout de suite
        ",
    ),
];
