//! Italian.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "
        assurda assurdo bastard bastardi cazzo coglione coglioni disgustosa disgustoso inaccettabile
        inaccettabilei indecente ladri merda odio orrenda orrendo orribile pessima pessime pessimi
        pessimo ridicola ridicolo scandal scandaloso schifo schifosa schifoso stronz stronza stronzi
        stronzo truffa truffatori vaffanculo vergogna vergognatevi vergognosa vergognosi vergognoso
        ",
    ),
    Group(
        Feels(-28),
        "
        arrabbiata arrabbiato brutt brutta brutto cattiva cattivo deludente delusa delusi delusione
        deluso disastro disperata disperato frustrante frustrata frustrato furiosa furioso
        imbarazzante incapaci incazzata incazzato incompetente incompetenti infuriata infuriato
        insoddisfatta insoddisfatto irritata irritato lamentela maleducati maleducato molestia
        nervosa nervoso offesa offeso peggio peggiore penoso reclamo scadente scontenta scontento
        scortese scortesi seccata seccato stanca stanco stufo triste
        ",
    ),
    Group(
        Fault(24),
        "
        annullata annullato aspettando attesa bloccata bloccato danneggiata danneggiato difetto
        difettosa difettoso errore errorei errori guasta guasto pers persa perso problema problemi
        rifiutata rifiutato ritardi ritardo rott rotta rotti rotto sbagliata sbagliato smarrita
        smarrito
        ",
    ),
    Group(
        Feels(36),
        "
        adoro bellissima bellissimo brav bravi bravissimi complimenti eccellente eccellentei
        eccezionale fantastica fantastico felice magnifica magnifico meravigliosa meraviglioso
        miglior migliore migliori ottima ottime ottimi ottimo perfetta perfettamente perfetto
        soddisfatta soddisfatto splendida splendido stupenda stupendo
        ",
    ),
    Group(
        Feels(24),
        "
        bello bene buon buona buono contenta contento cortes cortese cortesi disponibili efficienti
        facile funziona gentil gentile gentili gentilissima gentilissimi gentilissimo piace rapida
        rapido risolta risolto utile veloce velocemente veloci
        ",
    ),
    Group(
        Thanks,
        "
        grazie ringrazio
        ",
    ),
    Group(
        Not,
        "
        nemmeno nessun nessuna nessuno niente non nulla senza
        ",
    ),
    Group(
        More,
        "
        abbastanza davvero estremamente moltissimo molto tanto tropp troppa troppo veramente
        ",
    ),
    Group(
        Less,
        "
        poco
        ",
    ),
    Group(
        But,
        "
        comunque pero purtroppo tuttavia
        ",
    ),
    Group(
        Opens,
        "
        chi dove posso possono potete potrei puo quale quando quanto
        ",
    ),
    Group(
        Wish,
        "
        bisogno favore prego vorrei
        ",
    ),
    Group(
        Haste(40),
        "
        immediatamente subito urgente urgentemente urgenza
        ",
    ),
    Group(
        Haste(14),
        "
        adesso oggi ora presto
        ",
    ),
];

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Fault(34),
        "
        ancora .. non/niente/nessuna/attesa
        aspetto/aspettando/attendo .. da/ancora/giorni/settimane/ore
        da .. giorno/giorni/settimana/settimane/mese/mesi/ora/ore
        di nuovo
        due volte
        mai .. arrivato/arrivata/ricevuto/ricevuta/risposto
        nessun/nessuno/nessuna .. risponde/risposta/aiuta/aiuto/sa/soluzione
        non .. arriva/arrivato/arrivata/ricevuto/ricevuta
        non .. funziona/funzionano/va/parte/carica/apre
        non .. riesco/posso/possibile
        non .. risponde/rispondete/rispondono/risposto
        per la .. terza/seconda/quarta/ennesima volta
        senza .. risposta/soluzione
        un'altra volta
        ",
    ),
    Group(
        Feels(-34),
        "
        che .. schifo/vergogna
        mai piu
        non ne posso piu
        perdita di tempo
        presa in giro
        sono stufo/stufo/stufa/stanco/stanca
        va/funziona/male malissimo/male
        ",
    ),
    Group(
        Feels(28),
        "
        buon/ottimo lavoro
        grazie mille
        molto .. bene/buono/buona/gentile/gentili/contento/contenta/soddisfatto/soddisfatta
        non .. male
        tutto .. bene/perfetto/ok
        ",
    ),
    Group(
        Plain,
        "
        buon/buona giorno/sera/notte/giornata
        per favore
        va bene
        ",
    ),
    Group(
        Haste(44),
        "
        al piu presto
        il prima possibile
        prima possibile
        quanto prima
        ",
    ),
];
