//! What is about nothing in particular: greetings, thanks, who is there to talk to.

use Subject::General;

use super::{Group, group};
use crate::reading::Subject;

pub(super) const GROUPS: &[Group] = &[
    group(
        "greets",
        &[(General, 3)],
        &[
            "hi, hello, hey, hii, helo, hlo, hllo, good morning, good afternoon, good evening, good night, greetings, namaste, namaskar, morning, hola, buenos días, buenas tardes, bonjour, bonsoir, salut, hallo, guten tag, guten morgen, olá, oi, bom dia, boa tarde, ciao, buongiorno, buonasera, salve, hoi, goedemorgen, goedemiddag, dag",
        ],
    ),
    group(
        "thanks",
        &[(General, 7)],
        &[
            "thanks, thank you, thankyou, thx, thnx, ty, thank u, much appreciated, appreciate it, appreciate your, cheers, great job, good job, well done, awesome, excellent, amazing, you are great, love it, nice work, dhanyavad, dhanyawad, shukriya, bahut accha, gracias, merci, danke, vielen dank, obrigad*, grazie, bedankt, dank je, dank u",
        ],
    ),
    group(
        "bye",
        &[(General, 6)],
        &[
            "bye, goodbye, good bye, see you, see ya, that's all, thats all, nothing else, no problem, adiós, hasta luego, au revoir, tschüss, auf wiedersehen, tchau, até logo, arrivederci, tot ziens, doei, alvida",
        ],
    ),
    group(
        "person",
        &[(General, 9)],
        &[
            "human, humans, human being, real person, live agent, agent, agents, representative*, operator, operators, live person, live chat, talk to someone, speak to someone, speak with someone, talk with someone, chat with someone, talk to a person, speak to a person, talk to somebody, speak to somebody, customer service, customer support, customer care, customercare, customer executive, support team, executive, manager, supervisor, speak to your, talk to your, speak with your, baat karni, baat karna, baat karwa*, se baat",
            "persona, agente, humano, atención al cliente, servicio al cliente, hablar con, conseiller, humain, service client, service clientèle, parler à, parler avec, mensch, mitarbeiter*, kundendienst, kundenservice, berater, sprechen mit, jemandem sprechen, pessoa, atendente, atendimento, falar com, persona reale, operatore, operatrice, servizio clienti, assistenza clienti, parlare con, medewerker, mens, klantenservice, spreken met",
        ],
    ),
    group(
        "contact",
        &[(General, 7)],
        &[
            "contact, contacts, contact number, contact you, contact us, contact them, helpline, help line, hotline, toll free, tollfree, call center, call centre, customer care number, support number, phone support, your number, your phone number, your email, your phone, reach you, reach out to you, get in touch, call you, phone you, email you, how can i contact, how do i contact, opening hours, business hours, working hours, hours of operation, office hours, what time do you, are you open, when are you open, what hours, contactar, contacto, horario, horarios, contacter, joindre, horaires, kontakt*, erreichen, öffnungszeiten, geschäftszeiten, contato, entrar em contato, horário, contattare, contatto, orari, orario, contact opnemen, bereikbaar, openingstijden",
        ],
    ),
    group(
        "who",
        &[(General, 6)],
        &[
            "who are you, what are you, are you a bot, are you a robot, are you human, are you real, are you there, anyone there, anybody there, anyone here, is anyone, what can you do, what do you do, how can you help, what can you help, how are you, your name, chatbot, bot, robot, nobody there, help, help me, need help, can you help, please help, i have a question, a question, quick question, ask something, ask you something, kaun ho, kya kar sakte, madad, kaise ho, quién eres, ayuda, ayúdame, una pregunta, qui êtes-vous, aide, aidez-moi, une question, wer bist du, wer sind sie, hilfe, helfen, eine frage, quem é você, ajuda, ajudar, uma pergunta, uma dúvida, chi sei, aiuto, aiutarmi, una domanda, wie ben je, hulp, helpen, een vraag",
        ],
    ),
    group(
        "small talk",
        &[(General, 6)],
        &[
            "weather, joke, tell me a joke, news, president, football match, movie, movies, song, songs, music recommendation, job, jobs, career, careers, vacancy, vacancies, hiring, hire me, internship, work for you, joining your company, press inquiry, invest, investor*, partnership, sponsor*, csr, about your company, about the company, who founded, headquarter*, empleo, trabajo con ustedes, emploi, recrutement, stelle, karriere, emprego, vaga, vagas, lavoro con voi, vacature*",
        ],
    ),
];
