//! Portuguese.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Plain, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-42),
        "
        absurda absurdo bosta caralho desgracada desgracado droga enganada enganado fdp golpe
        horriveis horrivel idiotas inaceitavel indignada indignado ladrao ladroes lixo merda nojento
        nojo odeio palhacada pessima pessimas pessimo pessimos porra puta revoltada revoltado
        revoltante ridicula ridiculo roubo vergonha vergonhosa vergonhoso
        ",
    ),
    Group(
        Feels(-28),
        "
        aborrecida aborrecido abuso cansada cansado chateada chateado chato decepcao decepcionada
        decepcionado decepcionante desapontada desapontado descaso desrespeito frustrada frustrado
        frustrante furiosa furioso grosseira grosseiro incompetente incompetentes insatisfeita
        insatisfeito irritada irritado irritante lamentavel mau mentira mentirosos pior piores raiva
        reclamacao reclamar ruim terrivel triste tristes zangada zangado
        ",
    ),
    Group(
        Fault(24),
        "
        atras atrasada atrasado atraso atrasos bloqueada bloqueado cancelado cobrada cobrado
        cobrados danificada danificado defeito demora demorando errada errado erro erros esperando
        estragada estragado extraviada extraviado falha falhas falhou perdida perdido problema
        problemas quebrada quebrado travada travado travando
        ",
    ),
    Group(
        Feels(36),
        "
        adorei adoro amei excelente excelentes fantastica fantastico feliz incrivel maravilha
        maravilhosa maravilhoso melhor otima otimas otimo otimos parabens perfeita perfeitamente
        perfeito satisfeita satisfeito sensacional
        ",
    ),
    Group(
        Feels(24),
        "
        agradavel atenciosa atencioso bem boa boas bom bons contente educada educado facil funciona
        funcionou gostei gosto prestativa prestativo rapida rapidamente rapido resolveu resolvida
        resolvido util
        ",
    ),
    Group(
        Thanks,
        "
        agradeco brigada brigado obg obrigada obrigado valeu
        ",
    ),
    Group(
        Not,
        "
        jamais nada nao nem nenhum nenhuma ninguem nunca sem
        ",
    ),
    Group(
        More,
        "
        bastante demais extremamente muita muitissimo muito tao totalmente
        ",
    ),
    Group(
        Less,
        "
        pouco
        ",
    ),
    Group(
        But,
        "
        embora porem
        ",
    ),
    Group(
        Opens,
        "
        como onde pode podem posso qual quando quanto quem
        ",
    ),
    Group(
        Wish,
        "
        favor gostaria preciso queria quero
        ",
    ),
    Group(
        Haste(40),
        "
        imediatamente imediato urgencia urgente urgentemente
        ",
    ),
    Group(
        Haste(14),
        "
        agora hoje
        ",
    ),
];

/// The phrases.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Fault(34),
        "
        ainda .. nao/esperando/aguardando
        cobrado/cobrados .. duas/dobro
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
    Group(
        Feels(-34),
        "
        falta de respeito
        mal .. atendido/atendimento/servico
        me .. enganaram/roubaram
        muito/tudo/funciona/foi mal
        nunca mais
        perda de tempo
        que vergonha/absurdo
        uma .. piada
        ",
    ),
    Group(
        Feels(28),
        "
        bom trabalho
        muito .. bom/boa/bem/obrigado/obrigada/feliz/satisfeito/satisfeita/rapido
        muito obrigado
        muito/que legal
        nao .. mal/ruim
        tudo .. certo/bem/perfeito
        ",
    ),
    Group(
        Plain,
        "
        boa/boas/bom dia/tarde/noite
        de nada
        tudo bem ?
        ",
    ),
    Group(
        Haste(44),
        "
        agora mesmo
        o mais rapido possivel
        o quanto antes
        quanto antes
        ",
    ),
];
