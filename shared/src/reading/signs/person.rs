//! Asking for a person, in English, and asking whether there is one.

use super::Knowledge;
use crate::reading::Sign;

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
                "[contact|contacting|call|reach] (@det) (@adj) [someone|somebody|anyone|support|person|people|sales|team|assistant|company|office|reception]",
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
            (
                850,
                "[connect|transfer|put|pass|hand|switch|forward|redirect|patch|escalate|direct|handover|hand over|conect|tranfer|trasfer] (to|with|me|us) (@det) (@adj) (@adj) @staff",
            ),
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
            (850, "[get|giv|give|gimme|fetch|find|summon] (me) (a|an|some) (@adj) (@adj) @staff"),
            (
                850,
                "[take|send|bring|move|change|switch|go|get|route|skip|jump|return] (me|us|this|it|chat) (over|back|through|straight) [to|2] (a|an|the|your) (@adj) (@adj) [human|humans|agent|agents|operator|representative|live agent|live person|real person|real agent|live chat|person|supervisor|manager|customer service|customer support|support agent|human agent]",
            ),
            (
                850,
                "[connect|link|patch|hook me up] (me|us) [2|to|with|w|wit|wid] (@det) (@adj) (@adj) @who",
            ),
            (
                900,
                "^ (menu|main menu|agent|operator|human|representative) [agent agent|operator operator|human human|representative representative|main menu agent|hooman|hoomans|agent human|human agent]",
            ),
            (
                850,
                "[needs|requires|need|require|wants|deserves|for] (a|some|the) human [attention|eyes|eye|review|intervention|input|judgement|judgment|assistance|help|oversight|to]",
            ),
            (
                700,
                "[maybe|perhaps|can|could|let|have] (a|another|some) (real|live|actual) [human|person] (could|can|should|might) [help|assist|look|answer|review|explain]",
            ),
            (
                800,
                "where (is|are) (all) (the|your) (real|actual|live) [humans|people|agents|human|agent|staff|support team|operator]",
            ),
            (
                750,
                "^ [someone|somebody|anyone|a person] [from|in|at] (the|your) (@adj) (@adj) [@staff|team|sales|billing|office|management|store|company]",
            ),
            (800, "[with|by|from|through|via] a (real|live|actual) human $"),
            (850, "[talk|speak|speaking|chat] (to|with) [whoever|whomever|who is in charge]"),
            (
                750,
                "[consult|consult with|consultation with|advice from] (a|an|your|the) [expert|experts|specialist|advisor|professional|doctor|lawyer|human|person]",
            ),
            (
                600,
                "^ (yes|yeah|yep|ok|okay|sure|fine|then|just|so) (@please) [transfer me|connect me|transfer|put me through|connect|patch me through] (@please) $",
            ),
            (
                750,
                "[ask|asking|consult|check with|get back to] (a|an|your|the|another|some) (@adj) [human|humans|supervisor|manager|colleague|colleagues|coworker|boss|superior|supervisors|staff member|specialist]",
            ),
            (
                700,
                "^ (@please|can you|could you|just|go) (please) ask [someone|somebody|a person|your team|an expert] (else|who|that|there)",
            ),
            (
                750,
                "[can|could|will|would|may|might] (one of) (your|a|another|any of your) [colleague|colleagues|coworker|coworkers|manager|supervisor|team members|team|staff|co workers|superiors] (please) [help|take|assist|answer|contact|look|reply|respond|handle|speak|explain|join|call]",
            ),
            (
                700,
                "[need|needs|require|requires|want|wants] (a|an) (real|live|actual) [person|human] (to|for|on|here|in|$)",
            ),
            (
                650,
                "[need|want|like|prefer] [someone|somebody] (else) to [look|explain|help me|assist|check|fix|sort|review|handle|answer|solve|resolve|go through|walk me|guide|advise]",
            ),
            (
                650,
                "[bot|bots|robot|robots|machine|machines|chatbot|ai] (like you) [cant|cannot|can not|wont|will not|couldnt|is unable to|are unable to|doesnt know how to] (really|possibly|even|ever) [solve|help|handle|understand|fix|do|answer|resolve|deal]",
            ),
            (
                650,
                "[dont think|doubt|not sure] (that) (a|the|this|any) @bot (can|could|will|is able to) (really) [solve|help|handle|understand|fix|answer|resolve|able]",
            ),
            (
                700,
                "[too|very|way too|quite|pretty|more] (too) [complicated|complex|difficult|specific|sensitive|delicate|personal|serious] for (a|an|the|this|you) (@bot|you|chat|to) $",
            ),
            (
                700,
                "^ (@please|can i|i want to|how do i|to) (please) [stop|exit|quit|skip|bypass|leave|end|turn off|switch off|kill|cancel|shut up|disable|no more] (the|this|that) (stupid|dumb|useless|damn) [bot|robot|chatbot|chat bot|virtual assistant|automated assistant|bots]",
            ),
            // Wanting somebody.
            (
                920,
                "[want|wants|wanna|wnt|need|needs|require|demand|insist on|insist|prefer|get|give|gimme|gimmie|bring|find|fetch|looking for|look for|request|ask for|asking for|waiting for|waiting on|wait for|like|have|use|summon|call|id take|expecting|seeking] (me|us|to) (have|see|get) (@det) (@adj) (@adj) [@staff] [$|@please|to|who|that|not|for|about|from|on|in|here|help|and|because|instead|i|so|or|cause]",
            ),
            (
                800,
                "[get|give|giv|bring|find|fetch|send|assign|show|gimme] [me|us] (@det) (@adj) (@adj) [@staff|someone|somebody|person|people|anyone]",
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
                "[can|could|would|will|want|need|have|get|let|like|may] (you|u|to) (please) (have|get|ask|let|tell|send|arrange) [someone|somebody|a person|an expert|@staff|one of your] ~2 [call|contact|phone|ring|reach out|reach|get back|get in touch|email|speak|talk|chat|message|take over|help me please|respond|reply|text|explain]",
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
            (
                800,
                "^ (@please|can you|could you|could someone|somebody|someone) (please) [contact me|reach out to me|get in touch with me|get back to me|reach me|give me a call|call us|contact us back|phone us|ring us] (@please|back|on|at|by|as soon|regarding|about|when|$)",
            ),
            (
                800,
                "[want|like|wish|need|prefer|rather] (to) (be) [called|called back|contacted|phoned|rung] (by|back|on|at|please|$)",
            ),
            (
                800,
                "[rather|prefer|prefer to|like to|want to|need to|can we|can i|could we|let us|lets] (to) [call|phone|call in|speak on the phone|talk on the phone|speak over the phone|talk over the phone|do this by phone|do this over the phone|discuss this over the phone|chat on the phone|speak by phone] $",
            ),
            (
                800,
                "[talk|speak|chat|discuss this|do this|discuss it] [on the phone|over the phone|by phone|via phone|in person|on a call|over a call]",
            ),
            (
                800,
                "[is there|do you have|have you got|any|give me|need|want] (a|an|any|your) [phone line|support line|hotline|helpline|number for support|number for customer service|number for help|support number|support email|customer service email|landline|contact number|phone number|telephone number|call center|phone support|telephone support]",
            ),
            (
                700,
                "[whats|what is|give me|send me] your [support email|contact email|email|email address|phone|whatsapp|telephone|contact|contact info|contact details]",
            ),
            (
                650,
                "[call|speak with|speak to|talk to|talk with] [the|your] (local|nearest) [store|shop|branch|office|restaurant|hotel|bank|clinic|front desk|reception|manager|team]",
            ),
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
            "^ should i (also|just|really|better) [contact|call|phone|reach|talk|speak] (to|with) ~3 (@who)",
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
            "human [resource|resources|rights|error|body|readable|nature|race|version|versions|wig|hair|being suit|trafficking|capital|hair|factor|growth|consumption|health|anatomy]",
            "@staff [account|accounts|header|headers|id|ids|code|codes|login|license|licence|portal|fee|fees|commission|string|dashboard|app|page|role|roles|password|job|jobs|position|vacancy|salary|training|permission|permissions|seat|seats|profile|settings|email|name|api|tool|software|program|programme|view|panel]",
            "@staff (just|already|has|had|who|that|you|i|we|yesterday|today|also|then|never) [told|said|was|were|did|didnt|helped|called|gave|promised|sent|asked|assured|informed|spoke|hung|confirmed|explained|refused|wasnt|advised|mentioned|answered|replied|knew|suggested|claimed|ignored|promise]",
            "@staff (is|was|are|were|has been|been|have been) (so|very|really|extremely|always|the|just|being|too|not|a) [rude|slow|bad|terrible|horrible|awful|useless|worst|incompetent|unhelpful|great|good|nice|helpful|friendly|lovely|amazing|excellent|kind|unprofessional|joke|lazy|poor|pathetic|lying|liars|liar]",
            "[number|phone|phone number|no|contact|details|helpline|hotline] (printed|written|shown|listed) [on|in] [the|my|your|this|that] [invoice|bill|receipt|card|website|box|package|label|letter|email|statement|back|order|page|contract|app|form|manual]",
            "is there ~4 [number|phone|contact|details|helpline|hotline] (printed|written|shown|listed) [on|in] [the|my|your|this|that] [invoice|bill|receipt|card|website|box|package|label|letter|email|statement|back|order|page|contract|app|form|manual]",
            "[change|update|edit|modify|correct|add|remove|verify|enter|updating|changing|register|save|new|old|wrong|changed] (my|the|a|an|your|our|his|her) (new|old|mobile) [phone|contact|mobile|telephone|whatsapp|number]",
            "[in|of|save|delete|import|export|sync|list|stored|my|add] (my|the|all|a|stored) contacts",
            "[connect|transfer|pass|switch|move|put|forward|link|escalate|direct|redirect|send] [me|us|it|this|my call] (through|over|back|on|directly|up) [to|with|onto] (the|my|a|an|your|another|this|our) ~2 [wifi|internet|network|account|wifi network|server|app|vpn|page|website|site|plan|tier|subscription|list|bank|cart|cloud|card|wallet|screen|address|hold|premium|pro|version|tariff|queue of]",
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
