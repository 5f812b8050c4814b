//! Charges, refunds and payments, in English.

use super::Knowledge;
use crate::reading::Sign;
use crate::reading::phrases::Named;

pub(super) const LISTS: &[Named<'static>] = &[
    (
        "charge",
        &[
            "[charge|charges|charged|payment|payments|transaction|transactions|debit|debits|withdrawal|withdrawals|purchase|purchases|deduction|bill|invoice|fee|fees|transfer|direct debit|standing order]",
        ],
    ),
    (
        "charged",
        &[
            "[charged|billed|debited|invoiced|charge|bill|paid|taken|deducted|charging|billing|payed|withdrawn]",
        ],
    ),
    (
        "payment",
        &[
            "[payment|payments|card|credit card|debit card|transaction|transactions|transfer|transfers|checkout|purchase|deposit|top up|topup|withdrawal|direct debit|paypal|apple pay|google pay|bank transfer|upi]",
        ],
    ),
    // What comes of a payment that is made.
    (
        "came",
        &[
            "[placed|confirmed|added|add|credited|received|showing|show|shown|booked|processed|created|generated|visible|reflected|reflecting|updated|completed|order|booking|ticket|confirmation|successful|go through|arrived]",
        ],
    ),
    ("refund", &["[refund|refunds|refunded|reimbursement|reimbursed|money back]"]),
];

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::DisputesCharge,
        firm: &[],
        shows: &[
            (
                950,
                "@charged ~3 [twice|two times|2 times|2x|double|three times|3 times|multiple times|several times|again for the same|thrice|a second time|second time]",
            ),
            (
                950,
                "[double|duplicate|duplicated|repeated|triple] [charge|charges|charged|payment|payments|transaction|transactions|debit|debits|withdrawal|withdrawals|billed|debited|deducted|deduction|charging|billing]",
            ),
            (
                900,
                "[overcharged|over charged|overbilled|overcharge|overcharging|mischarged|double charged|double billed]",
            ),
            (
                900,
                "@charged ~3 [too much|more than|wrong amount|incorrect amount|wrong price|extra|incorrectly|wrongly|by mistake|in error|without my|without asking|for nothing|for something i|unfairly]",
            ),
            (
                900,
                "[wrongly|incorrectly|mistakenly|unfairly|falsely|still being|still getting|keep getting|keep being|got|being|been] [charged|billed|debited] ~1 (for|again|extra)",
            ),
            (
                900,
                "[unauthorized|unauthorised|unrecognized|unrecognised|fraudulent|suspicious|strange|unknown|mysterious|weird|unexpected|wrong|incorrect|bogus|erroneous|unfamiliar|disputed|hidden] ~1 @charge",
            ),
            (
                900,
                "[didnt|did not|never|havent|have not|dont|do not|cant|cannot] (even|ever|remember) [authorize|authorise|authorized|authorised|made|approve|approved|recognize|recognise|recognized|agree to|agreed to|consent to|recall|making|approving|do] ~2 [charge|charges|payment|payments|transaction|transactions|purchase|debit|withdrawal|withdrawals|transfer|direct debit]",
            ),
            (
                850,
                "@charge ~3 [isnt mine|is not mine|wasnt me|was not me|i didnt make|i did not make|i dont recognize|i dont recognise|i do not recognize|i do not recognise|i never made|i never authorized|i never authorised|not made by me|i didnt authorize|i havent made|i know nothing about|i dont know|not mine|i did not authorize|i didnt do|i didnt authorise]",
            ),
            (950, "[dispute|disputing|contest|contesting|disputed|challenge] ~3 @charge"),
            (950, "[chargeback|charge back|chargebacks]"),
            (
                850,
                "[wrong|incorrect|different|higher] [amount|price|total|sum] ~3 [charged|billed|taken|debited|deducted|on my|invoice|bill]",
            ),
            (
                850,
                "[not|isnt|wasnt] (a) my (own) [charge|charges|transaction|payment|purchase|debit]",
            ),
            (
                850,
                "why ~3 [charged|billed|debited|invoiced|deducted|charging|billing|withdrawn] (me|my|us|twice|extra|again|for|so)",
            ),
            (850, "why ~3 [charge|bill|taken|took|taking] [me|us|my|twice|extra|again]"),
            (
                750,
                "[was|were|been|being|got|am|still|still getting|you] (just|have|has|already|you) [charged|billed|debited] ~2 [for|after|even|although|but|again|despite|when|without|extra]",
            ),
            (
                850,
                "[money|amount|cash|funds|rs|rupees|dollars|fee|balance] (is|was|has|been|got|have|has been|gets|just|were|are) (been|just|also|already) [deducted|debited|gone|missing|disappeared|stolen|vanished|taken from|taken out of|cut from]",
            ),
            (
                850,
                "[you|they|he|someone|somebody|who] (guys|people|have|has|just) [took|taken|stole|stolen|deducted|withdrew|charged|debited|billed|steal|robbed] ~2 [money|funds|dollars|savings|twice|from my account|from my card|from me|extra]",
            ),
            (
                750,
                "[bill|invoice|balance|deposit|charge|transaction|bonus|fee|total|statement|receipt|amount|wallet] (is|was|are|seems|looks|shows|showing|being|an|has a) [wrong|incorrect|not correct|not right|mistake|too high|error]",
            ),
            (
                700,
                "[wrong|incorrect] (wallet|account|winning) [balance|bill|invoice|deposit|charge|fee|amount|total]",
            ),
            (
                800,
                "[charged|charge|billed|pay|paid|paying|fee|fees] ~2 (but|and|for) [cancelled|canceled|never received|never got|never used|dont use|didnt order|never ordered|did not order|never signed|free trial]",
            ),
        ],
        unless: &[
            "[how|when|if|will] (do|does|would|can|could|should|i) (i|you|we) (be|get) [charged|billed|dispute|charge|chargeback]",
            "[wasnt|was not|not|never|havent|werent|isnt|wont be|without being|if im|if i am|will i be|be] (been|being|yet|get) [charged|billed|overcharged|double charged]",
            "[dont|do not|wont|didnt|did not] (want|need|wish) (to) [dispute|contest|charge me]",
            // Money that was taken and nothing came of it is a payment that failed.
            "[deducted|debited|taken|charged|gone|withdrawn] ~6 [but|and|yet|however] ~4 [not|didnt|did not|isnt|is not|hasnt|havent|wasnt|no|never] ~2 @came",
            "[not|didnt|did not|isnt|is not|hasnt|wasnt|never] (get|been|be) [placed|confirmed|added|credited|booked|processed|completed|received] ~1 [but|and|yet|however] ~5 [deducted|debited|taken|charged|gone|withdrawn]",
            "[what if|what happens if|what happens when|in case] ~3 [deducted|debited|charged|billed|taken]",
            "i (have|had|just|mistakenly|accidentally) [added|paid|sent|entered|transferred|deposited|put|typed|chose|selected] (a|the) [wrong|incorrect]",
            "[chargeback|dispute|charge back] [policy|policies|fee|rate|process|protection]",
        ],
    },
    Knowledge {
        sign: Sign::DemandsRefund,
        firm: &[],
        shows: &[
            (
                900,
                "[want|wants|wanna|need|demand|demanding|expect|require|request|requesting|insist on|insist|deserve|give me|give us|send me|get me|like|get|owe me|owed|asking for|ask for|claim|entitled to|issue|process|obtain|have] (to) (get|have|be|claim|request|receive|ask for|a|an|my|the|our|for|obtain) (the|my|a|full|immediate|complete|partial|your) (full|immediate|complete|partial|goddamn|damn|fucking|bloody) @refund (back|now|asap|$|please|immediately|for|to|of|from|right)",
            ),
            (
                900,
                "[refund|reimburse|repay|compensate|reinburse|restitute] (me|us|my|the|this|it|that|our|$) [me|us|my|the|this|it|that|our|now|please|immediately|asap]",
            ),
            (
                850,
                "[give|send|return|pay|get|want|transfer|gimme|need|put|credit] (me|us|back|to|have|get) (my|all|our|the|back) (my|fucking|damn|hard earned) [money|cash|funds|payment|rupees] back",
            ),
            (
                900,
                "[give|return|want|refund|need|give me|return me|expect|demand] (back|to get|all) [my|our] (damn|fucking|hard earned|full) [money|cash]",
            ),
            (
                850,
                "[money|cash|payment|deposit] back (@please) [$|now|please|immediately|asap|or|and|for|to]",
            ),
            (
                850,
                "where (is|the|are|hell) (is|the) (my|our) [refund|reimbursement|money|cashback]",
            ),
            (
                800,
                "[still|havent|have not|not|didnt|did not|never|waiting for|waiting on|awaiting] (yet) (received|got|gotten|receive|get|seen|recieved|recieve) (my|the|any|a|for) (my) [refund|reimbursement|money back|rebate]",
            ),
            (
                750,
                "[how|where|want|need|can|could|like|help|please|trying|id like|way] (can|do|could|to|i|me|you|with) (i|to|you|me) (to) (get|ask for|request|claim|obtain|receive|have|apply for|demand|ask) (to) (a|my|the|for|be) (full|a) [refund|reimbursement|money back|refunded|reimbursed|compensation]",
            ),
            (
                750,
                "^ (i|a|my|the|full) (want|my|a|full) [refund|reimbursement|refund please|money back] (@please|for this order|for my order|request|now) $",
            ),
            (
                700,
                "[refund|reimburse|refunding|reimbursing] (of|for|me|my|the|this|that|in) (of|for|my|the) [order|purchase|ticket|payment|subscription|booking|item|money|stay|deposit|flight|transaction]",
            ),
            (
                800,
                "[want|need|demand|expect|give me|deserve] (a|some|an|full) [compensation|rebate|reimbursment|refunf]",
            ),
        ],
        unless: &[
            "[no|without|dont want|dont need|do not want|do not need|not asking for|not looking for|not want|not need|didnt ask for|instead of|rather than] (a|any|my|the|to) (need for) (a) @refund",
            "no (need) (for) (a|any) refund* (is) [needed|necessary|required]",
            "[refund|refunds|money back|reimbursement] (and return|and returns|or return) [policy|policies|guarantee|terms|conditions|rules|process|status|period|time|timeline|window|option|form|page|button|link|team|department|procedure]",
            "[do|does|what|are|is|if|whether|when|which] (you|the|your|there|a) (company|store|case|of) (offer|give|provide|allow|have|issue|accept|do) (a|any|full) [refund|refunds|reimbursement|money back]",
            "[received|got|getting|gotten|sent|processed|confirm|confirmed] (my|the|a|that|your) [refund|reimbursement] [$|is|tomorrow|today|yesterday|thanks|already|was|from|and]",
            "[which|what] (cases|situations|circumstances|case) ~6 [refund|refunded|reimbursed|reimbursement]",
            "[if|when|where|whether] (i|we|it|can i) (can|could|may|be|to) (be|get|ask|ask for) (to|a|for) (be|get|a) [refund|refunded|reimbursed|reimbursement]",
        ],
    },
    Knowledge {
        sign: Sign::PaymentFailed,
        firm: &[],
        shows: &[
            (
                950,
                "@payment ~3 [failed|failing|fails|fail|declined|declining|declines|rejected|refused|bounced|denied|unsuccessful|blocked|reverted|not accepted|not working|not going through|error|errored|timed out|stuck|not processed|did not go|not successful]",
            ),
            (
                950,
                "[failed|declined|rejected|unsuccessful|refused|reject|decline|bounced|declining|rejecting] ~2 @payment",
            ),
            (
                950,
                "@payment ~3 [didnt|did not|doesnt|does not|dont|wont|will not|isnt|is not|not|cant|cannot|havent|hasnt|has not|wouldnt] (been|be|seem to|to|even) [work|working|go through|going through|gone through|process|processed|complete|completed|accepted|pass|succeed|successful|go|accept]",
            ),
            (
                900,
                "[cant|cannot|can not|couldnt|could not|unable to|not able to|not possible to|impossible to|wont let me|doesnt let me|not letting me|didnt let me|trouble|problem|problems|troubles|issue|issues|fail to|difficulty|difficulties|failed to] (seem to|to|with) (make|making|complete|completing|process|do) (a|my|the|any|an) (online|contactless|card) [pay|paying|payment|payments|checkout|check out|purchase|transaction|top up|deposit]",
            ),
            (
                850,
                "[problem|problems|trouble|troubles|issue|issues|error|errors] (with|in|on|making|during) (my|the|a|an|making) (online) (a) [payment|payments|transaction|checkout|card payment]",
            ),
            (
                850,
                "[payment|checkout|transaction|card|billing] [error|errors|failure|issue|issues|problem|problems|decline|trouble|troubles]",
            ),
            (
                850,
                "[declined|rejected|refused|denied] (my|the|our) (credit|debit|bank) [card|payment|transaction|purchase|transfer|cards]",
            ),
            (
                800,
                "[wont|doesnt|didnt|does not|did not|not|isnt|refuses to] (to) (accept|accepting|take|taking) (my|the|any) (credit|debit|bank) [card|payment|cards|payments]",
            ),
            (
                850,
                "[deducted|debited|taken|charged|gone|withdrawn] ~6 [but|and|yet|however] ~4 [not|didnt|did not|isnt|is not|hasnt|havent|wasnt|no|never] ~2 @came",
            ),
            (
                850,
                "[not|didnt|did not|isnt|is not|hasnt|wasnt|never] (get|been|be) [placed|confirmed|added|credited|booked|processed|completed|received] ~1 [but|and|yet|however] ~5 [deducted|debited|taken|charged|gone|withdrawn]",
            ),
            (
                800,
                "[deposit|deposited|paid|payment|amount|cash|added|add money|money|transferred|recharge|balance|add] ~5 (but) [not|didnt|did not|dont|hasnt|havent|isnt|never] (been|yet|be) [credited|credit|reflected|reflecting|showing|show|shown|arrived|received|updated|added|add|come|reflect|there|visible|posted|appear|appeared]",
            ),
            (
                800,
                "[didnt|did not|not|never|havent|have not|cant|cannot|can not|couldnt|dont] (yet|even) [receive|received|recieve|recieved|get|got|gotten|see] (my|the|any) (sign up|signup|winning|referral|welcome) [money|deposit|bonus|cashback|cashbacks|winnings|payout|payment|amount|transfer|reward|balance|payment|prize]",
            ),
            (
                750,
                "[bonus|deposit|money|cashback|payment|amount|winning|winnings|payout|withdrawal|reward|referral|cash|prize] (is|was|has|have|i|money|amount|its) (still|money) [not|havent|hasnt|isnt|didnt|never] (yet|been|be) (yet) [received|receive|come|came|credited|there|arrived|here|show|showing|added|add|given|paid|recieved|credit|reflected|deposited|refunded]",
            ),
        ],
        unless: &[
            "[if|what happens if|in case|what happens when] (my|the|a|your) @payment ~3 [failed|fails|fail|declined|rejected|refused|bounced|error]",
            "[not|never|wasnt|isnt] (been) [declined|rejected|refused|failed]",
            "[what if|what happens if|what happens when|in case] ~3 [deducted|debited|charged|billed|taken]",
            "[library|loyalty|gift|business|sim|sd|graphics|video|memory|id|greeting|key] card",
        ],
    },
];
