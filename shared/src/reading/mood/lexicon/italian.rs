//! Italian.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "assurd|o|a bastard|i cazzo coglion|e|i disgustos|o|a indecente inaccettabile|i ladri merda odio orrend|o|a orribile pessim|o|a|i|e ridicol|o|a schif|o|oso|osa scandal|oso stronz|o|i|a truffa truffatori vaffanculo vergogna vergognos|o|a|i vergognatevi",
    ),
    Group(
        Feels(-28),
        "arrabbiat|o|a brutt|o|a cattiv|o|a delus|o|a|i deludente delusione disastro disperat|o|a frustrat|o|a frustrante furios|o|a imbarazzante incapaci incazzat|o|a incompetent|e|i infuriat|o|a insoddisfatt|o|a irritat|o|a lamentela maleducat|o|i molestia nervos|o|a offes|o|a peggio peggiore penoso reclamo scadente scortes|e|i scontent|o|a seccat|o|a stanc|o|a stufo triste",
    ),
    Group(
        Fault(24),
        "annullat|o|a aspettando attesa bloccat|o|a danneggiat|o|a difettos|o|a difetto errore|i errori guast|o|a pers|o|a problema problemi rifiutat|o|a ritard|o|i rott|o|a|i sbagliat|o|a smarrit|o|a",
    ),
    Group(Feels(36), "adoro bellissim|o|a brav|i|issimi complimenti eccellente|i eccezionale fantastic|o|a felice magnific|o|a meraviglios|o|a miglior|e|i ottim|o|a|i|e perfett|o|a|amente soddisfatt|o|a splendid|o|a stupend|o|a"),
    Group(Feels(24), "bello bene buon buona buono contento contenta cortes|e|i disponibil|i efficient|i facile funziona gentil|e|i gentilissim|i|a|o piace rapid|o|a risolt|o|a utile veloc|e|i|emente"),
    Group(Thanks, "grazie ringrazio"),
    Group(Not, "mai nemmeno nessun|o|a niente non nulla senza"),
    Group(More, "abbastanza davvero estremamente molto moltissimo tropp|o|a veramente tanto"),
    Group(Less, "poco"),
    Group(But, "anche-se comunque pero purtroppo tuttavia"),
    Group(Opens, "chi dove posso possono potete potrei puo quale quando quanto"),
    Group(Wish, "bisogno favore prego vorrei"),
    Group(Haste(40), "immediatamente subito urgen|te|za|temente"),
    Group(Haste(14), "adesso oggi ora presto"),
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
    Group(Feels(-34), "mai piu\nva/funziona/male malissimo/male\nnon ne posso piu\npresa in giro\nperdita di tempo\nche .. schifo/vergogna\nsono stuf|o/stufo/stufa/stanco/stanca"),
    Group(Feels(28), "buon/ottimo lavoro\nmolto .. bene/buono/buona/gentile/gentili/contento/contenta/soddisfatto/soddisfatta\nnon .. male\ngrazie mille\ntutto .. bene/perfetto/ok"),
    Group(Plain, "buon/buona giorno/sera/notte/giornata\nper favore\nva bene"),
    Group(Haste(44), "al piu presto\nil prima possibile\nprima possibile\nquanto prima"),
];
