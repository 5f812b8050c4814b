//! Portuguese.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "absurd|o|a bosta caralho desgracad|o|a droga enganad|o|a fdp golpe horrivel horriveis idiotas inaceitavel indignad|o|a lixo merda nojo nojento odeio palhacada pessim|o|a|os|as porra puta ridicul|o|a roubo ladr|ao|oes ladroes revoltad|o|a revoltante vergonha vergonhos|o|a",
    ),
    Group(
        Feels(-28),
        "aborrecid|o|a abuso chatead|o|a chato cansad|o|a decepcao decepcionad|o|a decepcionante descaso desrespeito desapontad|o|a frustrad|o|a frustrante furios|o|a gross|eiro|eira incompetente|s insatisfeit|o|a irritad|o|a irritante lamentavel mau mentira mentirosos pior|es raiva reclamacao reclamar ruim ruins terrivel triste|s zangad|o|a",
    ),
    Group(
        Fault(24),
        "atras|o|ado|ada|os bloquead|o|a cancelado cobrad|o|a|os danificad|o|a defeito demora|ndo erro|s errad|o|a esperando estragad|o|a extraviad|o|a falha|s falhou perdid|o|a problema|s quebrad|o|a travad|o|a travando",
    ),
    Group(Feels(36), "adoro adorei amei excelente|s fantastic|o|a feliz incrivel maravilh|a|oso|osa melhor otim|o|a|os|as perfeit|o|a|amente parabens satisfeit|o|a sensacional"),
    Group(Feels(24), "agradavel atencios|o|a bem boa boas bom bons contente educad|o|a facil funciona funcionou gostei gosto prestativ|o|a rapid|o|a|amente resolvid|o|a resolveu util"),
    Group(Thanks, "agradeco brigad|o|a obrigad|o|a obg valeu"),
    Group(Not, "jamais nada nao nem nenhum|a ninguem nunca sem"),
    Group(More, "bastante demais extremamente muito muita muitissimo super tao totalmente"),
    Group(Less, "pouco"),
    Group(But, "embora mas porem"),
    Group(Opens, "como onde posso pode podem qual quando quanto quem"),
    Group(Wish, "favor gostaria preciso queria quero"),
    Group(Haste(40), "imediatamente imediato urgencia urgente|mente"),
    Group(Haste(14), "agora hoje rapido"),
];

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Fault(34),
        "
        ainda .. nao/esperando/aguardando
        cobrad|o|os .. duas/dobro
        cobraram/cobrada/cobrado .. duas/dobro/duplicado
        de novo
        estou/estamos .. esperando/aguardando
        faz/ha/fazem .. dia/dias/semana/semanas/mes/meses/hora/horas
        mais uma vez
        nao .. chegou/recebi/chegaram/entregaram/recebeu/entregue
        nao .. consigo/conseguimos/deixa/permite
        nao .. funciona/funcionam/abre/carrega/presta/serve
        nao .. respondem/responde/atendem/atende/responderam/resolvem/resolve
        nenhum/nenhuma .. resposta/solucao/retorno
        ninguem .. responde/atende/ajuda/resolve/sabe
        outra vez
        pela .. segunda/terceira/quarta/enesima vez
        sem .. resposta/solucao/retorno/resolver
        ",
    ),
    Group(Feels(-34), "falta de respeito\nme .. enganaram/roubaram\nnunca mais\nperda de tempo\nque vergonha/absurdo\numa .. piada"),
    Group(Feels(28), "bom trabalho\nmuito .. bom/boa/bem/obrigado/obrigada/feliz/satisfeito/satisfeita/rapido\nmuito obrigad|o\nnao .. mal/ruim\nmuito/que legal\ntudo .. certo/bem/perfeito"),
    Group(Plain, "boa/boas/bom dia/tarde/noite\nde nada\ntudo bem ?"),
    Group(Haste(44), "agora mesmo\no mais rapido possivel\no quanto antes\nquanto antes"),
];
