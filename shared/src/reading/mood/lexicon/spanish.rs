//! Spanish.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "
        asco asquerosa asqueroso cabron cabrones carajo cono deplorable estafa estafador estafadores
        estafaron gilipollas hijueputa hostia idiota idiotas imbecil imbeciles inaceptable indignada
        indignado indignante inutil inutiles joder jodida jodido ladrones maldita malditas maldito
        malditos mierda nefasta nefasto odio pendeja pendejo pendejos pesima pesimas pesimo pesimos
        puta putas puto putos vergonzosa vergonzoso verguenza
        ",
    ),
    Group(
        Feels(-28),
        "
        abandonad abandonada abandonado abus abusivo abuso burla cansada cansado cansancio decepcion
        decepcionada decepcionado decepcionante desagradable desastre desastrosa desastroso
        desesperada desesperado disgustada disgustado enfadada enfadado enojada enojado enojo estres
        estresada estresado fatal feo fraude frustracion frustrada frustrado frustrante furiosa
        furioso grosera grosero groseros harta harto hartos horrible horribles horrorosa horroroso
        indignacion insatisfecha insatisfecho insultante lamentable mala malas malisima malisimo
        malo malos mentira mentiras mentiros mentirosa mentiroso mentirosos molesta molestia molesto
        molestos ofendida ofendido peor peores queja quejarme quejas rabia ridicula ridiculo robo
        terrible terribles triste tristes
        ",
    ),
    Group(
        Fault(24),
        "
        averiada averiado bloqueada bloqueado cancelado cancelaron cobraron danada danado defectuosa
        defectuoso demora demorada demorado equivocada equivocado error errores esperando falla
        fallando fallas fallo fallos incorrect incorrecta incorrecto perdida perdido problema
        problemas rechazada rechazado retrasada retrasado retraso retrasos rota rotas roto rotos
        tardan tardando
        ",
    ),
    Group(
        Feels(36),
        "
        amable amables buenisima buenisimo encanta encantada encantado encantador encanto estupenda
        estupendo excelente excelentes fabulosa fabuloso fantastica fantastico felicidades
        felicitaciones feliz genial geniales increible increibles magnifica magnifico maravilla
        maravillosa maravilloso mejor perfecta perfectamente perfecto satisfecha satisfecho
        ",
    ),
    Group(
        Feels(24),
        "
        agradable agradecida agradecido alegr alegre alegria bien bonita bonito buena buenas bueno
        contenta contento facil funciona gusta gusto rapida rapidamente rapido solucionada
        solucionado util utiles
        ",
    ),
    Group(
        Thanks,
        "
        agradezco gracias
        ",
    ),
    Group(
        Not,
        "
        jamas nadie ni ningun ninguna ninguno nunca sin tampoco
        ",
    ),
    Group(
        More,
        "
        bastante demasiada demasiado muchisima muchisimo muy tan totalmente
        ",
    ),
    Group(
        Less,
        "
        algo poco
        ",
    ),
    Group(
        But,
        "
        aunque pero
        ",
    ),
    Group(
        Opens,
        "
        como cual cuando cuanto donde puede pueden puedo quien
        ",
    ),
    Group(
        Wish,
        "
        favor necesito puedes quiero quisiera
        ",
    ),
    Group(
        Haste(40),
        "
        inmediatamente inmediato urgencia urgente urgentemente
        ",
    ),
    Group(
        Haste(14),
        "
        ahora ahorita hoy pronto
        ",
    ),
];

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Fault(34),
        "
        cada vez
        de nuevo
        desde hace
        hace .. <number>/cinco/cuatro/dos .. dia/dias/semana/semanas/mes/meses/hora/horas
        hace .. tres/un/una/varias/varios .. dia/dias/semana/semanas/mes/meses/hora/horas
        llevo/llevamos .. dia/dias/semana/semanas/mes/meses/hora/horas/esperando
        me .. cobraron/cobrado .. dos/doble/de
        nadie .. contesta/responde/ayuda/atiende/sabe
        ningun/ninguno .. respuesta
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
    Group(
        Feels(-34),
        "
        dejen de
        esta/esto/muy/funciona/va/todo mal
        llega/llego/llegan/llegaron tarde
        mal .. servicio/atencion/funcionamiento
        no .. posible/puede ser
        no .. sirve .. nada
        no es justo
        que .. falta/tomadura .. respeto/pelo
        una broma
        ",
    ),
    Group(
        Feels(28),
        "
        buen servicio/trabajo/dia
        buen trabajo
        la mejor
        me .. gusta/encanta/encanto
        muchas gracias
        muy .. amable/amables/bien/bueno/buena/contento/contenta/rapido
        no .. mal/malo/mala
        todo .. bien/perfecto
        ",
    ),
    Group(
        super::Sense::Plain,
        "
        bien/buen/buena/buenas/buenos dia/dias/tarde/tardes/noche/noches
        mas tarde
        que tal
        ",
    ),
    Group(
        Haste(44),
        "
        ahora mismo
        cuanto antes
        de inmediato
        lo antes posible
        ya mismo
        ",
    ),
];
