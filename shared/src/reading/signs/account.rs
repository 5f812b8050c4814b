//! Changing what is on record of oneself, in English.

use super::Knowledge;
use crate::reading::Sign;
use crate::reading::phrases::Named;

pub(super) const LISTS: &[Named<'static>] = &[
    (
        "record",
        &[
            "[account|accounts|email|e mail|email address|mail id|email id|password|pass word|pwd|passcode|pin|pin code|phone|phone number|mobile|mobile number|mobile no|number|contact number|address|shipping address|billing address|delivery address|home address|name|surname|last name|first name|username|user name|user id|login|profile|details|personal details|contact details|billing details|bank details|information|info|personal information|card details|card on file|payment method|bank account|settings|preferences|security question|two factor|2fa|date of birth|language|plan|billing cycle|company name|credentials|key|user|subscription|security code]",
        ],
    ),
    (
        "alter",
        &[
            "[change|changing|update|updating|edit|editing|modify|modifying|reset|resetting|correct|correcting|amend|replace|replacing|switch|switching|rename|alter|adjust|set up|setting up|recover|recovering|restore|restoring|retrieve|retrieving|unlock|unlocking|reactivate|verify|fix|transfer|merge|link|remove|delete|deleting|add|adding|invite]",
        ],
    ),
];

pub(super) const KNOWN: &[Knowledge] = &[Knowledge {
    sign: Sign::ChangesAccount,
    firm: &[],
    shows: &[
        (
            900,
            "[change|changing|update|updating|edit|editing|modify|modifying|reset|resetting|correct|correcting|amend|replace|replacing|switch|switching|rename|alter|adjust|set up|setting up|recover|recovering|restore|restoring|retrieve|retrieving|unlock|unlocking|reactivate|verify|change of|fix|transfer|merge|link|remove|delete|add|adding] (the|my|our|me|a|new|an|this|another|his|her|some|own|to) (my|new|own|old|online|free|freemium|premium|pro|standard|personal|profile|user|existing|second|registered|registerd|account|linked|customer|bloody|damn|fucking|goddamn) (my|user|bank|account|profile) @record",
        ),
        (
            900,
            "[forgot|forgotten|lost|dont remember|cant remember|do not remember|forget|cannot remember|misplaced|dont know|stole|stolen] (my|the|our) (account|profile|user|login|old) [password|pass word|pin|pin code|username|user name|passcode|login|login details|pwd|key|credentials|security code|user id]",
        ),
        (
            800,
            "[password|pin|email|username|2fa|phone number|account|address] [reset|change|recovery|update|unlock|correction]",
        ),
        (
            850,
            "[locked|blocked|suspended|disabled|hacked|compromised|frozen|deactivated|restricted|banned] (out of|from|my|the|our) (my|our|the) account",
        ),
        (
            850,
            "account (is|was|has been|got|has|seems|been) (been|now|still) [locked|blocked|suspended|disabled|hacked|compromised|frozen|deactivated|restricted|banned]",
        ),
        (
            800,
            "[moved|moving|relocated|married|changed my name|new address|new phone number|new email|new number|new mobile number]",
        ),
        (
            800,
            "[add|remove|invite|replace] (a|an|another|my|new|the) (new|authorized|second|team|joint) [user|member|account holder|cardholder|admin|beneficiary|nominee] (to|from) (my|our|the)",
        ),
        (
            800,
            "[transfer|change|switch] (the|my|our) [ownership|account owner|account holder|registered owner]",
        ),
        (
            750,
            "[address|email|name|number|phone number|spelling] (on|in|of|is|was|for) (my|the|our) (account|profile|file|order|receipt|record|invoice) (is|was) [wrong|incorrect|outdated|misspelled|old|not correct|spelled wrong]",
        ),
    ],
    unless: &[
        "[dont|do not|didnt|did not|never|not|without|no need to] (want|need|wish|have) (to) [change|update|edit|modify|reset|changing|updating]",
        // Whoever asks how something is done wants to know it, and not to have it done.
        "[how do|how can|how could|how would|how should|how might|how will|where do|where can|where could|where would|where should|can|could|may|might|do|when can|what do|what should|what must|what can] [i|we|one|you guys] (go about|please|even|still|also|just|actually|get to|use|have|need|do|able) (to) @alter",
        "[how does one|how is it possible|how would someone|how do people|how do you|how to|where to|is it possible|would it be possible|is there a way|is there any way|is there an option|any way|ways|way|option|am i able|are we able|am i allowed|are we allowed|possible for me|know how|explain how|show me how|tell me how|steps|instructions|procedure|process|guide] (for me|for us) (to|for) ~1 @alter",
        "[how does|how do|how is|how are|how long does|how long do|how long is|what is|whats|where is|where are|where do i find|where can i find|explain] (the|a|an|my|your) ~3 [reset|change|recovery|update|unlock|correction]",
        "[what if|what happens if|what happens when|what do i do if|what should i do if|what can i do if|what to do if|what to do when|what do i do when|in case|suppose|if|when] (i|we|someone|somebody) (ever|have|has|accidentally) [forgot|forget|lost|lose|misplaced|change|update|reset|delete|remove|add|move|moved|switch|dont remember|cant remember]",
        "[how often|why] (do|must|should) (i|we) (have to|need to) [change|reset|update]",
        "[moved|moving] (to|on|from|forward) (on|the|next|another|trash|premium|a) [plan|premium|folder|trash|cart|topic]",
    ],
}];
