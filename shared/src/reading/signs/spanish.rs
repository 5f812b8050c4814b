//! The signs in Spanish.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::AsksForPerson,
        firm: &[
            (
                900,
                "[no|nunca|harto|harta|cansado|cansada|dejar|odio|basta] (de|mas) (quiero|me gusta|deseo) (seguir) [hablar|hablando|chatear|tratar|hablo|conversar] (más) con ~2 [bot|robot|máquina|ordenador|computadora|chatbot|contestadora|ia|bots|máquinas|robots|asistente virtual|sistema]",
            ),
            (
                850,
                "[no] (quiero|me gusta|me gustan) (un|una|más|los|las|otro|a) [bot|robot|máquina|chatbot|bots|robots|máquinas]",
            ),
        ],
        shows: &[
            (
                930,
                "[hablar|hablo|hable|habla|chatear|charlar|conversar|comunicar|comunicarme|comunicarnos|comunico|comuníqueme|contactar|contacto|contactarme|contactarnos|ponerme en contacto|ponernos en contacto|pongo en contacto|poner en contacto|entrar en contacto|tratar|dialogar|platicar|consultar|reunirme|reunirnos|entrevistarme|conectar|conectarme|conéctame|hablarle|hablarlo] (directamente|personalmente|ya|mejor) [con|a|al] (directamente) (un|una|el|la|los|las|algún|alguna|algun|vuestro|vuestra|su|sus|tu|tus|otro|otra|uno de sus|uno de los|unos|vuestros|mi) (verdadero|verdadera|ser|buen) [persona|personas|humano|humana|humanos|ser humano|agente|agentes|operador|operadora|operadores|representante|representantes|asesor|asesora|asesores|alguien|supervisor|supervisora|gerente|encargado|encargada|responsable|jefe|jefa|abogado|abogada|abogados|letrado|letrada|letrados|ejecutivo|ejecutiva|empleado|empleada|consultor|consultora|especialista|experto|experta|expertos|profesional|profesionales|técnico|persona real|soporte|asistencia|atención al cliente|servicio al cliente|servicio de atención|ventas|comercial|gestor|gestora|recepción|equipo|vosotros|ustedes|asistente|compañero|administrativo|secretaria|director|directora|despacho|oficina|departamento|trabajador|trabajadora|vendedor|humanos|gente|persona física|jurista|procurador|notario|asesoría|alguna persona|médico|doctor|colaborador|staff|servicio técnico|central|uno]",
            ),
            (
                750,
                "[quiero|quisiera|necesito|deseo|puedo|podría|puede|pueden|querría|me gustaría|prefiero|preferiría|déjame|déjeme|quiera|queremos|necesitamos|podemos|tengo que|hay que|quier|kiero|exijo|cómo puedo|como|permítame|podeis|podríais] (poder|yo) [hablar|chatear|charlar|conversar|platicar|comunicarme|contactar|contactarme|comunicarnos|ponerme en contacto] (directamente) con (el|la|los|las|un|una|vosotros|ustedes|vuestro|su|tu|uno|alguien)",
            ),
            (
                800,
                "me [contacte|contacten|contactes|contactad|llame|llamen|llames|llaméis|llamar|contactar|atienda|atiendan|comunique|comuniquen|contactéis|llamas por favor|llama alguien|atienda alguien]",
            ),
            (
                850,
                "me [comunica|comunicas|comunique|conecte|conecta|conectas|pase|pasas|pasa|pasen|pone|pones|ponga|pongan|pongas|transfiera|transfiere|transfieren|transfieres|derive|deriva|pongáis|paséis] (en contacto|por favor) [con|a|al] (un|una|el|la|con|otro|otra|algún) (persona|agente|humano|operador|abogado|asesor|alguien|representante)",
            ),
            (
                850,
                "[me pueden llamar|me puedes llamar|me puede llamar|me podrían llamar|me podría llamar|me pueden contactar|me podéis llamar|llámame|llámenme|llámeme|llamadme|llamarme|contáctame|contáctenme|contactadme|contactarme|póngame|ponme|pásame|páseme|pasarme|comunícame|comuníqueme|conéctame|conécteme|transfiéreme|transfiérame|transferirme|derívame|atiéndame|poneros en contacto conmigo|ponerse en contacto conmigo|pónganse en contacto conmigo|ponerme|comunicarme|comunícate conmigo|contactar conmigo|llamar por teléfono|llamada telefónica|hablar por teléfono|cita con]",
            ),
            (
                850,
                "[quiero|quisiera|necesito|deseo|prefiero|preferiría|busco|solicito|pido|exijo|dame|deme|pásame|quieren|requiero|me gustaría|querría|kiero|póngame|ponme|consígueme] (tener|la|hablar|con|que me|a|ver|contratar|contactar|ayuda de|la ayuda de|asistencia de|atención de) (un|una|el|la|al|algún|alguna) (verdadero) [persona|humano|humana|agente|operador|operadora|representante|asesor|asesora|supervisor|gerente|encargado|responsable|ser humano|abogado|abogada|ejecutivo|alguien real|persona real|atención humana|atención personal|atención personalizada|ayuda humana|ejecutiva|soporte humano|alguien|letrado|jefe|profesional|experto]",
            ),
            (
                800,
                "[hay|existe|habrá|tienen|tenéis|tienes|está] (ahí) (algún|alguna|un|una) [alguien|humano|humana|persona|agente|operador|representante|humanos|personas|abogado|ser humano|asesor] (real|disponible|ahí)",
            ),
            (
                800,
                "[alguien|persona|humano|abogado|agente|asesor|profesional|operador] (que|con quien|con el que|con la que|a quien) (me) (pueda|puede|puedo|podría|podamos) [hablar|ayudar|atender|ayudarme|atenderme|llamar|contactar|asesorar|llamarme|ayude|atienda|llame|contacte|asesore]",
            ),
            (
                800,
                "con [quien|quién|quienes] (puedo|podría|debo|tengo que|podemos|puedo yo) [hablar|contactar|comunicarme|hablo|contacto|tratar]",
            ),
            (
                900,
                "^ (un|una|el|la|quiero|con un|con una|con|por favor|sí|no|a un|a una|prefiero|mejor|hola|otro|algún) (un|una) [agente|humano|humana|operador|operadora|representante|asesor|asesora|persona real|ser humano|supervisor|gerente|encargado|persona humana|abogado|agente humano|atención al cliente|servicio al cliente|soporte técnico|alguien real|ejecutivo|persona|abogada|atención personalizada] (real|humano|humana|por favor|ya|ahora|de verdad) (por favor) $",
            ),
            (
                800,
                "[número|teléfono|número de teléfono|telf|tel|whatsapp|correo] (de) [de contacto|de atención|de ustedes|para llamar|para contactar|al que llamar|donde llamar|al que puedo llamar|para comunicarme|de la oficina|de vuestra|de soporte|de la empresa|del despacho|de servicio]",
            ),
            (
                750,
                "[cuál es|dame|deme|necesito|quiero|me das|me da|pásame|me pasas|tienen|tenéis|tienes|hay|darme|saber] (darme|saber|el|tener) [su|vuestro|tu|número de] (número de|número) [teléfono|número|whatsapp|contacto]",
            ),
            (
                800,
                "[cómo|dónde|puedo|quiero|necesito|quisiera|podría|forma de|manera de|para] (puedo|se puede|podría|os|los|les|me) [contactar|contactarlos|contactaros|contactarles|contacto|llamar|llamarles|llamaros|llamarlos|comunicarme|localizaros|os contacto|contactar con vosotros|ponerme en contacto] (con|a) (vosotros|ustedes|alguien|la|el|un|$)",
            ),
            (
                700,
                "[esto|eso|no] [no me|me] (está|estás|esta) [ayuda|ayudando|sirve|sirviendo|ayudas|resuelve|resolviendo]",
            ),
            (
                700,
                "[no] (me) (está|estás|estas|esta) [ayudando|ayudas|ayuda|sirves|sirve de nada|sirves de nada|solucionas]",
            ),
            (
                600,
                "^ [hablar|contactar|contacto|llamar|quiero hablar|necesito hablar|hablar por favor|ayuda humana] (@please|por favor|ya) $",
            ),
            (
                850,
                "[quiero|necesito|quisiera|gustaría|solicitar|pedir|concertar|tener|agendar|reservar] (solicitar|pedir|concertar|una|la|tener|agendar|reservar) (una) [llamada|cita|reunión|consulta|entrevista|videollamada] (con|telefónica|por teléfono|personal|presencial|con un|$)",
            ),
            (800, "[persona|humano|alguien] [de verdad|de carne y hueso|real|viva]"),
        ],
        unless: &[
            "no [es necesario|hace falta|necesito|quiero|hay necesidad|deseo|me hace falta|quería|hay que|quiero que|necesito que] (hablar|de|que me|que|llamar) (con) (un|una|hablar|ningún|ninguna|a|más|me) (agente|persona|humano|operador|nadie|llamen|llame|contacten|llames|hablar|hablando)",
            "[hablé|hablado|habló|hablando] con ~2",
            "[soy|eres|es usted|eres tú|es|usted es] (un|una|tu) [agente|humano|persona|robot|bot|operador|abogado|abogada|asesor]",
            "sin [hablar|llamar|contactar|un agente] (con)",
            "recursos humanos",
            "[agente] [inmobiliario|de viajes|de seguros|de policía|dijo]",
        ],
    },
    Knowledge {
        sign: Sign::AsksIfBot,
        firm: &[],
        shows: &[(
            900,
            "= [eres|es usted|es|estoy hablando con|hablo con|sois|usted es|tú eres] (tú|usted|esto|con) (un|una|realmente) [bot|robot|máquina|humano|humana|persona|persona real|ser humano|real|ia|inteligencia artificial|chatbot|ordenador]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Displeased,
        firm: &[],
        shows: &[
            (
                900,
                "= [inaceptable|indignante|indignado|indignada|vergonzoso|vergüenza|pésimo|pésima|horrible|terrible|ridículo|fatal|lamentable|nefasto|nefasta|asqueroso|asco|desastre|desastroso|patético|inadmisible|intolerable|inútil|inútiles|estafa|estafadores|ladrones|timo|engaño|engañado|engañada|mentirosos|mentira|insoportable|deplorable|porquería|bazofia|tomadura de pelo|impresentables|sinvergüenzas]",
            ),
            (
                900,
                "= [enfadado|enfadada|enojado|enojada|furioso|furiosa|molesto|molesta|frustrado|frustrada|frustrante|decepcionado|decepcionada|decepción|decepcionante|harto|harta|cabreado|cabreada|indignación|disgustado|insatisfecho|insatisfecha|descontento|descontenta|estoy cansado de|estoy cansada de|hasta las narices|hasta el gorro|me tienen harto]",
            ),
            (
                850,
                "= [mal|malo|mala|peor|pésimo|lento|deficiente|poco] [servicio|atención|experiencia|trato|calidad|serio|profesional]",
            ),
            (850, "= [perder|perdiendo|pérdida de|perdido] (el|mi|de|más) tiempo"),
            (
                800,
                "= [no] (me|estoy|estamos|es) (nada|estoy) [contento|contenta|satisfecho|satisfecha|feliz|gusta nada|justo|posible que|hay derecho|normal]",
            ),
            (800, "= [queja|quejas|quejarme|reclamación|reclamo|reclamar|denuncia]"),
            (750, "= [llevo|llevamos] ~2 [esperando|horas|días|semanas|meses]"),
            (
                750,
                "= [nadie] (me) [responde|contesta|ayuda|atiende|soluciona|ha respondido|hace caso]",
            ),
            (750, "= [qué] [vergüenza|asco|desastre|mal servicio|mierda|robo]"),
        ],
        unless: &[
            "= [no|nada] (es|está|estoy|fue|tan|tengo|ninguna|una) (ninguna|una|tan|nada) [terrible|horrible|enojado|enfadado|molesto|molesta|queja|quejas|malo|mal]",
        ],
    },
    Knowledge {
        sign: Sign::Swears,
        firm: &[],
        shows: &[(
            950,
            "= [mierda|mierdas|puta|puto|putas|putos|hijo de puta|hijos de puta|hijoputa|hdp|joder|jodido|jodida|jodidos|jódete|carajo|coño|gilipollas|cabrón|cabrones|cabrona|pendejo|pendejos|pendeja|pendejada|chingar|chinga|chingada|chingado|chingados|chingadera|verga|pinche|pinches|cojones|hostia|capullo|imbécil|imbéciles|huevón|boludo|pelotudo|concha de tu madre|conchetumare|mamón|culero|malparido|gonorrea|maldita sea|maldito|maldita|cagada|me cago|subnormal|hp|ctm|zorra|maricón]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Greets,
        firm: &[],
        shows: &[(
            950,
            "= [hola|holaa|ola|buenas|buenos días|buenas tardes|buenas noches|buen día|saludos|qué tal|cómo estás|cómo está usted|hey qué tal|holi]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Thanks,
        firm: &[],
        shows: &[
            (
                950,
                "= [gracias|muchas gracias|mil gracias|te agradezco|le agradezco|se agradece|agradecido|agradecida|muy amable|grax|grasias]",
            ),
            (
                800,
                "= [ya está|problema|todo|ya] [solucionado|resuelto|arreglado|funciona|perfecto|claro]",
            ),
        ],
        unless: &["= no gracias", "= gracias por nada"],
    },
    Knowledge {
        sign: Sign::Urgent,
        firm: &[],
        shows: &[(
            900,
            "= [urgente|urgentemente|urgencia|inmediatamente|de inmediato|cuanto antes|lo antes posible|ahora mismo|ya mismo|emergencia|inmediato|enseguida|es para hoy|cuánto antes]",
        )],
        unless: &[
            "= [no|nada|sin] (es|tan|tengo|corre|hay) (tan|muy) [urgente|urgencia|emergencia]",
        ],
    },
    Knowledge {
        sign: Sign::Regulated,
        firm: &[],
        shows: &[(
            900,
            "= [acciones legales|acción legal|demandarlos|demandaros|demandarles|los voy a demandar|voy a demandar|demanda judicial|tribunales|juzgado|rgpd|lopd|protección de datos|oficina del consumidor|consumo y|profeco|hoja de reclamaciones|defensor del consumidor|mi abogado|mis abogados|derecho al olvido|borren mis datos|borrar mis datos|eliminar mis datos|sernac|indecopi]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::WantsToCancel,
        firm: &[],
        shows: &[(
            850,
            "= [cancelar|cancele|cancelen|anular|dar de baja|darme de baja|darse de baja|cancelo|rescindir|baja de] (mi|la|el|mis|un|una|este|esta|$) [suscripción|cuenta|pedido|contrato|reserva|servicio|membresía|plan|compra|orden|póliza|cita|seguro|línea|$]",
        )],
        unless: &["= no (quiero|deseo|voy a) [cancelar|anular]"],
    },
    Knowledge {
        sign: Sign::DemandsRefund,
        firm: &[],
        shows: &[
            (
                900,
                "= [quiero|exijo|necesito|solicito|pido|quisiera|reclamo] (que me|un|el|mi|la|que) (devuelvan|devolver|reembolsen|mi|el|la) [reembolso|devolución|dinero|dinero de vuelta|mi dinero|plata]",
            ),
            (
                900,
                "= [devuélvanme|devuélveme|devolvedme|reembólsenme|reembólsame|devolverme|me devuelvan|me devolváis|que me devuelvan] (mi|el|la) [dinero|plata|pasta|importe|$]",
            ),
        ],
        unless: &["= no (quiero|necesito) (un|el) [reembolso|devolución]"],
    },
];
