//! What is broken, what is in a hurry, and what is to end, in English.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::WantsToCancel,
        firm: &[],
        shows: &[
            (
                900,
                "[want|wanna|need|like|have|wish|please|pls|plz|id like|trying|can|could|help|how|going|decided|gonna|must|let me|help me|would you|asked|way|will|to] (you|i|we|u|to|do|me|can|please|rather|just) (i|you|me|please|to) (to) [cancel|cancelling|canceling|cancle|cancell|terminate|unsubscribe|discontinue|end|close|deactivate|stop|delete|quit|cancelled|canceled] (my|the|our|this|that|it|all|a|an|your|some|from|$) (all|upcoming|current|last|latest|whole|entire|premium|online|existing) (my) [$|subscription|membership|account|accounts|plan|contract|order|orders|reservation|booking|service|policy|trial|loan|appointment|standing order|direct debit|payment|it|this|everything|renewal|purchase|card|insurance|transfer|auto renewal|delivery|profile|mandate|agreement|newsletter|services|please|now|room|stay|table|product|anymore]",
            ),
            (
                850,
                "[cancel|cancle|cancell|cancelling|canceling|terminate|close|deactivate|discontinue|unsubscribe|cancellation of|canceled|cancelled|delete] (from|me from|out of) (my|the|our|this|that|all my|your) (all|upcoming|current|last|latest|whole|entire|premium|existing|online) [subscription|membership|account|accounts|plan|contract|order|orders|ordee|oder|reservation|booking|service|policy|trial|loan|appointment|standing order|direct debit|renewal|purchase|insurance|auto renewal|delivery|newsletter|services|product|profile|room]",
            ),
            (
                800,
                "[cancel|cancle|terminate] (everything|it|this|that|them|all|order|subscription|now|please|my|the) [$|please|now|immediately|asap|subscription|membership|order|account|contract|all]",
            ),
            (
                750,
                "^ (@please|i|want|want to) [cancel|cancellation|cancelling|unsubscribe|cancel it|cancel please|cancle] (@please|it|order|subscription|request) $",
            ),
            (
                800,
                "[stop|end|turn off|disable|no] (my|the|the automatic) (auto) [subscription|membership|renewal|auto renewal|auto renew|autorenew|recurring payment|recurring charge]",
            ),
            (
                800,
                "[dont|do not|wont|not|never|will not|no longer] (want|wish|like|going|be|to|need|to be) (to|be) (renew|renewing|renewed|continue|continuing|subscribe|be subscribed|be a customer|be a member|keep my subscription|stay with) (my|our|the|with|this) [subscription|membership|contract|plan|policy|it|renewing|you|account|insurance]",
            ),
            (
                850,
                "[leave|leaving|switch|switching|moving|move|go|going|leave you|change] (over|you) [to|for|with] (a|an|another|the|other|your|one of your) (different|new|better|other|another) [competitor|competitors|competition|provider|company|bank|supplier|carrier|companies|competing]",
            ),
            (
                850,
                "[leaving|leave|quitting|ditching|dropping|going to leave|done with] [you|you guys|your company|your service|this company|this bank|your bank|this service]",
            ),
            (800, "[go|going|look|looking|shop|take it|move] [elsewhere|somewhere else]"),
            (850, "[take|taking] (my|our) [business|money|custom] [elsewhere|somewhere else|to]"),
            (
                800,
                "[im|i am|we are|were] (so|officially|totally|absolutely) (done|leaving|finished|through|out|quitting) with (you|your|this|the|ur) [company|you|service|bank|app|guys|site|shop|store|product|provider]",
            ),
            (
                800,
                "[want|wanna|need|like|wish|going] (to) (get|opt) [out of my contract|out of this contract|opt out|out of the contract]",
            ),
            (750, "[lose|losing|lost] (me|us|a|another) (as) (a) [customer|client|subscriber]"),
            (
                800,
                "[close|delete|remove|deactivate|terminate|disable|erase] (down|of) [my|our|the] (freemium|premium|free|pro|standard|online|user|entire|personal) [account|accounts|profile|membership|user]",
            ),
        ],
        unless: &[
            "[dont|do not|didnt|did not|never|wont|not|havent|without|no need to|avoid|instead of|rather than|wasnt|hasnt] (want|need|wish|please|asking|have|ever|going|like) (to|me to) (be|been|get) [cancel|cancelled|canceled|cancelling|canceling|close|closed|delete|terminate|end|stop]",
            "[you|they|he|has|have|been|was|were|is|got|why] (was|is|just|already|has|have) [cancelled|canceled|closed|terminated|deleted|deactivated] (my|the|our)",
            "[cancellation|cancelation|cancel] [fee|fees|policy|policies|charge|charges|penalty|button|terms|period|date|cost|costs|conditions|deadline]",
            "(free) cancellation [fee|fees|policy|policies|charge|charges|penalty|terms|period|cost|costs|conditions|deadline|available|possible]",
            "(the) [cancellation|cancelation|cancellaiton|termination] [fee|fees|policy|charge|charges|penalty|penalties|terms]",
            "[was|got|been|is|were] [cancelled|canceled]",
        ],
    },
    Knowledge {
        sign: Sign::Broken,
        firm: &[],
        shows: &[
            (
                900,
                "[isnt|is not|not|stopped|isn t|arent|are not|wasnt|wont|dont|does not|doesnt|didnt|did not|do not|aint|hasnt been|havent been|never|quit|nt|stops|not even|no longer] (even|really|just|seem to|to|be|properly|currently|actually) [working|work|works|worked|load|loading|loads|open|opening|opens|start|starting|turn on|turning on|respond|responding|connect|connecting|boot|launch|function|functioning|play|playing|sync|syncing|charge up|display|refresh|install|print|update|save|download|upload|log in|login|logging in]",
            ),
            (
                900,
                "[broken|brokn|faulty|defective|damaged|malfunctioning|malfunction|malfunctions|bugged|buggy|glitchy|glitching|unusable|inoperable|corrupted|shattered|cracked|leaking|busted]",
            ),
            (
                850,
                "[crash|crashes|crashed|crashing|freezes|frozen|freezing|glitch|glitches|bug|bugs|hangs|laggy|lagging|unresponsive|blank screen|white screen|black screen|blue screen|stack trace|server error|internal error|time out|timeout|timed out|404|error 500|500 error|502|503|out of order|outage|kaput]",
            ),
            (
                800,
                "[error|errors|exception] (message|messages|code|page|when|on|in|while|with|appears|keeps|occurred|says|saying|500|404|403|401|occured|is|again|$)",
            ),
            (
                800,
                "[got|get|gets|getting|shows|see|seeing|gives|throws|giving|showing|have|has|having|keeps] (me|an|a|the|this|some|giving|getting|us) (an|a|the|strange|weird) [error|errors|bug|glitch|exception]",
            ),
            (
                800,
                "[app|site|website|page|server|system|service|internet|wifi|connection|portal|network|platform|login|software|phone|tv|device|machine|it|everything] (is|are|has been|keeps|was|keeps on|has|went|seems) (still|completely|again|totally|going|to be) [down|dead|stuck|offline|crashing|freezing|broken|broke|slow|not available|unavailable|loading forever|hanging|disconnecting|buffering]",
            ),
            (
                750,
                "[cant|cannot|can not|couldnt|unable to|wont let me|not able to|doesnt let me|impossible to|not letting me|couldn t|can t] (seem to|even|to) [log in|login|log on|sign in|access my|access the|open|connect|load|download|install|upload|get into|view|print|sync|update|start|use the|use my|see my]",
            ),
            (
                700,
                "[something|somethings|something is|anything|things] (went|is|has gone|goes|must be) [wrong|broken]",
            ),
            (
                750,
                "[keeps|keep|constantly|always] (on) [crashing|failing|freezing|disconnecting|logging me out|kicking me out|stopping|restarting|loading|breaking|dropping|going down|buffering|giving me]",
            ),
            (
                700,
                "[technical|tech|login|connection|connectivity|loading|sync|portal] [issue|issues|problem|problems|difficulties|fault|error|errors]",
            ),
        ],
        unless: &[
            "[not|isnt|nothing|wasnt|never|arent|no|nothing is|without] (a|any|is|been) [broken|damaged|faulty|defective|bug|bugs|error|errors|crash|crashes|glitch|glitches|crashed|cracked]",
            "[if|in case|what if|when|should] (it|the|my|something|they|anything|product|item) (is|arrives|gets|item|are|product|be) [broken|damaged|faulty|defective|breaks|cracked]",
            "(are|is) [you|they|he|she|we|people|i|im] [not|dont|arent|isnt] (currently) [working|work] [on|at|from|for|today|as|in]",
            "[works|working] [fine|great|perfectly]",
            "[dont|do not|didnt|did not|never] (want|need|wish|like) (to) [connect|install|update|download|open|save|play|charge|start|upload]",
            "[i|we] [dont|do not] (really) [work|open|install|play]",
        ],
    },
    Knowledge {
        sign: Sign::Urgent,
        firm: &[],
        shows: &[
            (
                950,
                "[urgent|urgently|urgency|emergency|emergencies|urgnt|urgentley|life or death|critical issue|time sensitive|top priority|high priority]",
            ),
            (
                900,
                "[asap|a s a p|as soon as possible|immediately|immediatly|immediate|at once|right away|straight away|this instant|this minute|this very moment|without delay|no time to lose|in a hurry|hurry|hurry up|running out of time|pronto|as quickly as possible|as fast as possible|as quick as possible|soonest]",
            ),
            (
                850,
                "[need|want|help|fix|do|give|get|send|answer|freeze|block|stop|call|cancel|refund|back|it|this|me|demand|speak|talk|account|card|here|agent|human|please|money|solve|resolve] ~4 [right now|right this second|now] [$|please|pls|plz|or|because|i|as|before|this|its|it]",
            ),
            (
                800,
                "[need|needs|want|have to|must|get|arrive|fixed|answer|help|has to|leaving|flight|deadline] ~6 [today|tonight|within the hour|in an hour|in the next hour|in one hour|in 10 minutes|in 30 minutes|within minutes|by tomorrow|before tomorrow|this morning|this afternoon|this evening|by tonight|by noon|by end of day|by eod|by the end of the day] (please|at the latest|$|or|!|because|i)",
            ),
            (
                800,
                "[cant|cannot|can not|couldnt|not] (afford to) wait (any longer|anymore|until|till|that long|for|so long|$)",
            ),
            (
                750,
                "[quick|quickly|fast|faster|hurry] (please|pls|plz|!|as you can|as possible) [please|pls|plz|help|!|i need|$]",
            ),
            (
                750,
                "[deadline|flight|meeting|presentation|wedding|surgery|exam|interview|train|plane] (is|leaves|starts|departs|begins) (in|today|tomorrow|tonight) (an|a|one|two|2|1|few) [hour|hours|minutes|today|tomorrow|tonight]",
            ),
            (
                800,
                "[stranded|locked out|stuck at the airport|stuck here|being robbed|my house is on fire|bleeding]",
            ),
        ],
        unless: &[
            "[not|isnt|no|nothing|wasnt|nothing is|never|without|non|less|arent] (that|so|very|really|a|an|any|too|super|in|particularly|need|needed|at all|real|in a) [urgent|urgently|urgency|emergency|hurry|asap|immediately|immediate|rush|right now|right away|now]",
            "no [need|rush|hurry] (to|for) (a) [hurry|rush|$]",
            "[by|until|till|up to|just|from|and|so|even|since|for] now",
            "[emergency|urgent] [exit|exits|contact|contacts|services|room|number|fund|brake|call button|care center|care centre]",
            "[immediate|instant] [delivery|family|effect|download|messaging|noodles]",
            "[is|are] (it|i|the|payment|payments|transfer|transfers|access|refund) (available|active|processed|effective|arrive|done|happen|transfer) [immediately|instantly|right away]",
            "[do|does|will|would|can] (i|it|the|they|we|payments|changes) (be|get|have to|take effect|become|arrive|happen|apply|work|pay|need to) (to) (pay|be|active|done) [immediately|instantly|right away|at once]",
        ],
    },
];
