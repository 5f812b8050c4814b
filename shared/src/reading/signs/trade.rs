//! Buying and bargaining, in English.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::WantsToBuy,
        firm: &[],
        shows: &[
            (
                900,
                "[want|wanna|wants|need|like|looking|interested|wish|ready|can i|could i|may i|how do i|how can i|how to|where can i|where do i|plan|planning|thinking|going|id love|love|let me|help me|please|trying|decided|considering|able|possible|where to|how could i] (i|we|to|in|of|for) (to|in|please|just) [buy|buying|purchase|purchasing|subscribe|subscribing|upgrade|upgrading|preorder|pre order|acquire|shop for|invest in|sign up for|signing up for|signup for|switch to premium|get the premium|get the pro|get premium|become a customer|place an order|make an order|place a new order|make a purchase|order more|order another|order some|order this|order these|order it|order one|order two|order a|order an|order from you|buy more]",
            ),
            (
                850,
                "[add|buy|get|need|purchase|want|adding] (to) (add|buy) (some|a few|two|three|five|ten|10|20|50|100|2|3|5|a|an) (few) [more|additional|extra|another] (user|users) [seats|licenses|licences|users|seat|license|storage|units|credits]",
            ),
            (
                850,
                "[quote|quotation|price quote|price list|pricelist|rate card|brochure|catalog|catalogue|proposal] (for|please|on|of|from|to|request|$)",
            ),
            (
                800,
                "[pricing|prices|price|cost|costs|rates] (for|of|on) (your|the|a|an|our) (enterprise|premium|pro|business|basic|annual|yearly|team|bulk|company|different|larger) [plan|plans|package|packages|team|subscription|users|license|licenses|enterprise|edition|version|product|products|tier|tiers|seats]",
            ),
            (
                850,
                "[request|book|schedule|get|see|want|need|like|arrange|have|do|set up] (to) (a|an|some|the|see|get|book|schedule|your|have) (a|an|live|product|free|personal|quick) [demo|demonstration|product tour|free trial|trial]",
            ),
            (
                800,
                "[interested in|curious about] (buying|purchasing|getting|your|the|a|one|using|signing|subscribing|upgrading|becoming|trying) (your|a|the|one|up) [product|products|service|services|plan|plans|premium|software|offer|enterprise|solution|package|buying|subscription|platform|license|your|for|to|up|more|it|these]",
            ),
            (
                800,
                "[upgrade|upgrading|upgraded|switch|move] (my|our|to|me|us|from) (account|plan|subscription|to|a|the|my|our) (to) (a|the|your|an) (next|higher|bigger|better) [plan|premium|pro|enterprise|business|tier|package|account|subscription|version|gold|platinum|unlimited]",
            ),
            (
                700,
                "^ (@please|i|we) (want|need|would like|wanna) (to) [buy|purchase|upgrade|place order|place an order|order now|buy now|subscribe|quote|get a quote|pricing|sales] (it|this|one|@please|now|more) $",
            ),
            (
                750,
                "[do you|can you|could you|would you] (please|still|also) [sell|sell me|send me a quote|give me a quote|provide a quote|quote me]",
            ),
            (
                750,
                "[how much] (does|is|do|would|will|are|for) (it|the|your|a|an|this|that|would|one|to) ~3 [cost|plan|license|subscription|per month|per user|per seat|upgrade|package]",
            ),
            (
                750,
                "[talk|speak|chat|contact|connect|touch] (me) (to|with) (someone in|your|the|a|somebody in|someone from) [sales|sales team|salesperson|sales rep|sales representative|sales department]",
            ),
            (
                800,
                "[our company|our team|we|my company|my team|our organisation|our organization] (is|are|would) [looking|interested|considering|like|planning|evaluating|want|need] (to|for|in|at) [buy|purchase|buying|purchasing|your|switch to|adopt|use your|licenses|a new|a solution]",
            ),
        ],
        unless: &[
            "[dont|do not|didnt|did not|never|not|wont|no longer|not going|without|instead of] (want|need|wish|like|looking|interested|going|to) (to|in) [buy|buying|purchase|purchasing|upgrade|upgrading|subscribe|order|place]",
            "[want|wanted|tried|trying|when|after|before|while] (i|to|was|we) [upgraded|upgrade|purchased|bought] (but|and) (it|the|my)",
            "[cancel|return|refund|exchange|track|change|edit|where is|status of] (my|the|a|an|this) (last|recent) [purchase|order|upgrade]",
        ],
    },
    Knowledge {
        sign: Sign::Negotiates,
        firm: &[],
        shows: &[
            (
                900,
                "[better|lower|cheaper|special|reduced|best|good|custom|fairer|reasonable|discounted|lowest|negotiable|competitive] (possible|monthly|annual) [price|prices|pricing|deal|deals|offer|rate|rates|quote|terms|conditions|contract|cost|interest rate|tariff|fee]",
            ),
            (
                900,
                "[can|could|would|will|do|any|get|give|have|offer|is there|want|need|like|apply|for|are there|provide|deserve|ask for|some|eligible] (i|you|me|we|us|there|to|a|for|an) (get|give|offer|have|me|us|be|any|a|an) (a|an|any|some|me|us|more|further|special|bigger|additional|the) (a|an|bulk|volume|student|loyalty|nonprofit|small|better|bigger|senior|educational|group|special|corporate|startup|military|teacher|extra|further|additional|annual) [discount|discounts|price reduction|price cut|rebate|markdown|concession]",
            ),
            (
                850,
                "[bulk|volume|student|loyalty|nonprofit|non profit|educational|startup|group|corporate|wholesale|enterprise|reseller|custom] [discount|discounts|pricing|price|prices|rate|rates|deal|offer|terms]",
            ),
            (
                900,
                "[lower|reduce|decrease|drop|cut|match|beat|negotiate|discuss|bring down|adjust|come down on] (the|your|my|a|our|this|on|their|me) (monthly|their|competitor|competitors|subscription) [price|prices|rate|rates|cost|fee|fees|bill|premium|pricing|offer|interest|deal|terms|quote|payment|payments]",
            ),
            (
                900,
                "[price match|pricematch|price matching|negotiate|negotiating|negotiable|negotiation|haggle|bargain with|counter offer|counteroffer]",
            ),
            (
                850,
                "[can|could|would|will|cant] (you|we|u) (please|guys|not) [do better|go lower|do any better|meet in the middle|meet me halfway|make it cheaper|do it cheaper|do it for less|knock off|knock something off|waive|sweeten|make an exception|work something out|cut me|come down]",
            ),
            (
                850,
                "[waive|waived|waiving|drop|remove|forgive|skip] (the|this|my|that|a|your|any|setup) (late|setup|set up|cancellation|shipping|delivery|overdraft|annual|monthly|service|activation) [fee|fees|charge|charges|penalty|cost|costs]",
            ),
            (
                800,
                "[too|so|very|way too|far too|really|pretty|a bit] [expensive|pricey|costly|much money] (for|$|can|compared|is|do|but|i|we|and)",
            ),
            (
                800,
                "[competitor|competitors|another company|other company|elsewhere|rival|other provider|another provider|someone else] (is|are|has|offers|offered|charges|sells|gives|offering|quoted) (me|us|it|a|the|this) ~3 [cheaper|less|lower|better|discount]",
            ),
            (
                800,
                "[payment|instalment|installment|flexible|deferred|extended] [plan|plans|arrangement|terms|option for me|schedule] (instead|please|available|possible|for|$|to|?)",
            ),
            (
                800,
                "[extend|extension of|extending|longer] (my|the|our|a|of) (free) [trial|payment deadline|deadline|contract|due date]",
            ),
            (750, "[pay] (in|by) [installments|instalments|parts|smaller]"),
            (
                800,
                "[reduce|lower|decrease] (my|the|our) [bill|rate|premium|interest|payment|payments]",
            ),
            (
                750,
                "^ (any|got any|more|cheaper|a|some) [discount|discounts|cheaper|better price|deal|deals] (@please|available|for me|possible) $",
            ),
        ],
        unless: &[
            "[discount|promo|coupon|voucher|promotional] (code|codes|card|cards|coupon|link) ~4 [not|isnt|doesnt|wont|didnt|invalid|expired|error|fails|failed|applied]",
            "[dont|do not|not] (want|need|looking for|asking for) (a|any) [discount|discounts|better price]",
            "[great|good|best] [deal|price|offer|prices|deals] (thanks|$|ever)",
        ],
    },
];
