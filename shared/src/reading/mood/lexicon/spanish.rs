//! Spanish.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "asco asqueros|o|a cabron|es carajo cono deplorable estafa|dores|dor|ron gilipollas hijueputa hostia idiota|s imbecil|es inaceptable indignad|o|a indignante inutil|es joder jodid|o|a ladrones maldit|o|a|os|as mierda nefast|o|a odio pendej|o|a|os pesim|o|a|os|as puta|s puto|s verguenza vergonzos|o|a",
    ),
    Group(
        Feels(-28),
        "abandonad|o|a abus|o|ivo burla cansad|o|a cansancio decepcion|ante|ado|ada desagradable desastr|e|oso|osa desesperad|o|a disgustad|o|a enfadad|o|a enojad|o|a enojo estres|ado|ada feo frustrad|o|a frustracion frustrante fatal fraude furios|o|a grosero|s groser|a hart|o|a|os horrible|s horroros|o|a insatisfech|o|a indignacion insultante lamentable mal mala malas malisim|o|a malo malos mentira|s mentiros|o|os|a molest|o|a|os|ia ofendid|o|a peor|es queja|s quejarme rabia ridicul|o|a robo terrible|s triste|s",
    ),
    Group(
        Fault(24),
        "averiad|o|a bloquead|o|a cancelado cancelaron cobraron danad|o|a defectuos|o|a demora|do|da equivocad|o|a error|es esperando falla|s|ndo fallo|s incorrect|o|a perdid|o|a problema|s rechazad|o|a retraso|s retrasad|o|a rot|o|a|os|as tarde tardan tardando",
    ),
    Group(
        Feels(36),
        "amable|s buenisim|o|a encant|a|o|ado|ada|ador estupend|o|a excelente|s fabulos|o|a fantastic|o|a felicidades felicitaciones feliz genial|es increible|s magnific|o|a maravill|a|oso|osa mejor perfect|o|a|amente satisfech|o|a",
    ),
    Group(Feels(24), "agradable agradecid|o|a alegr|e|ia bien bonit|o|a buen buena buenas bueno contento contenta facil funciona gusta gusto rapid|o|a|amente solucionad|o|a util|es"),
    Group(Thanks, "agradezco gracias"),
    Group(Not, "jamas nadie ni ningun|o|a nunca sin tampoco"),
    Group(More, "bastante demasiad|o|a muchisim|o|a muy totalmente tan"),
    Group(Less, "algo poco"),
    Group(But, "aunque pero"),
    Group(Opens, "como cual cuando cuanto donde puedo puede pueden quien"),
    Group(Wish, "favor necesito puedes quiero quisiera"),
    Group(Haste(40), "inmediatamente inmediato urgencia urgente|mente"),
    Group(Haste(14), "ahora ahorita cuanto-antes hoy pronto rapido"),
];

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Fault(34),
        "
        cada vez
        de nuevo
        desde hace
        hace .. <number>/dos/tres/una/un/varios/varias/cuatro/cinco .. dia/dias/semana/semanas/mes/meses/hora/horas
        llevo/llevamos .. dia/dias/semana/semanas/mes/meses/hora/horas/esperando
        me .. cobraron/cobrado .. dos/doble/de
        nadie .. contesta/responde/ayuda/atiende/sabe
        ningun|o .. respuesta
        no .. contestan/contesta/responden/responde/respondieron/atienden
        no .. funciona/funcionan/sirve/sirven/anda/carga/abre
        no .. ha/han/he .. llegado/recibido/respondido/enviado
        no .. llega/llego/llegado/recibi/recibido
        no .. puedo/deja/permite
        otra vez
        por segunda/tercera/enesima vez
        seguimos/sigo/sigue/siguen sin
        sin respuesta/solucion/contestar
        todavia/aun .. no/espero/esperando
        ya .. veces
        ",
    ),
    Group(Feels(-34), "dejen de\nno .. posible/puede ser\nno .. sirve .. nada\nno es justo\nque .. falta/tomadura .. respeto/pelo\nuna broma"),
    Group(Feels(28), "buen trabajo\nla mejor\nme .. gusta/encanta/encanto\nmuchas gracias\nmuy .. amable/amables/bien/bueno/buena/contento/contenta/rapido\nno .. mal/malo/mala\ntodo .. bien/perfecto"),
    Group(super::Sense::Plain, "bien/buen/buena/buenas/buenos dia/dias/tarde/tardes/noche/noches\nmas tarde\nque tal"),
    Group(Haste(44), "ahora mismo\ncuanto antes\nde inmediato\nlo antes posible\nya mismo"),
];
