//! Asking for a person, in English, and asking whether there is one.

use super::Knowledge;
use crate::reading::Sign;
use crate::reading::phrases::Named;

pub(super) const LISTS: &[Named<'static>] = &[
    (
        "det",
        &[
            "[a|an|the|your|ur|ya|some|any|another|one of your|one of the|one of ur|my|our|this|that|these]",
        ],
    ),
    (
        "please",
        &[
            "[please|pls|plz|plss|plzz|plez|pleas|kindly|now|right now|asap|immediately|today|quick|quickly|thanks|thank you|thx|sir|mam|madam|bro|instead|ok|okay|again]",
        ],
    ),
    (
        "adj",
        &[
            "[real|live|actual|human|proper|physical|living|normal|breathing|flesh and blood|senior|qualified|competent|trained|experienced|different|other|better|available|smart|intelligent|real life|real live|non robotic|customer|customer service|customer services|customer support|customer care|customer relations|support|service|sales|technical|tech|billing|accounts|complaints|it|company|bank|store|shop|hotel|english speaking|local|nice|damn|bloody|fucking|fuckin|goddamn|actually|fricking|freaking]",
        ],
    ),
    // Words that mean staff wherever somebody wants one.
    (
        "staff",
        &[
            "[agent|agents|agnt|human|humans|human being|human beings|representative|representatives|represntative|representive|rep|reps|csr|operator|operators|supervisor|supervisors|manager|managers|superior|advisor|adviser|advisors|advisers|specialist|specialists|technician|employee|employees|staff|staff member|team member|member of staff|member of your staff|member of your team|member of the team|salesperson|salesman|receptionist|executive|executives|someone real|somebody real|someone human|somebody human|homo sapiens|real ppl]",
            "[customer|client] [service|services|support|care|relations|success|helpline|help|service team|support team|care team|service department|care department|rep|executive|service number|care number|support number]",
            "[real|live|actual|human|physical|living|normal|breathing] [person|people|guy|man|woman|someone|somebody|individual|assistant|support|help|assistance|chat|service|operator|voice|consultant|being|employee|interaction|intervention|contact]",
            "[support|service|tech|technical|sales|billing|complaints|escalation|it|help|service] [team|department|dept|staff|person|agent|rep|desk|line|center|centre|people|guy|guys|representative|specialist|executive|engineer]",
            "[tech support|technical support|it support|helpdesk|help desk|helpline|help line|hotline|hot line|call center|call centre|callcenter|contact center|contact centre|front desk|person in charge|someone in charge|somebody in charge|higher up|team lead|team leader|head office|human agent]",
        ],
    ),
    // Words that mean staff only where it is about talking.
    (
        "folk",
        &[
            "[person|persons|people|ppl|someone|somebody|anyone|anybody|some one|any one|some body|any body|sb|assistant|assistants|consultant|consultants|expert|experts|professional|engineer|support|guy|lady|woman|man|individual|colleague|coworker|team|teammate|reception|boss|department|management|sales|associate|associates|concierge|owner|lawyer|doctor|nurse|pharmacist|dietician|dietitian|nutritionist|accountant|counselor|counsellor|officer|clerk|cashier|teller|banker|broker|company|office|headquarters|mentor|trainer|tutor|teacher|developer]",
        ],
    ),
    ("who", &["[@staff|@folk]"]),
    (
        "bot",
        &[
            "[bot|bots|robot|robots|chatbot|chatbots|machine|machines|computer|computers|ai|automation|automated|virtual assistant|virtual assistants|virtual agent|virtual agents|program|algorithm|software|recording|answering machine|chat bot|chat bots|llm|chatgpt|automaton|robo]",
        ],
    ),
    ("to", &["[to|with|w|2|too|for|ro|tp|wit]"]),
    (
        "speak",
        &[
            "[talk|talking|speak|speaking|chat|chatting|converse|conversing|communicate|communicating|connect|connecting|have a word|have a talk|have a chat|have a call|have a conversation|get in touch|getting in touch|get into contact|get in contact|be in touch|be in contact|come in contact|get connected|be connected|be transferred|be put through|be forwarded|get hold|get a hold|get ahold|get through|discuss this|discuss it|discuss my issue|discuss my problem|discuss|deal|work|interact|interacting|correspond|go through|hop on a call|jump on a call|a word|a chat|a call|conversation|taok|tlak|talkto|spk|speek|spake|tallk]",
        ],
    ),
    (
        "reach",
        &[
            "[contact|contacting|reach|reaching|reach out to|reaching out to|call|calling|phone|phoning|ring|get hold of|get a hold of|get ahold of|getting hold of|message|email|see|talk|speak|chat|find|meet|text]",
        ],
    ),
    (
        "wantto",
        &[
            "[want|wants|wanna|wana|wnt|wanting|need|needs|nead|like|wish|prefer|love|rather|hope|hoping|require|demand|insist|gotta|must|trying|try|attempting|going|looking|have got|havegot|had better|better|should|let me|lemme|let us|lets|allow me|can i|could i|may i|can we|could we|may we|might i|cant i|can not i|how can i|how do i|how could i|how to|possible|want assistance|possible for me|able]",
        ],
    ),
    (
        "pass",
        &[
            "[connect|transfer|transfered|transferred|pass|put|hand|switch|forward|route|reroute|direct|redirect|refer|patch|link|escalate|move|bring|handover|hand over|pass over|assign|relay|shift|conect|connct|tranfer|trasfer]",
        ],
    ),
    (
        "get",
        &[
            "[get|give|bring|find|fetch|send|show|assign|hand|pass|offer|provide|call|summon|put on|use|have|see|hire|arrange|organise|organize|involve|ask for|request]",
        ],
    ),
    (
        "not",
        &[
            "[dont|do not|donot|dnt|doesnt|does not|didnt|did not|wont|will not|wouldnt|would not|not|never|no longer|neednt|need not|dont really|do not really|dont even|dont actually|don t]",
        ],
    ),
];

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::AsksForPerson,
        firm: &[
            (
                900,
                "[@not|tired of|sick of|fed up|done|hate|stop|no more|refuse|instead of|rather than|quit|cant stand|enough of|enough] ~3 [talk|talking|speak|speaking|chat|chatting|deal|dealing|interact|interacting|communicate|communicating|converse|conversing|arguing|typing|discuss] (to|with) ~2 @bot",
            ),
            (
                850,
                "[@not|tired of|sick of|fed up with|hate|no more|enough of|cant stand|dont like|dislike] (really) (to) (want|need|like|trust) (to) (have|use) (@det) (stupid|dumb|useless|damn|fucking|bloody|silly) @bot",
            ),
            (
                850,
                "[not|no] (a|an|another|with a|to a|some|your|more) (stupid|dumb|useless|damn|silly) [bot|robot|chatbot|machine|more bots|more robots] [please|pls|plz|$|anymore|thanks|thank you]",
            ),
            (850, "no [bots|robots|chatbots|machines] [please|pls|plz|anymore|thanks|thank you]"),
            (
                850,
                "[talking|speaking|chatting] (to|with) (a|this|your) (stupid) @bot (is|isnt|feels) [stupid|useless|pointless|dumb|annoying|frustrating|a waste|no use|not helpful|not helping|ridiculous|crap|terrible|awful|going nowhere]",
            ),
            (900, "[@not|cannot|cant] ~1 (feel|feeling) comfortable ~8 @bot"),
            (850, "uncomfortable ~8 @bot"),
            (850, "[get|take] me [out of|away from|off] ~2 @bot"),
            (850, "[instead of|rather than] (@det) (stupid|dumb|useless) @bot"),
            (
                800,
                "[someone|somebody|anyone|person|people|agent] [that is|thats|who is|whos|which is] not (a|an) @bot",
            ),
        ],
        shows: &[
            // Talking to somebody.
            (950, "@wantto ~3 @speak (directly) @to ~3 @staff"),
            (920, "@wantto ~3 @speak (directly) @to ~2 @who"),
            (900, "@speak (directly) [to|with] ~3 @staff"),
            (820, "@speak (directly) [to|with] ~1 @folk"),
            (900, "@wantto ~3 @reach (@det) (@adj) (@adj) @who"),
            (800, "@reach (@det) (@adj) (@adj) @staff"),
            (
                700,
                "[contact|contacting|call|phone|reach] (@det) (@adj) [someone|somebody|anyone|support|person|people|sales|team|assistant|company|office|reception]",
            ),
            (650, "@wantto ~1 [talk|speak|chat] (directly) [to|with] [the|your|a|an|some|one|ur]"),
            (650, "@wantto ~1 have a [word|chat|talk|call|conversation] (directly) with"),
            (800, "@wantto ~1 @speak (@det) (@adj) (@adj) @staff"),
            (750, "^ (@please) [talk|speak|chat] (@det) (@adj) (@adj) @who"),
            (
                700,
                "@who [to|for] [talk|speak|chat|talk to|speak to|speak with|chat with|talk with|help|contact]",
            ),
            (
                850,
                "[someone|somebody|anyone|anybody|person|people|human|agent|representative|who|whom|team] (else) (that|who|whom) [i can|i could|can i|could i|do i|should i|i may|we can|can we|to] (please) (directly) [talk|speak|chat|contact|reach|call|get in touch|email|write|message]",
            ),
            (600, "[let me|lemme] [talk|speak] $"),
            (600, "[want|need|wanna|like|wish] (to) (just) [talk|speak|chat] (@please) $"),
            (550, "^ (@please) [talk|speak|contact|call|chat now|talk now|speak now] (@please) $"),
            (600, "[can|could] we (please) [talk|speak] (@please) $"),
            (
                850,
                "how (can|do|could|would|to) (i|we|one) (get|go about) (to) [contact|contacting|reach|call|get in touch with|phone|talk to|speak to|email] [you|u|ya|you guys|you people|someone|somebody|a person|your company|your office|your team|the company]",
            ),
            (
                650,
                "[how|where|want|need|like|way|can i|could i|able] (to) (can|do|could) (i|we) [contact|reach|call|phone] (to) [you|u|ya|you guys|you people|you directly]",
            ),
            (600, "^ (how) (to) [contact|call|reach] (you|us|u) $"),
            // Being handed to somebody.
            (
                950,
                "@pass [me|us|this|it|my call|my chat|my issue|my case|my question|chat|call] (directly) (now) (through|over|on|up|in touch|in contact|back|across|straight) [to|with|onto|2] ~3 @who",
            ),
            (
                800,
                "[connect|transfer|put|patch|forward|pass|hand|redirect|switch] [me|us] (directly) (now) (through|over|on|in touch|in contact|back|across|straight) [to|with]",
            ),
            (850, "@pass (to|with|me|us) (@det) (@adj) (@adj) @staff"),
            (750, "[connect|transfer|switch|escalate|move] [to|with] (@det) (@adj) (@adj) @folk"),
            (800, "direct (to) me (to) (@det) (@adj) @who"),
            (
                800,
                "[escalate|escalating|escalated] ~1 [this|it|my|the|matter|issue|case|to|now|please|complaint|problem|immediately]",
            ),
            (
                750,
                "[want|need|please|like|can you|could you|must] ~2 [escalate|escalated|escalation]",
            ),
            (
                600,
                "^ (@please) [escalate|escalation|transfer me|connect me|transfer|put me through] (@please) $",
            ),
            // Wanting somebody.
            (
                920,
                "[want|wants|wanna|wnt|need|needs|require|demand|insist on|insist|prefer|get|give|gimme|gimmie|bring|find|fetch|looking for|look for|request|ask for|asking for|waiting for|waiting on|wait for|like|have|use|summon|call|id take|expecting|seeking] (me|us|to) (have|see|get) (@det) (@adj) (@adj) [@staff] [$|@please|to|who|that|not|for|about|from|on|in|here|help|and|because|instead|i|so|or|cause]",
            ),
            (
                800,
                "[get|give|bring|find|fetch|send|assign|show|gimme] [me|us|a|an|some] (@det) (@adj) (@adj) [@staff|someone|somebody|person|people|anyone]",
            ),
            (
                800,
                "[get|bring|find|fetch|put] (me) [someone|somebody|a person|anybody] [else|to|who|that|on|in|here|$|from|real|please|now]",
            ),
            (
                700,
                "[want|need|demand|require|prefer|like] (@det) (@adj) (@adj) [person|expert|assistant|consultant|professional|support|adviser] [@please|$]",
            ),
            (
                750,
                "[want|need|like|looking for|require] [someone|somebody|a person|anyone] (else) (real|human|here) (to|that|who|from|can) (can|please) (just) [talk|speak|call|contact|assist|reach|explain|chat|listen|look into|get back|understand*|from|who]",
            ),
            (
                750,
                "[want|need|rather have|prefer] [someone|somebody] [real|human|else|competent|in charge|with a brain|with a pulse|who understands|who knows|who can|that can|that understands|please|now|$]",
            ),
            (
                800,
                "[is|are] there (not) (any|a|an|some) (@adj) (@adj) [@staff|person|people|someone|somebody|anyone|anybody] [available|there|here|online|around|working|i can|who can|that can|to help|to talk|to speak|to assist|that could|who could|we can|in charge|at all|that i|whom|free|on duty|behind]",
            ),
            (
                800,
                "[is|are] there (not) (any|a|an|some) (@adj) (@adj) [human|humans|agent|agents|operator|representative|representatives|real person|live person|live chat|live agent|customer service|customer support|helpline|hotline]",
            ),
            (
                800,
                "[anyone|anybody|someone|somebody] (there|here|around|available|online) [who can help|that can help|to talk to|i can talk|i can speak|to speak to|who can assist|to chat with|real|human|from support|from your team|from customer service]",
            ),
            (
                750,
                "[is|are|any|will] (@det) (@adj) (@adj) @staff [available|online|there|around|free|here|going to|be available|be able|working|reply|respond|help|join|call|contact]",
            ),
            (
                850,
                "[can|could|may|might|would like|like|want|wanna|need|please] (i|we|you) (please|just|to) [get|have|see|find|reach|involve|bring|use] ~1 (@det) (@adj) (@adj) @staff",
            ),
            (
                750,
                "[can|could|would|will|want|need|have|get|let|like|may] (you|u|to) (please) (have|get|ask|let|tell|send|arrange) [someone|somebody|anyone|a person|an expert|@staff|one of your] ~2 [call|contact|phone|ring|reach out|reach|get back|get in touch|email|speak|talk|chat|message|assist|take over|help me please|respond|reply|text|join|explain]",
            ),
            (
                800,
                "[get|have|ask] (me) [someone|somebody|a person|an agent|a human|anyone] (else) to [help|call|contact|talk|speak|assist|fix|look|answer|respond]",
            ),
            (
                750,
                "[someone|somebody|@staff] (to|can|should|must|will|please|could) (please|pls|plz) (to) [call|contact|phone|ring|reach out to|get back to|message|chat with|talk to|speak to|speak with|talk with] (to) me (back|now|please|asap|$)",
            ),
            (
                550,
                "[can|could] (please) [someone|somebody|anyone|anybody] (please) [help|assist] (me|us) (out|please|pls|plz|here) $",
            ),
            (
                700,
                "[any|a|an|all|the] (@adj) (@adj) [agent|agents|human|humans|representative|operator|supervisor] [@please|needed|required|wanted]",
            ),
            (
                900,
                "^ (@please|yes|yeah|yep|no|ok|okay|i|just|hi|hello|hey|sorry|well|so|and|but|oh|option|a|get|to|the) (@please|i) (@det) (@adj) (@adj) [@staff] (@please|only|help|now|thanks|needed|required|chat|support|assistance) (@please) $",
            ),
            (
                600,
                "^ (yes|yeah|ok|no|just|hi|hello) (@please) (@det) [person|expert|assistant|support|somebody|consultant|someone|someone else|somebody else|different person|other person] [@please]",
            ),
            (
                600,
                "^ (@please) [a person|an assistant|an expert|someone|somebody|boss|your boss|the boss|person|assistant|support|someone else|somebody else|another person] $",
            ),
            (900, "@staff [please|pls|plz|plss|asap|immediately|needed|required|wanted|only]"),
            (700, "@staff (to) [chat|talk|speak|help] $"),
            (
                900,
                "(want|need|get|prefer|like|have|any|offer|is there|do you have|provide|with|for|use|start|open|by|through|via|in|on|to|request) (a|an|some|any|the|your) [human|live|real person|real human|personal] [help|support|assistance|chat|agent|agents|contact|service|interaction|intervention|touch|conversation|handoff|takeover|hand off|customer service|rep] (@please) $",
            ),
            (
                700,
                "[want|need|get|like|start|open|try|have|is there|do you have|use] (a|an|some|the|to|any) (to) [live|human] [chat|agent|agents|support|help|assistance]",
            ),
            (
                700,
                "[need|want] (some|your) (@adj) [human|personal|customer service|customer care|customer support] [help|support|assistance|service|care|contact]",
            ),
            (
                600,
                "[need|want] (some|your) [tech|technical|it|customer|live|product] (service) support (@please|team) $",
            ),
            (550, "[need|want] (some|your) (the) (your) support (@please) $"),
            (750, "[speak|talk|chat] [to|with] [someone|somebody|anyone|people]"),
            (
                700,
                "[talking|speaking|chatting] [to|with] (a|an|your|the) (@adj) (@adj) @who [would|is|might|instead|please]",
            ),
            (
                700,
                "[humans|people|real people|real humans|human] [working|who work|that work|there|behind|available|i can talk|to talk|on the other]",
            ),
            (
                700,
                "[till|until|before] (i|we) (can|finally|get to|could) [talk|speak|chat|get|reach] (to|with) (@det) (@adj) (@adj) @who",
            ),
            (
                700,
                "(still) waiting [for|on] (@det) (@adj) (@adj) [agent|representative|human|operator|someone|somebody|person|support|customer service|reply from|response from|call back|callback]",
            ),
            (
                850,
                "[help|assistance|support|answer|reply|response|helped|assisted|answered] [from|by] (@det) (@adj) (@adj) [@staff|person|someone]",
            ),
            (
                800,
                "[can|could|will|would] (@det) (@adj) (@adj) [human|humans|agent|representative|operator|real person|person|advisor|specialist|supervisor|manager|staff member] (please) [help|call|contact|assist|answer|take over|look|respond|check|join|step in|handle|reply|speak|talk|explain]",
            ),
            (
                700,
                "[youre|you are|u r|this is|bot is|that is|thats|it is|its] (of|absolutely|really) [no help|no use]",
            ),
            (
                850,
                "[talk|speak|chat|call|contact] (2|to|with) [sum1|some1|sumone|someon|smeone|any1|ne1|somone]",
            ),
            // Being called, and numbers to call.
            (
                800,
                "[please|pls|plz|can you|could you|can u|will you|would you|someone|somebody|want you to|u|kindly|and|just] (please|pls|plz|to) [call|ring|phone|callback] me (back|please|pls|now|asap|immediately|today|tomorrow|soon|on|at|as soon|when|regarding|about|in|later|$)",
            ),
            (
                750,
                "^ (you|u|then|so) [call|ring|phone] me (sir|@please|back|to|u) [back|please|pls|plz|now|asap|immediately|today|tomorrow|on|at|as soon|when|regarding|about|later|$]",
            ),
            (
                750,
                "[give me|gimme|want|need|request|get|like|expect|schedule|book|arrange|have|set up|please|for] (to) (get|have|receive|schedule|book|arrange) (a|an|the) (phone|telephone|quick|return|video) [call|callback|call back|ring|phone call|telephone call] (@please|back|from|with|to|about|on|asap|$)",
            ),
            (
                700,
                "^ (@please) (request|a|phone) [callback|call back|call me|call me back|phone call|ring me|phone me] (@please) $",
            ),
            (
                800,
                "[your|ur|you guys|customer|support|helpline|company|customer service|customer care|customer support|hotline|toll free|office|head office|help desk] (customer|support|service|care|helpline|company|hotline|contact|toll free|help|whatsapp|office|direct) (service|care|support|desk|center|team) [phone|telephone|contact|helpline|hotline|toll free|whatsapp|mobile|call center|customer care|customer service|customer support|help desk|tel|support] [number|no|num|nr|numbers|details] (@please|$)",
            ),
            (
                750,
                "[give|send|tell|need|want|share|have|provide|whats|what is|what|get|is there|know|there|find] (me|us|is|the|to) (know|have|get) (the|your|a|ur|any|some|an) (your) [contact|phone|telephone|whatsapp|helpline|call|support|customer care|customer service|customer support|toll free|hotline|service|care|direct|office|company|land line|landline] [number|num|no] [@please|for|to|of|where|that|i|$]",
            ),
            (
                700,
                "[your|ur] [number|phone|telephone|phone number|contact number|contact no|contact|phone no|helpline|hotline|contact details|contact info|contact information] (@please) $",
            ),
            (
                700,
                "[number|phone number|line|hotline] (that|which|where|to) (i|we|where|can) (can|could|may|to|i) (i) [call|phone|ring|reach|contact|dial|talk|speak]",
            ),
            (
                700,
                "^ (@please|need|want|any|the|share|send|give|get) (@please) (me|your|the|a) (company|customer|customer care|customer service|customer support|support|toll free) [contact number|contact no|helpline number|phone number|care number|care no|support number|telephone number|contact details|contact info|toll free number|hotline|helpline|helpline no|contact us] (@please) $",
            ),
            (
                600,
                "[share|give|need|send|provide|get|find] (me|us) (the|your|a) (your) contact [number|no|details|info|information]",
            ),
            // Asking for those who sell is asking for a person too.
            (
                850,
                "[talk|speak|chat|touch|contact|connect|call|meeting|meet|reach|demo|appointment|conversation|word] (out) (me|us|directly) (to|with) (@det) (@adj) [sales|sales team|sales people|sales person|salesperson|sales rep|sales guy|sales department|account manager|account executive|sales manager]",
            ),
            (
                750,
                "[book|booking|schedule|scheduling|arrange|set up|setup|plan|organize|organise|request|get|have|want|need|like|do|wanted] (a|an|to|some|the) (schedule|book|have|get|arrange|request) (a|an) (quick|short) [sales call|call with|phone call|sale call|sales meeting|call]",
            ),
            (
                750,
                "^ (@please|ok|yes|a) [sales call|sales|sales team|sales department|sales person|sales rep|call with sales|sale call] (@please) $",
            ),
            (800, "[meeting|appointment|call|demo|consultation] with (@det) (@adj) (@adj) @who"),
            (700, "[contact|ask|call|email|reach] (your|the) sales"),
            // Nobody there, and no use going on.
            (
                650,
                "[no one|noone|nobody|no body|no agent|no human|none] (is|has|have|are|was|ever) (even|ever|there) [answering|answers|answer|answered|replying|replies|reply|replied|responding|responds|respond|responded|picking up|picks up|available|there|here|to talk|helps|helping|calling|called|contacted|attending|attends|listening|listens|cares|contacting]",
            ),
            (
                650,
                "[call center|call centre|customer care|customer service|customer support|helpline|hotline|phone line|support|support number|care number] (number|no|line|team) (is|are|was) [not|never|un] (able|being) [reachable|answering|picking|picking up|working|available|responding|connecting|answered]",
            ),
            (
                650,
                "[call center|call centre|customer care|customer service|helpline|hotline] (number|no) (is) [unreachable|unavailable|busy|off]",
            ),
            (
                750,
                "[this|that|it|you|u|it all|all this|conversation|chat|thing|still|ur|youre] (really|just|chat|conversation|bot|all|is|are|was|do|does) [isnt|isn t|is not|not|arent|doesnt|does not|dont|do not|didnt|did not|wasnt|aint] (really|at all|even|being|very|much|exactly|going to|so|one bit|too|of any) [help|helping|helpful|helped|useful|any help|a help|of help|use|of use]",
            ),
            (
                650,
                "^ (still|really|sorry) [not|isnt|no|doesnt|didnt|un] (really|very|at all|even) [helping|helpful|help me|helped]",
            ),
            (
                700,
                "[you|this|bot] [are|is|were] [no help|of no help|no use|zero help|of no use|useless to me|unhelpful]",
            ),
            (
                700,
                "[you|u] [cant|cannot|can not|couldnt|wont|are unable to|arent able to|obviously cant|clearly cant] (even|really|seem to) [help|resolve|solve|fix|handle|answer]",
            ),
            (
                700,
                "[conversation|chat|discussion|this|talk|we] (is|are|isnt|really) (not|really|just|isnt) [leading anywhere|leading nowhere|going anywhere|going nowhere|getting anywhere|getting nowhere|getting me anywhere|getting me nowhere|going around in circles|going in circles|going round in circles|working for me|worked for me|working out]",
            ),
            (650, "[conversation|chat|bot] (is) (really) [not|isnt] working"),
            (
                600,
                "[didnt|did not|doesnt|does not|wont] (really|even) [solve|resolve|fix|help|answer] [anything|my problem|my issue|the problem|the issue|my question|with anything|at all|me|much]",
            ),
            (
                650,
                "[wasting|waste|wasted] (my|our|so much) time (with|talking|on) (a|this|to|you|the) [machine|bot|you|robot|chatbot|computer]",
            ),
        ],
        unless: &[
            "@not [want|need|require|wish|have|like|prefer|care|intend|plan|ask] ~4 [@speak|@reach|@pass|@who]",
            "[@not] (ever|even|please|to|be) [@pass|call|contact|phone|ring|escalate|bother|transfer|connect|give|get|send] ~3 [me|us|@who]",
            "no (more|other|further) [@staff|person|call|callback|calls|call back|phone call] (is|are) [needed|required|necessary|need|wanted]",
            "no [need|reason|point|necessity] (to|for|in|of) ~5 [@staff|@folk|@speak|@reach|@pass|me]",
            "[rather|prefer|better|would prefer] (to) not ~4 [@speak|@who|call|contact|phone]",
            "[rather|prefer|better] not (to) [@speak|@reach|be called]",
            "not [necessary|needed|required|urgent] (to|for|that) ~4 [@speak|@reach|@who]",
            "without [having|needing|the need|any|a|an|talking|speaking|calling|contacting|@speak|@reach] ~4 (@who)",
            "[instead of|rather than|avoid|before] [talking|speaking|calling|contacting|chatting|phoning|having to] ~4 @who",
            "[do|does|must|should|shall|would|will] [i|we|one|you] (really|also|even) [have|need|got] to [@speak|@reach] ~4 (@who)",
            "[was|were|been|keep|kept|after|already|when|while|if|whenever] (i|we|just|already|am) [talking|speaking|chatting|talked|spoke|calling|called] (to|with) ~3 (@who)",
            "[when|if|whenever|once|every time|everytime|each time|why does] (i|we|my|he|she|they) [talk|speak|chat|call|contact] (to|with) ~3 (@who)",
            "[talked|spoke|spoken|chatted|called|contacted|phoned|emailed|reached|messaged] (to|with) ~3 @who",
            "[@reach|@speak] (to|with) (my|his|her|their) (own) [doctor|lawyer|accountant|boss|manager|wife|husband|bank|mum|mom|dad|friend|friends|family|colleague|colleagues|teammate|team|company|landlord|team]",
            "[talk|speak|chat|talking|speaking|chatting|word|conversation] (directly) (to|with) [you|u|ya|my|him|her|them|the bot|a bot|this bot|the robot|a robot|this thing|@bot|the seller about my]",
            "[to|with] (@det) (stupid|dumb|useless|same|real|new) @bot",
            "[am i|are we|i am|im] (really|actually|currently) [talking|speaking|chatting] (to|with) ~4 @who",
            "[am i|are you|are u|r u|i am|im|youre|you are|this is|is this|is it|was i|i was|to be|become|becoming|as|being|not] (not|really|actually|just) [a|an|the|your] (@adj) (@adj) @staff",
            "[im|i am|hes|shes|youre|you are|he is|she is|i work as|work as|working as|become|becoming|job as|worked as] (not) [a|an|the|your] ~1 @who",
            "[travel|real estate|estate|insurance|user|letting|letting|shipping|customs|cleaning|booking|delivery|mortgage|secret|free|double|bleaching|my|his|her|their|bank|parking|property] [agent|agents|manager|operator|representative]",
            "human [resource|resources|rights|error|body|readable|nature|race|trafficking|capital|hair|factor|growth|consumption|health|anatomy]",
            "@staff [account|accounts|header|headers|id|ids|code|codes|login|license|licence|portal|fee|fees|commission|string|dashboard|app|page|role|roles|password|job|jobs|position|vacancy|salary|training|permission|permissions|seat|seats|profile|settings|email|name|api|tool|software|program|programme|view|panel]",
            "@staff (just|already|has|had|who|that|you|i|we|yesterday|today|also|then|never) [told|said|was|were|did|didnt|helped|called|gave|promised|sent|asked|assured|informed|spoke|hung|confirmed|explained|refused|wasnt|advised|mentioned|answered|replied|knew|suggested|claimed|ignored|promise]",
            "@staff (is|was|are|were|has been|been|have been) (so|very|really|extremely|always|the|just|being|too|not|a) [rude|slow|bad|terrible|horrible|awful|useless|worst|incompetent|unhelpful|great|good|nice|helpful|friendly|lovely|amazing|excellent|kind|unprofessional|joke|lazy|poor|pathetic|lying|liars|liar]",
            "[number|phone|phone number|no|contact|details|helpline|hotline] (printed|written|shown|listed) [on|in] [the|my|your|this|that] [invoice|bill|receipt|card|website|box|package|label|letter|email|statement|back|order|page|contract|app|form|manual]",
            "is there ~4 [number|phone|contact|details|helpline|hotline] (printed|written|shown|listed) [on|in] [the|my|your|this|that] [invoice|bill|receipt|card|website|box|package|label|letter|email|statement|back|order|page|contract|app|form|manual]",
            "[change|update|edit|modify|correct|add|remove|verify|enter|updating|changing|register|save|new|old|wrong|changed] (my|the|a|an|your|our|his|her) (new|old|mobile) [phone|contact|mobile|telephone|whatsapp|number]",
            "[in|of|save|delete|import|export|sync|list|stored|my|add] (my|the|all|a|stored) contacts",
            "[connect|transfer|pass|switch|move|put|forward|link|escalate|direct|redirect|send] [me|us|it|this|my call] (through|over|back|on|directly|up) [to|with|onto] (the|my|a|an|your|another|this|our) ~2 [wifi|internet|network|account|accounts|server|app|vpn|page|website|site|plan|tier|subscription|list|bank|cart|cloud|card|wallet|screen|address|hold|premium|pro|version|tariff|queue of]",
            "[call|phone|ring] (to) (center|centre|reception|me) [by|names|name|mr|mrs|john]",
            "[did|why did|have|had|who|they|has|he|she|people|friends|you can|yesterday] (you|u|just|someone|all) [call|called|calls|phoned] me",
            "[room|voice|video|conference|roll|last|missed|first|phone|the|this] call [was|is|service|center|quality|forwarding|cost|costs|price|prices|settings]",
            "[see|find|view|search|check|send|write] (a|an|the|my|his) [doctor|man|woman|lady|team|office|department|company|management|owner|officer|sales|support page|support article]",
            "[company|team|office|department|owner|management|man|support|expert|sales|professional] [account|name|address|page|details|id|hours|opening|tax|size|card|policy|figures|data|report|reports|price|plan]",
            "@staff [hours|opening|opening hours|times|time]",
            "[call|meeting] (it) [a day|off|for bids]",
            "[is|are] (your|the) [customer service|customer support|support|helpline|call center|live chat|hotline|front desk|reception|office] [open|closed|available|free|working] [on|at|during|until|till|24|from|in|all|every|sunday|sundays|weekends]",
        ],
    },
    Knowledge {
        sign: Sign::AsksIfBot,
        firm: &[],
        shows: &[
            (
                950,
                "[are you|are u|are ya|r u|r you|ru|areyou|arent you|are you guys|are there you|you arent|am i] (a|an|the|even|really|actually|just|not|some|kind of|only) (a|an|real|actual|live|human|true|really|some kind of|automated|just a|chat|or) (or) [bot|robot|machine|chatbot|computer|ai|human|person|real|automated|android|program|software|human being|virtual assistant|llm|chatgpt|artificial|alive|auto reply|automatic|algorithm|fake|humans|living|real people|bots|robots] (person|human|bot|being|agent|robot|machine|chatbot|intelligence|program)",
            ),
            (
                900,
                "[is|isnt] [this|that|it] (really|actually|just|not|even|some kind of) [a|an|ai|automated|some] (real|actual|live|human|true|automated|auto|chat|or) (or) [bot|robot|machine|chatbot|computer|ai|human|person|program|human being|virtual assistant|reply|response|chat|real person|algorithm]",
            ),
            (
                900,
                "[am i|are we|is it|i am|im|do i] (really|actually|currently|now|still) [talking|speaking|chatting|talk|speak|chat|texting|writing|typing] (to|with) (a|an|the|some|another|actual) (real|live|actual|human|stupid|some) (@adj) [@bot|person|human|human being|people|someone|somebody|someone real|agent|representative|operator|humans]",
            ),
            (
                850,
                "[bot|robot|machine|computer|ai|chatbot] or (a|an|are you|is this) (a|an|real|actual|live) (real|live) [human|person|people|agent|man]",
            ),
            (850, "[human|person|real] or (a|an|just a|are you) (a|an) @bot"),
            (
                800,
                "[you|u|youre|your|ur|you are|this is|its|is it] (must|are|just|be|definitely|probably|really|sound like|obviously) (be|are|just|really|like) (just) [a|an] [bot|robot|machine|chatbot|ai|computer] (right|$|or what|arent you|isnt it|yes|no)",
            ),
            (800, "who [am i|are we] [talking|speaking|chatting] (to|with)"),
            (
                800,
                "is [this|there] (a|an|some) [automated|auto|person|human|somebody|someone] [response|reply|system|chat|service|message|answering|typing|behind|writing|reading]",
            ),
            (
                700,
                "is (there) (a|an) (real|actual|live) [human|person|someone] [behind|typing|writing|on the other|reading|answering|at the other]",
            ),
            (600, "^ (you) [bot|robot|human|real|chatbot|real person] ? $"),
        ],
        unless: &[
            "[is|are|am] (there|it|i|you|u) [a|an|any|some|your] [bug|bot|robot|software|program|machine|computer|people|person] [available|for|that can|which|i can|in the|on the|here|to|version|update|in|needed|with|who|allowed]",
            "[is|are] [there] (a|an|any|some) (real|live|actual|human) [human|person|people|machine|program|software|computer|bot|chatbot|humans] [available|i|who|that|to|there|here|for|working|we|around|online|version|in]",
        ],
    },
];
