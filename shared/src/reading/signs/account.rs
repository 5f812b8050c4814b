//! Changing what is on record of oneself, in English.

use super::Knowledge;
use crate::reading::Sign;
use crate::reading::phrases::Named;

pub(super) const LISTS: &[Named<'static>] = &[(
    "record",
    &[
        "[account|accounts|email|e mail|email address|mail id|email id|password|pass word|pwd|passcode|pin|pin code|phone|phone number|mobile|mobile number|mobile no|number|contact number|address|shipping address|billing address|delivery address|home address|name|surname|last name|first name|username|user name|user id|login|profile|details|personal details|contact details|billing details|bank details|information|info|personal information|card details|card on file|payment method|bank account|settings|preferences|security question|two factor|2fa|date of birth|language|plan|billing cycle|company name|credentials|key|user|subscription|security code]",
    ],
)];

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
        "[how often|why] (do|must|should) (i|we) (have to|need to) [change|reset|update]",
        "[moved|moving] (to|on|from|forward) (on|the|next|another|trash|premium|a) [plan|premium|folder|trash|cart|topic]",
    ],
}];
