//! Greetings and thanks, in English and in pictures.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::Greets,
        firm: &[],
        shows: &[
            (
                950,
                "^ (oh|well|and|ok|so|why|um|uh|hmm) [hello|helo|hallo|hullo|hi|hii|hey|heyy|heya|hiya|hiyah|yo|howdy|greetings|salutations|helloo|hellow|hai|hy|hie|hey there|hi there|hello there|ahoy|welcome back|g day|gday|sup|wassup|whats up|wazzup|evening|morning|afternoon|heloo|hlo|hlw|hii there|👋]",
            ),
            (
                950,
                "[good] (very) [morning|mornin|afternoon|evening|evenin|day] (to|all|everyone|sir|team|madam|there|$)",
            ),
            (
                900,
                "[gm|good morning|good afternoon|good evening|good day|goodday|gud morning|gud evening|gud afternoon|mornin]",
            ),
            (
                800,
                "[how are you|how r u|how are u|how are ya|how are things|how is it going|hows it going|how do you do|how you doing|how are you doing|hows your day|nice to meet you|pleased to meet you|whats up|how have you been]",
            ),
            (
                850,
                "^ (dear) [dear sir|dear madam|dear team|dear support|dear sir or madam|dear all|to whom it may concern|hello everyone|hi all|hi everyone|hello team|hi team]",
            ),
        ],
        unless: &["[say|saying|said|says] [hello|hi|hey|good morning]"],
    },
    Knowledge {
        sign: Sign::Thanks,
        firm: &[],
        shows: &[
            (
                950,
                "[thanks|thank you|thankyou|thank u|thanku|thx|thnx|thnks|thanx|tnx|tysm|tyvm|ty|thank ya|thanks a lot|many thanks|much appreciated|appreciated|appreciate it|appreciate your|appreciate the|i appreciate|much obliged|grateful|thankful|thank god|thanks so much|thankz|thks|tks|thanq|thank|gracias|merci|bless you|god bless|kudos|hats off]",
            ),
            (
                850,
                "[that|this|it|which|you|u|youve] (has|have|really|already|all|totally|was|is|were|been|are) (really|been|very|so|just|all|super|extremely|most) [helped|helped me|solved it|solved my|solved the|fixed it|fixed my|fixed the|did the trick|did it|does the trick|works now|worked|resolved it|resolved my|helpful|great help|a great help|a big help|so helpful|lifesaver|a life saver|a lifesaver|clear now|sorted it|sorted|cleared that up|clears it up|answers my question|answered my question]",
            ),
            (
                850,
                "[problem|issue|matter|question|all|everything|its|it is|got it|thats|that is|is|now] (is|has been|are|been|was|now|all|got) (now|all|been) [solved|resolved|sorted|fixed|sorted out|working now|works now|works again|working again|settled|answered|good now|working fine now|ok now|fine now|working again now]",
            ),
            (
                800,
                "[thats all|that is all|that will be all|thatll be all|that would be all|nothing else|no further questions|no more questions|all good|all set|im good|i am good|were good|that was all|thats everything|that is everything|all clear|no other questions|that was it|thats it for]",
            ),
            (
                700,
                "^ [perfect|great|awesome|excellent|wonderful|brilliant|amazing|fantastic|lovely|superb|got it|understood|cheers|nice one|well done|good job|great job|nice|cool|good bot|love it|splendid|marvelous|fab|ace|great work|good work|top|sweet|that helps|thats helpful|thats great|thats perfect] (@please|help|service|work|job|bot|stuff|👍|cheers) $",
            ),
            (900, "[👍|👌|❤|😊|🥰|😍|🙌|👏|💯]"),
            (
                750,
                "[it|everything|app|card|site|that|this|login|one|now] (now|finally|is) [works|working|worked] [fine|perfectly|now|again|great|well|like a charm|as expected|just fine]",
            ),
        ],
        unless: &[
            "[no|not|nah|nope] [thanks|thank you|thank u|thankyou|thx|thank|ty|appreciated]",
            "[not|isnt|hasnt|wasnt|arent|never|dont|still not|still isnt|doesnt|didnt|havent|nothing|no|cant|un|is it|if it|has it|has this|would be|be] (been|yet|really|fully|even|being|get|was|is|at all|a|very|that|so|helpful|actually) [solved|resolved|fixed|sorted|helped|works|working|worked|answered|helpful|settled|appreciated|appreciate|great|good|sorted out]",
            "[thanks|thank you|thank u|thx|cheers] for (absolutely) [nothing|wasting|ruining|your lack]",
            "[thanks|thank you|thx] (to|to your|in) [advance|to you i lost]",
            "[would be|will be|be|help is|would|be greatly|be much|be very|be highly|is] (much|greatly|very|highly) [appreciated|appreciate|grateful|thankful|thank]",
            "[please|want|need|cant|how|get|be|to|will|must|when|until|have|needs|can] (to|it|be|you|this|get|my) (be|get) [solved|resolved|fixed|sorted|settled|answered|sorted out]",
            "[thank|thanks] [giving|note|card]",
        ],
    },
];
