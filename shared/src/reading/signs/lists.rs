//! The lists that rules about people may name, also those of a workspace: who is asked for, and
//! with which words.

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
            "[customer|client|cust|costumer|coustmer] [service|services|support|care|relations|success|helpline|help|service team|support team|care team|service department|care department|rep|executive|service number|care number|support number]",
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
            "[talk|talking|speak|speaking|chat|chatting|converse|conversing|communicate|communicating|connect|connecting|have a word|have a talk|have a chat|have a call|have a conversation|get in touch|getting in touch|get into contact|get in contact|be in touch|be in contact|come in contact|get connected|be connected|be transferred|be put through|be forwarded|get hold|get a hold|get ahold|get through|discuss this|discuss it|discuss my issue|discuss my problem|discuss|deal|interact|interacting|correspond|go through|hop on a call|jump on a call|a word|a chat|a call|conversation|taok|tlak|talkto|spk|speek|spake|tallk]",
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
