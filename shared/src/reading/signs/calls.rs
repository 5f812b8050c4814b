//! Asking to be called, for a number to call, and for those who sell, in English: each asks for a
//! person. What voids it stands with [`super::person`].

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[Knowledge {
    sign: Sign::AsksForPerson,
    firm: &[],
    shows: &[
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
        (
            700,
            "[want|like|prefer|need|have|rather have|lets have|get] (to have) (a|an) [phone conversation|voice conversation|telephone conversation|voice call|phone chat|real conversation|video call with]",
        ),
        (
            750,
            "[lets|let us|can we|could we] (please) [hop on|jump on|get on|have|do|set up|arrange|schedule] (a) (quick|short|phone|video) call",
        ),
        (
            650,
            "[email|email address|address|number|way|ways|form|phone] to [contact|reach|write to|email|call] [you|you guys|support|your team|customer service|someone]",
        ),
        (
            650,
            "[how|where] [can|do|could|should] i [write to|write|email|mail|send an email to|message] [you|you guys|your team|support|someone|your office]",
        ),
        (
            650,
            "^ (@please) [call|phone|ring] (your|the|ur) [office|company|support|customer service|hotline|helpline|manager|team|store] $",
        ),
    ],
    unless: &[],
}];
