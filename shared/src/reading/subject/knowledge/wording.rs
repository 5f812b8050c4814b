//! How things are said. These words say little alone, and much beside others.

use Subject::{PreSale, Technical};

use super::{Group, group};
use crate::reading::Subject;

pub(super) const GROUPS: &[Group] = &[
    group(
        "not",
        &[(Technical, 1)],
        &[
            "not, no, never, don't, dont, doesn't, doesnt, didn't, didnt, isn't, isnt, wasn't, wasnt, haven't, havent, hasn't, hasnt, won't, wont, can't, cant, cannot, couldn't, unable, nothing, without, nahi, nahin, nhi, nai, mat, nunca, ne, pas, jamais, nicht, kein, keine, keinen, nie, não, nao, non, mai, niet, geen, nooit, sin, sans, ohne, sem, senza, zonder",
        ],
    ),
    group(
        "can't",
        &[(Technical, 2)],
        &[
            "can't, cant, cannot, can not, couldn't, could not, unable, not able, impossible, won't let, doesn't let, no puedo, no se puede, je ne peux pas, je n'arrive pas, impossible de, kann nicht, kann mich nicht, konnte nicht, não consigo, não posso, non riesco, non posso, kan niet, lukt niet, nahi ho raha, nahi ho rha, nahi kar pa",
        ],
    ),
    group(
        "why",
        &[(Technical, 1)],
        &[
            "why, how come, what happened, reason, por qué, porque, pourquoi, warum, wieso, weshalb, por que, perché, waarom, kyu, kyun, kyon, kyo",
        ],
    ),
    group(
        "how to",
        &[],
        &[
            "how to, how do i, how can i, how do you, how would i, how should i, steps to, instructions, guide me, walk me through, explain how, show me how, help me to, kaise, kese, kaise kare, cómo puedo, cómo hago, cómo se, comment puis-je, comment faire, comment je, wie kann ich, wie mache ich, wie komme ich, como posso, como faço, come posso, come faccio, come si, hoe kan ich, hoe kan ik, hoe moet ik",
        ],
    ),
    group(
        "may i",
        &[(PreSale, 2)],
        &[
            "can i, could i, may i, is it possible, am i able, am i allowed, are we able, do i need, do i have to, should i, puedo, se puede, puis-je, est-ce possible, est-il possible, kann ich, darf ich, ist es möglich, posso, é possível, si può, è possibile, kan ik, mag ik, is het mogelijk, kya main, kya mai",
        ],
    ),
    group(
        "do you",
        &[(PreSale, 3)],
        &[
            "do you, do u, does your, does it, does this, is it, is this, are your, are these, is there, are there, which, what are, hai kya, kya hai, kya aap, ustedes, est-ce que, vous avez, y a-t-il, gibt es, haben sie, ist das, ist es, vocês, existe, tem, c'è, ci sono, avete, is er, zijn er",
        ],
    ),
    group(
        "want",
        &[(PreSale, 1)],
        &[
            "want, wanted, wanna, need, needed, would like, i'd like, id like, i wish, require, quiero, necesito, quisiera, je veux, je voudrais, j'aimerais, besoin, ich will, ich möchte, ich brauche, quero, preciso, gostaria, voglio, vorrei, bisogno, ik wil, ik heb nodig, graag, chahta, chahti, chahiye",
        ],
    ),
    group(
        "new",
        &[(PreSale, 1)],
        &[
            "new, nuevo, nueva, nouveau, nouvelle, neu, neue, neuen, neues, novo, nova, nuovo, nuova, nieuw, nieuwe, naya, nayi, naye",
        ],
    ),
    group(
        "wrong",
        &[(Technical, 1)],
        &[
            "wrong, wrongly, incorrect, incorrectly, mistake*, by mistake, by accident, accidentally, incorrecto, equivocado, incorrect, faux, erreur de, falsch, errado, errada, sbagliat*, verkeerd, galat",
        ],
    ),
    group(
        "got",
        &[],
        &[
            "received, receive, recieved, recieve, got, gotten, get, getting, came, come, coming, given, credited",
        ],
    ),
    group(
        "made",
        &[],
        &[
            "i made, i did, i bought, i purchased, i paid, i sent, i have made, i've made, i used, i have, i tried, i just, when i, my last, yesterday, today, last week, last month, this month, this morning, ayer, hoy, hier, aujourd'hui, gestern, heute, ontem, hoje, ieri, oggi, gisteren, vandaag, kal, aaj",
        ],
    ),
    group(
        "check",
        &[],
        &[
            "check, checking, see, view, find, show, look up, look at, know, ver, consultar, voir, consulter, sehen, prüfen, verificar meu, vedere, controllare, bekijken, zien, dekhna, pata",
        ],
    ),
];
