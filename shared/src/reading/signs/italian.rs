//! The signs in Italian.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::AsksForPerson,
        firm: &[
            (
                900,
                "[non|basta|stufo di|stanco di|stufa di|smettere di|odio] (voglio|mi piace) (più) [parlare|chattare|discutere|avere a che fare] (più) (con) (un|una|uno|questo) [robot|bot|macchina|computer|chatbot|ia|macchine|risponditore]",
            ),
            (850, "[non|niente] (voglio|un) (un|una) [robot|bot|macchina|chatbot|macchine]"),
        ],
        shows: &[
            (
                930,
                "[parlare|parlo|parla|parlarne|chattare|comunicare|contattare|contatto|mettermi in contatto|mettetemi in contatto|mettersi in contatto|discutere|collegare|passare|passami|passatemi|passarmi|mi passi|trasferire|trasferiscimi|trasferitemi|conversare|connettermi|chiamare|confrontarmi|interagire|metta in contatto] (direttamente|subito) (con|a|al|il|l|ad|in) (un|una|uno|qualche|qualcuno|il|la|lo|l|un'|dei|vostro|altro|altra|vero|vostri) (vero|vera|altro|altra|essere|reale) [qualcuno|persona|persone|umano|umana|umani|essere umano|operatore|operatrice|operatori|agente|agenti|rappresentante|consulente|responsabile|supervisore|direttore|assistente|addetto|addetta|impiegato|servizio clienti|assistenza|assistenza clienti|supporto|tecnico|esperto|specialista|capo|manager|collega|customer care|voi|commerciale|venditore|reception|avvocato|team|ufficio|gente vera|referente|dipendente]",
            ),
            (
                850,
                "[voglio|vorrei|bisogno|preferisco|preferirei|esigo|richiedo|desidero|mi serve|datemi|dammi|passatemi|cerco|chiedo|aspetto|pretendo|avere|serve|mettimi|necessito] (di|parlare|avere|con|del|un|l|in contatto) (un|una|uno|di|con|l) (vero|vera|un|una) [umano|umana|operatore|operatrice|agente|rappresentante|responsabile|supervisore|essere umano|persona vera|persona reale|persona umana|operatore umano|assistenza umana|consulente|qualcuno|persona|aiuto umano]",
            ),
            (
                850,
                "[chiamami|chiamatemi|mi chiami|mi chiamate|richiamatemi|richiamami|ricontattatemi|contattatemi|contattami|mi contatti|mi contattate|mi richiami|mi richiamate|essere richiamato|essere richiamata|essere ricontattato|essere chiamato|richiamata|telefonatemi|mi può chiamare|mi potete chiamare|mi puoi chiamare|mi potete richiamare|mi può contattare|mi potete contattare|potete chiamarmi|può chiamarmi|chiamarmi|richiamarmi|ricontattarmi|contattarmi]",
            ),
            (
                800,
                "[c'è|ce|ci sono|esiste|avete] (un|una|qualche|un vero) (vero|vera) [qualcuno|operatore|umano|persona|umani|agente|essere umano|operatori]",
            ),
            (
                800,
                "[qualcuno|persona|operatore|umano] (con|che|vera|reale) (cui|il quale) (posso|possa|può|potrei|mi) [posso|possa|può|potrei|parlare|aiutarmi|mi aiuti|risponda|mi possa aiutare|competente|vera|reale]",
            ),
            (
                900,
                "^ (un|una|uno|voglio un|con un|con una|sì|no|ciao|per favore|l|voglio|parlare con) (un|una) (vero) [operatore|operatrice|umano|agente|rappresentante|essere umano|persona reale|persona vera|supervisore|responsabile|operatore umano|servizio clienti|assistenza clienti|assistenza umana|agente umano|consulente] (umano|reale|per favore|subito|grazie) $",
            ),
            (
                800,
                "[qual è|quale|datemi|dammi|vorrei|mi serve|avete|posso avere|cerco|voglio|mi date|mi dai] (è|il|un|avere) (il|un) [vostro|numero di|numero verde|recapito telefonico|un recapito|numero dell'assistenza|numero del] (numero|telefono|contatto|servizio|recapito) (di)",
            ),
            (
                800,
                "[come|dove|posso|vorrei|voglio] (posso|faccio|si può|potrei) (a|fare|per) [contattarvi|contattare|chiamarvi|mettermi in contatto|chiamare|raggiungervi|parlarvi|telefonarvi] (con|voi|il|l|$|qualcuno|un)",
            ),
            (
                750,
                "[non] (mi) (sta|stai|state|sei|siete|è) (di) [aiuta|aiutando|aiuti|aiutate|serve a niente|aiuto|utile|serve a nulla|risolve|aiutato]",
            ),
        ],
        unless: &[
            "non [ho bisogno|voglio|serve|mi serve|è necessario|occorre|desidero|vorrei] (di|un|che|essere|parlare|mi) (parlare|un|essere|operatore|mi|contattare) ~2",
            "[ho|avevo] (già) [parlato|chiamato|contattato|discusso] ~3",
            "senza [parlare|chiamare|contattare|un operatore] ~2",
            "[sei|è|siete|sto parlando con|lei è|tu sei|sono] (un|una|lei|tu) (vero|vera|essere) [umano|umana|robot|bot|persona|macchina|operatore|agente]",
            "risorse umane",
            "agente [immobiliare|di viaggio|di commercio]",
        ],
    },
    Knowledge {
        sign: Sign::AsksIfBot,
        firm: &[],
        shows: &[(
            900,
            "= [sei|è|siete|sto parlando con|lei è|tu sei|parlo con] (un|una|davvero) (un|una) (vero|vera) [robot|bot|macchina|umano|umana|persona|persona reale|essere umano|ia|chatbot|computer]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Displeased,
        firm: &[],
        shows: &[
            (
                900,
                "= [inaccettabile|vergognoso|vergogna|ridicolo|ridicola|pessimo|pessima|pessimi|orribile|terribile|scandaloso|schifo|schifoso|penoso|disastro|disastroso|indecente|inammissibile|imbarazzante|incompetenti|incompetenza|truffa|truffatori|ladri|bugiardi|presa in giro|presi in giro|inutile|inutili|assurdo|assurda|insopportabile|intollerabile|indegno|deplorevole|fate schifo|fa schifo|incapaci|patetico]",
            ),
            (
                900,
                "= [arrabbiato|arrabbiata|furioso|furiosa|deluso|delusa|deludente|delusione|frustrato|frustrata|frustrante|infuriato|irritato|irritata|seccato|seccata|stufo|stufa|insoddisfatto|insoddisfatta|indignato|indignata|scontento|scontenta|incazzato|incazzata|amareggiato|esasperato|esasperata|non ne posso più|ne ho abbastanza|stanco di|stanca di]",
            ),
            (
                850,
                "= [pessimo|cattivo|scarso|peggior|peggiore|scadente|lento] [servizio|assistenza|esperienza|qualità|supporto|trattamento]",
            ),
            (850, "= [perdere|perdendo|perdita di|perso] (il|mio|altro|di) (mio) tempo"),
            (
                800,
                "= non (sono|è|siamo) (affatto|per niente|molto|per nulla) [contento|contenta|soddisfatto|soddisfatta|felice|accettabile|giusto|possibile che|normale|serio]",
            ),
            (800, "= [reclamo|lamentela|lamentarmi|reclami|protesta]"),
            (
                750,
                "= [aspetto|aspettando|sto aspettando|attendo|attesa] (da|ancora|ormai) (da|più di|ore|giorni) [da|ore|giorni|settimane|mesi|un'ora|troppo|ancora]",
            ),
            (750, "= nessuno (mi) [risponde|aiuta|ha risposto|richiama|mi aiuta|fa niente]"),
            (
                750,
                "= [che|è una|è un|una vera] [vergogna|schifo|truffa|disastro|presa in giro|delusione|servizio pessimo|assurdità]",
            ),
        ],
        unless: &[
            "= [non|nessun|nessuna|niente] (è|sono|affatto|male|così|tanto|ho|un) (così|affatto) [terribile|orribile|arrabbiato|deluso|reclamo|inutile|male]",
        ],
    },
    Knowledge {
        sign: Sign::Swears,
        firm: &[],
        shows: &[(
            950,
            "= [merda|merde|cazzo|cazzi|cazzata|cazzate|cazz|vaffanculo|vaffa|affanculo|fanculo|stronzo|stronzi|stronza|stronzate|stronzata|coglion*|puttana|puttane|troia|porca|porco|minchia|figa|rompicoglioni|palle|rotto le palle|rotto le scatole|bastardo|bastardi|figlio di puttana|testa di cazzo|idiota|idioti|deficiente|deficienti|imbecille|imbecilli|cretino|cretini|scemo|scemi|culo|incazzare|incazzato|incazzata|mannaggia|maledetto|maledetti|maledetta|cagare]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Greets,
        firm: &[],
        shows: &[(
            950,
            "= [ciao|buongiorno|buon giorno|buonasera|buona sera|buon pomeriggio|salve|buonanotte|buondì|saluti|come stai|come sta]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Thanks,
        firm: &[],
        shows: &[
            (
                950,
                "= [grazie|grazie mille|mille grazie|ti ringrazio|vi ringrazio|la ringrazio|ringrazio|molte grazie|grz]",
            ),
            (
                800,
                "= [problema|tutto|ora|è] (è|ora) [risolto|funziona|a posto|sistemato|chiaro ora]",
            ),
        ],
        unless: &[
            "= no grazie",
            "= grazie (di|per) [niente|nulla]",
            "= [non|niente] (è|ancora|stato) [risolto|sistemato|funziona]",
        ],
    },
    Knowledge {
        sign: Sign::Urgent,
        firm: &[],
        shows: &[(
            900,
            "= [urgente|urgentemente|urgenza|immediatamente|immediato|subito|al più presto|il prima possibile|quanto prima|adesso subito|emergenza|prima possibile|il più presto possibile]",
        )],
        unless: &[
            "= [non|niente|nessuna] (è|c'è|ho) (così|molto) [urgente|urgenza|emergenza|subito]",
        ],
    },
    Knowledge {
        sign: Sign::Regulated,
        firm: &[],
        shows: &[(
            900,
            "= [avvocato|avvocati|vie legali|azione legale|azioni legali|denuncia|denunciare|denuncerò|causa legale|fare causa|vi faccio causa|tribunale|gdpr|garante della privacy|garante privacy|cancellazione dei miei dati|cancellare i miei dati|associazione consumatori|altroconsumo|codacons|agcom|diffida|diritto di recesso|diritto all'oblio|arbitro bancario]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::WantsToCancel,
        firm: &[],
        shows: &[(
            850,
            "= [annullare|cancellare|disdire|disdetta|annullate|chiudere|recedere|recesso|disattivare|annulla] (il|la|l|mio|un|questo|dal|dell|del|$) (mio|mia) [abbonamento|account|ordine|contratto|prenotazione|servizio|iscrizione|conto|polizza|acquisto|$]",
        )],
        unless: &["= non (voglio|desidero) [annullare|cancellare|disdire]"],
    },
    Knowledge {
        sign: Sign::DemandsRefund,
        firm: &[],
        shows: &[
            (
                900,
                "= [voglio|esigo|pretendo|chiedo|vorrei|richiedo|aspetto] (indietro|un|il|i|essere|avere) (mio|miei|un) (indietro) [rimborso|rimborsato|rimborsata|soldi|soldi indietro|denaro|indietro i miei soldi]",
            ),
            (
                900,
                "= [rimborsatemi|rimborsami|ridatemi|restituitemi|ridammi|rivoglio] (i|il|miei|subito) (miei|mio) (soldi|denaro)",
            ),
        ],
        unless: &["= non (voglio|serve) (un|il) rimborso"],
    },
];
