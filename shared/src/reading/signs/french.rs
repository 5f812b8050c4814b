//! The signs in French.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::AsksForPerson,
        firm: &[
            (
                900,
                "[pas|plus|marre de|arrêter de|ras le bol de|assez de] (envie de) [parler|discuter|échanger|communiquer] (à|avec) (un|une|des|votre|ce|cette) (stupide) [robot|bot|machine|ordinateur|chatbot|robots|machines|ia|automate]",
            ),
            (850, "[pas|plus] (de|d|un) [robot|bot|machine|robots|bots|chatbot|chatbots]"),
        ],
        shows: &[
            (
                930,
                "[parler|parlez|parle|discuter|échanger|communiquer|dialoguer|tchatter|chatter|m entretenir|converser|contacter|joindre|contact|mettre en relation|passer|transférer|transférez|joindre|appeler|relation|rendez vous avec] (directement|moi) (à|avec|au|vers|aux) (directement) (un|une|des|l|le|la|votre|vos|quelqu|d|de|du|autre) (vrai|vraie|vrais|autre|de vos|véritable|être) [quelqu'un|quelquun|qqun|qqn|personne|humain|humaine|humains|être humain|agent|agents|conseiller|conseillère|conseillers|conseillé|opérateur|opératrice|représentant|représentante|responsable|superviseur|gérant|manager|employé|employée|technicien|technicienne|interlocuteur|service client|service clientèle|support|assistance|expert|spécialiste|collaborateur|commercial|commerciale|vendeur|équipe|chargé|directeur|standard|sav|service après vente|humaine|gens|collègue|avocat|hotline|accueil|réception|quelqun]",
            ),
            (
                850,
                "[veux|voudrais|souhaite|souhaiterais|aimerais|besoin|préfère|préférerais|exige|demande|cherche|faut|voudrai|j'aimerais|peux|puis|donnez|passez|mettez|trouvez|veut|désire|avoir|obtenir|attends|attend] (moi|avoir|je|parler|à|me|d) (avoir|d) (un|une|l|le|d|quelqu) (vrai|vraie) [humain|humaine|agent|conseiller|conseillère|opérateur|opératrice|représentant|responsable|superviseur|être humain|vraie personne|personne réelle|interlocuteur|agent humain|quelqu'un|personne|assistance humaine|aide humaine|technicien|manager]",
            ),
            (
                850,
                "[appelez|rappelez|contactez|rappeler|recontactez|appellez|téléphonez|passez|transférez|connectez|dirigez|mettez] moi",
            ),
            (
                800,
                "[me|m] [rappeler|rappelle|rappellent|recontacter|recontacte|appeler|appelle|contacter|téléphoner|mettre en relation|mettre en contact|transférer|passer]",
            ),
            (
                800,
                "[y a t il|il y a|est ce qu'il y a|y a|existe t il|êtes vous|ya t il] (un|une|t il|il|des) (vrai|vraie|moyen de parler à) (un|une) [quelqu'un|agent|humain|conseiller|personne|opérateur|humains|conseillers|être humain]",
            ),
            (
                800,
                "[quelqu'un|personne|humain|conseiller|agent] (à|avec|qui|de) (qui|lequel|humain|réel|compétent) (je) [puisse|pourrait|peux|peut|pourra|puisse m|parler|réel|compétent|m'aider|me répondre|peut m]",
            ),
            (
                900,
                "^ (un|une|je veux|à un|avec un|oui|non|bonjour|juste|s'il vous plaît|svp|l) (un|une) (vrai|vraie) [humain|agent|conseiller|conseillère|opérateur|opératrice|représentant|vraie personne|être humain|agent humain|responsable|superviseur|service client|personne humaine|personne réelle|conseiller humain] (réel|s'il vous plaît|svp|stp|humain|s'il te plaît|maintenant) $",
            ),
            (
                800,
                "[quel est|donnez moi|je veux|avoir|il me faut|c'est quoi|où trouver|besoin|connaître|donner|donne moi|cherche] (le|d'un|du|un) [votre numéro|votre téléphone|votre hotline|numéro de téléphone|numéro du service|numéro de service|numéro de contact|numéro client|votre numéro de téléphone|numéro du support]",
            ),
            (
                800,
                "[comment|où|peux|voudrais|veux|souhaite|puis|aimerais|dois] (puis|peut on|faire pour|je|on) (je|pour) [vous contacter|vous joindre|vous appeler|vous téléphoner|contacter le|contacter un|contacter votre|contacter quelqu'un|contacter le service|appeler le service|joindre un|joindre le service|joindre quelqu'un|contacter vous|contacter l'équipe]",
            ),
            (
                750,
                "[ça|cela|ce|vous|tu] (ne) (me) [m'aidez|m'aide|m'aides|aide|aidez|sert|servez|servent] [pas|à rien|rien]",
            ),
            (700, "[ne] [m'aidez|m'aides|m'aide|me sert|servez] [pas|à rien|rien|en rien]"),
        ],
        unless: &[
            "[pas|plus|jamais] [besoin|envie|nécessaire|la peine|obligé] (de|d'un|d'une|d) (parler|appeler|contacter|un|rappeler|me|être) (à|avec|un|rappeler)",
            "[ne] [veux|souhaite|voudrais|désire] (pas|plus) (que|être|d|un|parler|vous) (on|rappelé|appelé|un|à|avec) ~2",
            "sans [parler|appeler|passer|contacter] ~2",
            "[j'ai|avoir|ai|déjà] (déjà) [parlé|discuté|eu|contacté|appelé] ~3",
            "[suis|êtes vous|es tu|êtes|tu es|vous êtes|est ce] (un|une|vous|tu|je) (un|une) (vrai|vraie) [humain|robot|agent|personne|machine|bot]",
            "[agent] [immobilier|de voyage|d'assurance|de police]",
            "ressources humaines",
        ],
    },
    Knowledge {
        sign: Sign::AsksIfBot,
        firm: &[],
        shows: &[(
            900,
            "= [êtes vous|es tu|tu es|vous êtes|c'est|est ce|est ce que je parle à|je parle à|suis je en train de parler à|est ce que tu es|est ce que vous êtes] (bien|que|vraiment) (un|une) (vrai|vraie) [robot|bot|machine|humain|humaine|personne|ia|ordinateur|être humain|chatbot|intelligence artificielle]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Displeased,
        firm: &[],
        shows: &[
            (
                900,
                "= [inacceptable|inadmissible|scandaleux|scandale|honteux|honte|lamentable|déplorable|catastrophique|catastrophe|ridicule|nul|nulle|nuls|nullissime|horrible|affreux|désastreux|désastre|minable|pitoyable|insupportable|intolérable|incompétent|incompétents|incompétence|arnaque|arnaqueurs|arnaqué|arnaquer|voleurs|escrocs|escroquerie|menteurs|foutage de gueule|aberrant|abusé|exécrable|médiocre|vous vous moquez|se moque de moi|foutez de moi|fichez de moi|prenez pour]",
            ),
            (
                900,
                "= [énervé|énervée|furieux|furieuse|en colère|fâché|fâchée|frustré|frustrée|frustrant|déçu|déçue|décevant|déception|agacé|agacée|agaçant|mécontent|mécontente|insatisfait|insatisfaite|excédé|excédée|ras le bol|marre|ras-le-bol|j'en peux plus|exaspéré|exaspérant|énervant|dégoûté|dégoûtée|outré|outrée|scandalisé]",
            ),
            (
                850,
                "= [mauvais|mauvaise|pire|très mauvais|piètre] (très|qualité de|vraiment) [service|expérience|accueil|qualité|sav|site|application|support]",
            ),
            (850, "= [perdre|perds|perdu|perte de] (mon|de|du) temps"),
            (
                800,
                "= [pas] (du tout|vraiment|très) [content|contente|satisfait|satisfaite|normal|sérieux|professionnel|acceptable|heureux]",
            ),
            (800, "= [plainte|réclamation|me plaindre|plaindre]"),
            (
                750,
                "= [attends|attend|attendu|attente] (toujours|encore|depuis) (depuis|plus de|une|des) [depuis|heures|jours|semaines|mois|longtemps|heure|semaine]",
            ),
            (750, "= [personne] (ne) (me|m) [répond|m'aide|aide|réponds|répondu]"),
            (
                750,
                "= [quelle|c'est une|c'est un|c'est de la|c'est du] (vraie) [honte|arnaque|blague|vol|catastrophe|merde|n'importe quoi|scandale|farce]",
            ),
        ],
        unless: &[
            "= [pas|aucun|aucune|rien|jamais|sans] (de|si|très|trop|trop|du tout|d) [nul|horrible|énervé|fâché|déçu|déçue|plainte|réclamation|honte|mauvais|mauvaise]",
            "= match nul",
        ],
    },
    Knowledge {
        sign: Sign::Swears,
        firm: &[],
        shows: &[(
            950,
            "= [merde|merdes|merdique|emmerde|emmerdes|emmerdez|emmerder|putain|ptn|putin de|connard|connards|connasse|conne|connerie|conneries|con de|bande de cons|salope|salopes|salaud|salauds|enculé|enculés|enculer|fait chier|faites chier|fais chier|chier|chiant|chiante|bordel|foutre|va te faire|allez vous faire|ta gueule|ferme ta gueule|tg|fdp|fils de pute|pute|ntm|nique|niquer|bâtard|couilles|pd|trou du cul|abruti|abrutis|débile|débiles|crétin|crétins|bande d'incapables]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Greets,
        firm: &[],
        shows: &[(
            950,
            "= [bonjour|bjr|bonsoir|bsr|salut|coucou|bonne journée|bonne soirée|rebonjour|slt]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Thanks,
        firm: &[],
        shows: &[
            (
                950,
                "= [merci|merci beaucoup|mille mercis|je vous remercie|je te remercie|remercie|remerciements|mrc|mci]",
            ),
            (800, "= [problème|c'est|tout est] (est) [résolu|réglé|parfait|bon|solutionné]"),
        ],
        unless: &[
            "= non merci",
            "= merci (pour|de) rien",
            "= [pas|toujours pas|encore pas|n'est pas] (encore) [résolu|réglé|bon|parfait]",
        ],
    },
    Knowledge {
        sign: Sign::Urgent,
        firm: &[],
        shows: &[(
            900,
            "= [urgent|urgente|urgence|urgemment|immédiatement|tout de suite|au plus vite|dès que possible|le plus vite possible|le plus rapidement possible|sans délai|immédiat|rapidement svp|sur le champ|dans les plus brefs délais]",
        )],
        unless: &[
            "= [pas|rien|aucune] (très|si|d|vraiment) [urgent|urgence|urgente|d'urgent|d'urgence]",
        ],
    },
    Knowledge {
        sign: Sign::Regulated,
        firm: &[],
        shows: &[(
            900,
            "= [mon avocat|mes avocats|porter plainte|porte plainte|poursuites|poursuite judiciaire|action en justice|actions en justice|tribunal|tribunaux|mise en demeure|rgpd|cnil|dgccrf|droit à l'oubli|supprimer mes données|suppression de mes données|effacer mes données|60 millions de consommateurs|que choisir|répression des fraudes|huissier|médiateur|droit d'accès]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::WantsToCancel,
        firm: &[],
        shows: &[(
            850,
            "= [annuler|annulez|résilier|résiliation de|résiliez|me désabonner|désabonner|clôturer|fermer|supprimer] (mon|ma|la|le|mes|cette|de|$) [abonnement|compte|commande|contrat|réservation|service|forfait|achat|adhésion|assurance|$]",
        )],
        unless: &["= [pas|ne pas] (veux|souhaite) (pas) [annuler|résilier]"],
    },
    Knowledge {
        sign: Sign::DemandsRefund,
        firm: &[],
        shows: &[
            (
                900,
                "= [remboursez|rembourser|rembourse|rendez|rendre|rends] [moi|me|mon argent|l'argent]",
            ),
            (
                900,
                "= [veux|exige|demande|voudrais|souhaite|attends|réclame] (à|être|un|mon|le) (être|un) [remboursement|remboursé|remboursée|rembourser|argent]",
            ),
        ],
        unless: &["= pas (besoin|demande) (de|d'un) [remboursement|remboursé]"],
    },
];
