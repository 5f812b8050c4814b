//! The signs in Portuguese.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::AsksForPerson,
        firm: &[
            (
                900,
                "[não|nao|cansado de|cansada de|chega de|cansei de|odeio] (quero|gosto de) (mais) [falar|conversar|tratar|lidar] (mais) (com) (um|uma|esse|essa|este) [robô|bot|máquina|computador|chatbot|robôs|máquinas|ia|atendente virtual]",
            ),
            (
                850,
                "[não|nao] (quero|gosto de|é) (um|uma|mais|falar com) [robô|bot|máquina|chatbot|robôs|bots]",
            ),
        ],
        shows: &[
            (
                930,
                "[falar|falo|fala|conversar|contatar|contactar|contato|contacto|comunicar|entrar em contato|entrar em contacto|conectar|tratar|ligar|transferir|passar|conversa|bater um papo|teclar|ligação] (diretamente|direto|mais) (com|para|pra|o|ao) (um|uma|algum|alguma|o|a|os|outro|outra|seu|vosso|uns|pro) (verdadeiro) [alguém|alguem|pessoa|pessoas|humano|humana|humanos|ser humano|atendente|atendentes|agente|agentes|operador|operadora|representante|assistente|supervisor|supervisora|gerente|responsável|funcionário|funcionária|atendimento|suporte|técnico|consultor|consultora|especialista|vendedor|gestor|sac|vocês|equipe|equipa|advogado|chefe|colaborador|central|setor|gente de verdade]",
            ),
            (
                850,
                "[quero|queria|preciso|gostaria de|desejo|prefiro|posso|exijo|me dá|me dê|chama|chame|chamem|solicito|necessito|me passa|me passe|me transfere|me transfira|transfira|transferir|transfere|coloca|coloque|aguardo|quer|esperando|procuro] (falar|ter|um|de|do|para|com|me|pra|por) (um|uma|com|de) (um|uma) [humano|humana|atendente|agente|operador|operadora|representante|supervisor|gerente|ser humano|pessoa de verdade|pessoa real|atendimento humano|atendente humano|alguém|responsável|pessoa|ajuda humana|suporte humano]",
            ),
            (
                850,
                "= [me] (liga|ligue|ligar|liguem|ligam|contate|contacte|contatem|retorne|retornem|chama|chame|telefone) [liga|ligue|ligar|liguem|contate|contacte|contatem|retorne a ligação|telefone|ligam|liguem de volta]",
            ),
            (
                850,
                "= [ligue|liguem|liga|ligar|contacte|contactem|telefone] [pra mim|para mim|me|de volta]",
            ),
            (
                800,
                "[tem|há|existe|teria|têm] (aí|algum|alguma|como falar com|um|uma) (um|uma|algum) [alguém|humano|pessoa|atendente|agente|operador|ser humano] (aí|disponível|que|com quem|pra|para|de verdade|real)",
            ),
            (
                800,
                "[alguém|pessoa|humano|atendente] (que|com quem|para|pra|pode|humano) (eu|me) (possa|posso|pode|possam) [me ajudar|me ajude|me atender|me atenda|atender|falar|ligar|ajudar|me responda|real|de verdade|me ligar|me ligue]",
            ),
            (
                900,
                "^ (um|uma|quero|com um|com uma|sim|não|oi|olá|por favor|falar com|o|a) (um|uma) [atendente|humano|humana|agente|operador|representante|pessoa real|ser humano|supervisor|gerente|atendimento humano|atendente humano|pessoa de verdade|agente humano|suporte humano|atendimento ao cliente] (humano|real|por favor|agora|pfv|pf|de verdade) (por favor) $",
            ),
            (
                800,
                "[qual|quero|preciso|me passa|me passe|tem|têm|me dá|me informa|gostaria] (é|o|do|algum|um|saber) (o|um|de) [seu|vosso|número de|número do|telefone de vocês|o telefone|contato de vocês] (número|de|do) (telefone|whatsapp|número|contato|contacto|zap|atendimento|sac|suporte|vocês)",
            ),
            (
                800,
                "[como|onde|posso|quero|gostaria] (posso|faço|que|eu|consigo|é que) (para|pra|eu|entro|vos) [entrar em contato|entrar em contacto|contatar|contactar|contactá-los|ligar|entro em contato|falar com vocês|contatá-los|contato] (com|vocês|para|pra|$)",
            ),
            (
                750,
                "[não|nao] (me|está|esta|tá) (me|está|tá) [ajudando|ajuda|me ajuda|me ajudando|ajuda em nada|a ajudar|adianta|adiantando|resolve|resolvendo|ajudou]",
            ),
        ],
        unless: &[
            "[não|nao] [preciso|quero|é necessário|precisa|necessito|desejo|gostaria] (de|que|mais|falar|me) (falar|ligar|um|uma|me|ligue) (com|liguem) ~2",
            "[falei|falou|conversei|falado|liguei] (com|para|pra) ~2",
            "sem (precisar|ter que) [falar|ligar] ~2",
            "[você|voce|vc|tu|és|é|eu sou|sou|estou falando com|es] (é|um|uma|você) (um|uma) [humano|humana|robô|bot|pessoa|máquina|atendente|agente|real]",
            "recursos humanos",
        ],
    },
    Knowledge {
        sign: Sign::AsksIfBot,
        firm: &[],
        shows: &[(
            900,
            "= [você é|voce e|vc é|vc e|és|tu és|isso é|estou falando com|estou a falar com|falo com|é] (um|uma|mesmo|realmente) (um|uma) [robô|bot|máquina|humano|humana|pessoa|pessoa real|ia|chatbot|ser humano|computador]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Displeased,
        firm: &[],
        shows: &[
            (
                900,
                "= [inaceitável|inadmissível|péssimo|péssima|horrível|terrível|ridículo|ridícula|absurdo|absurda|vergonha|vergonhoso|lamentável|nojento|patético|desastre|descaso|palhaçada|lixo|porcaria|golpe|golpistas|enganação|enganado|enganada|ladrões|mentirosos|incompetentes|incompetência|inútil|inúteis|desrespeito|falta de respeito|insuportável|roubo|decepcionante|uma piada|bando de|picaretas|vigarice|burla|burlões]",
            ),
            (
                900,
                "= [irritado|irritada|irritante|frustrado|frustrada|frustrante|furioso|furiosa|chateado|chateada|decepcionado|decepcionada|decepção|indignado|indignada|revoltado|revoltada|insatisfeito|insatisfeita|puto da vida|de saco cheio|cansado de|cansada de|cansei de|farto|farta|zangado|zangada|desiludido|desiludida|estressado|aborrecido]",
            ),
            (
                850,
                "= [mau|má|ruim|péssimo|pior|lento] (de) [atendimento|serviço|experiência|suporte|qualidade]",
            ),
            (
                850,
                "= [atendimento|serviço|suporte|aplicativo|app|site] (de vocês|é|está) (é|muito|um|uma) [ruim|péssimo|horrível|lixo|uma merda|uma porcaria|o pior|uma vergonha|lento]",
            ),
            (850, "= [perder|perdendo|perda de|perdi] (o|meu|mais) tempo"),
            (
                800,
                "= [não|nao|nada] (estou|fiquei|é|tô) (nada|muito) [satisfeito|satisfeita|feliz|contente|justo|aceitável|normal|possível que]",
            ),
            (800, "= [reclamação|reclamar|reclame aqui|queixa|reclamações]"),
            (
                750,
                "= [estou|esperando|espero|aguardo|aguardando] (há|esperando|à espera|faz) (há|faz|mais de|horas|dias) [há|horas|dias|semanas|meses|muito tempo|mais de]",
            ),
            (750, "= ninguém (me) [responde|ajuda|atende|resolve|respondeu|liga]"),
            (750, "= [que] [vergonha|absurdo|merda|palhaçada|falta de respeito|nojo|descaso]"),
        ],
        unless: &[
            "= [não|nao|nada|nenhuma] (é|está|estou|foi|tão|muito|tenho|nenhuma) (tão|nenhuma) [terrível|horrível|irritado|chateado|ruim|reclamação|absurdo|mau]",
        ],
    },
    Knowledge {
        sign: Sign::Swears,
        firm: &[],
        shows: &[(
            950,
            "= [merda|merdas|porra|caralho|crl|puta|putas|puto|filho da puta|filhos da puta|fdp|foda*|foder|fodido|fode|fodam|cacete|buceta|bosta|cu|cuzão|arrombado|desgraça|desgraçado|desgraçados|otário|otários|vagabundo|vagabundos|babaca|babacas|idiota|idiotas|imbecil|corno|viado|pqp|vsf|vtnc|vai se foder|vai tomar|tnc|caramba|droga|cabrão|cona|pariu|krl]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Greets,
        firm: &[],
        shows: &[(
            950,
            "= [olá|oi|oie|oii|bom dia|boa tarde|boa noite|e aí|opa|alô|tudo bem|tudo bom|saudações]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Thanks,
        firm: &[],
        shows: &[
            (
                950,
                "= [obrigado|obrigada|muito obrigado|muito obrigada|brigado|brigada|agradeço|agradecido|agradecida|obg|valeu|vlw|grato|grata]",
            ),
            (
                800,
                "= [problema|já|tudo|está] (foi|está) [resolvido|solucionado|funcionando agora|certo agora]",
            ),
        ],
        unless: &[
            "= [não|nao] [obrigado|obrigada]",
            "= obrigado por nada",
            "= [não|nao|nada] (foi|está) [resolvido|solucionado]",
        ],
    },
    Knowledge {
        sign: Sign::Urgent,
        firm: &[],
        shows: &[(
            900,
            "= [urgente|urgentemente|urgência|imediatamente|imediato|o mais rápido possível|o quanto antes|agora mesmo|com urgência|emergência|já já|o mais depressa possível|quanto antes]",
        )],
        unless: &["= [não|nao|nada|sem] (é|tão|tenho|há|tem) (tão) [urgente|urgência|emergência]"],
    },
    Knowledge {
        sign: Sign::Regulated,
        firm: &[],
        shows: &[(
            900,
            "= [advogado|advogada|advogados|processar vocês|processar a empresa|vou processar|processo judicial|ação judicial|ações legais|medidas legais|medidas judiciais|justiça|procon|lgpd|rgpd|proteção de dados|tribunal|pequenas causas|juizado|código de defesa do consumidor|defesa do consumidor|consumidor gov|anatel|bacen|apagar meus dados|excluir meus dados|livro de reclamações|deco]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::WantsToCancel,
        firm: &[],
        shows: &[(
            850,
            "= [cancelar|cancele|cancelem|encerrar|rescindir|cancelamento de|cancelamento do|cancelamento da|excluir|cancela] (a|o|minha|meu|minha|essa|esse|da|do|$) (minha|meu) [assinatura|conta|pedido|contrato|reserva|serviço|plano|compra|seguro|subscrição|cartão|$]",
        )],
        unless: &["= [não|nao] (quero|desejo) [cancelar|encerrar]"],
    },
    Knowledge {
        sign: Sign::DemandsRefund,
        firm: &[],
        shows: &[
            (
                900,
                "= [quero|exijo|preciso|solicito|gostaria|queria] (de|o|um|meu|a|que) (o|meu|um|a|de) (meu|devolvam) [reembolso|estorno|dinheiro|devolução|dinheiro de volta|ressarcimento]",
            ),
            (
                900,
                "= [devolvam|devolve|devolva|devolver|reembolse|estornem|reembolsem|me devolvam] (o|meu|me) (meu) [dinheiro|grana|valor|me]",
            ),
        ],
        unless: &["= [não|nao] (quero|preciso) (de|o) [reembolso|estorno|devolução]"],
    },
];
