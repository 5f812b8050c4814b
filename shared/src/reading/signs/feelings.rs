//! Displeasure, with whom it is, and swearing, in English and in pictures.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::Displeased,
        firm: &[
            (
                800,
                "[thanks|thank you|thank u|thx|cheers] for (absolutely) [nothing|wasting|ruining|your lack]",
            ),
            (
                850,
                "[not|never|isnt|arent|wasnt|aint|hardly|far from] (at all|very|really|too|so|all that|exactly|been|particularly|in the least) [happy|pleased|satisfied|impressed|amused|acceptable|ok with|okay with|good enough|fair|professional|content]",
            ),
        ],
        shows: &[
            (
                900,
                "[unacceptable|inacceptable|unaceptable|ridiculous|rediculous|outrageous|appalling|appalled|disgusting|disgusted|disgraceful|disgrace|shameful|abysmal|atrocious|pathetic|dreadful|deplorable|inexcusable|intolerable|insulting|horrendous|absurd|scandalous|infuriating|infuriated|infuriates|incompetent|incompetence|unprofessional|preposterous|despicable|laughable]",
            ),
            (
                850,
                "[terrible|horrible|awful|worst|horrid|lousy|useless|worthless|rubbish|garbage|crappy|shitty|unhelpful|nightmare|sucks|suck|sucked|pisses me|piss poor|bullshit|clueless|shambles|joke of a|hopeless|dismal|unbearable|miserable|trash|unreliable|dissatisfactory|unsatisfactory|subpar|sub par|third rate|terribly|horribly]",
            ),
            (
                900,
                "[frustrated|frustrating|frustration|frustrates|frustated|frustating|angry|furious|annoyed|annoying|annoys|irritated|irritating|upset|upsetting|mad at|livid|enraged|outraged|pissed|pissed off|aggravated|aggravating|exasperated|fuming|disappointed|disappointing|disappointment|disapointed|dissapointed|dissappointed|dissapointing|dissatisfied|disatisfied|unsatisfied|unhappy|unhapy|displeased|distressed|appaled|fed up|fedup|sick of|sick and tired|had enough|tired of|at my wits end|losing my patience|losing patience|lost my patience|out of patience|running out of patience|patience is running|ripped off|rip off|ripoff|cheated|scammed|conned|betrayed|insulted|deceived|misled|lied to|let down|ignored|mistreated|humiliated]",
            ),
            (
                850,
                "[waste|wasted|wasting|waist] (of|my|our|so much|all this|your|me|too much) (my|of) (precious|valuable) [time|money|hours|day|breath|energy]",
            ),
            (
                850,
                "[never again|never using you|never buying|never ordering|will never use|will never buy|will never order|wont be back|wont use you|stay away from|do not buy from|dont buy from|regret buying|regret ordering|big mistake|avoid this company|avoid at all costs]",
            ),
            (
                800,
                "[what a|total|complete|absolute|such a|bunch of|utter|this is a|is a|pure|youre a|you are a|big|real] (total|complete|absolute|bloody|fucking|damn|big|huge) [joke|jokers|disaster|disgrace|mess|scam|fraud|farce|shame|fiasco|crap|nonsense|scammers|liars|thieves|crooks|robbers|idiots|clowns|incompetents|failure|rip off|letdown|mockery|catastrophe|bs]",
            ),
            (
                850,
                "[you|u|they|youre|u r|you are|your company|this company|ur|company|app|site] (are|is|guys|people|all|a|being) (all|a|just|nothing but|total|such|really|completely|are) [scammer|scammers|scam|fraud|frauds|froud|frod|fraudsters|thieves|thief|liars|liar|cheat|cheater|cheaters|cheats|crooks|robbers|robbing|cheating|lying|stealing|looting|fooling|idiots|stupid|dumb|dumbass|moron|morons|idiot|fools|terrible|awful|pathetic|rude|ridiculous|jerks|losers|lazy]",
            ),
            (
                800,
                "^ (big|total|fake|all|only|its|is) [fraud|froud|frod|scam|scammers|cheater|cheaters|cheating|liar|liars|thieves|thief|nonsense|shame|shame on you|disaster|rubbish|bad|worst|pathetic|hopeless|boo] (app|team|company|people|site|website|service|guys) $",
            ),
            (
                800,
                "[fraud|froud|frod|cheater|cheating|fake|scam|worst|useless|bakwas|rubbish|bad|third class|stupid] [app|company|team|people|site|website|game|service|platform|customer service|support|business]",
            ),
            (
                750,
                "[i|we|really|absolutely|just|do] (really|absolutely|so|fucking) [hate|hating|despise|loathe|detest|cant stand|cannot stand|resent|regret] (this|that|it|you|your|how|when|the|u|being|having|waiting|these|using|talking|dealing|ur)",
            ),
            (
                850,
                "[poor|bad|lousy|terrible|slow|shoddy|rude|pathetic|horrible|worst|disappointing|no|awful|poorest|worse] (customer|delivery|quality|after sales|level of|of) (of) [service|services|support|experience|quality|treatment|care|response|communication|attitude|behavior|behaviour|staff]",
            ),
            (
                850,
                "[service|support|experience|quality|staff|response|delivery|app|website|communication|company|treatment|agent|agents|representative|rep|manager|operator|bot|system|driver|courier|product] (is|was|are|were|has been|team|have been|guy|person|reps) (so|very|really|extremely|just|absolutely|always|too|incredibly|the|quite|pretty|super|getting|a|total|completely|totally|rather|not|no|also|such a) [bad|poor|poorest|terrible|awful|horrible|worst|useless|rude|slow|pathetic|crap|shit|joke|disgrace|worse|good at all|helpful|disrespectful|arrogant|dismissive|impolite|lousy|unfriendly|condescending|aggressive|garbage|rubbish|trash|disaster|nightmare|unhelpful|lacking]",
            ),
            (
                800,
                "[how many times do i|how many times must|how many times have i|how many more times|how often do i have to|how much longer|for the last time|for the third time|for the second time|for the hundredth time|for the 3rd time|for the 2nd time|for the nth time|for the fourth time|for the tenth time|over and over|again and again|time and again|yet again|once again you|every single time|every damn time]",
            ),
            (
                800,
                "[still|been|have been|keep|kept|ive been|already been|are still|was|weve been] (still|been|on hold|just) [waiting|waited|on hold] (for|since|on) (already|now|about|almost|nearly|like|at least) [over|more than|an hour|two|three|four|five|several|so long|days|weeks|hours|ages|forever|months|too long|long enough|2|3|4|5|6|7|8|9|10|half an hour|a week|a month|so many]",
            ),
            (
                750,
                "[waited|waiting|took|taken] (for|so|way|over|more than|already|me|far|you|about|another) (over|more than|so|already) [hours|days|weeks|months|forever|ages|so long|too long|long enough|eternity|way too long|2 weeks|3 weeks|two weeks|three weeks|a month|two months]",
            ),
            (
                750,
                "[no one|nobody|noone|no body|none of you|you never|they never|you guys never|nobody ever|no one ever] (is|has|seems to|ever|even|has ever|wants to) [helping|helps|help|helped|answers|answering|answered|answer|replies|replying|replied|reply|responds|responded|respond|responding|cares|care|listens|listening|listen|called|calls|got back|picks up|solved|bothered|contacted|resolved]",
            ),
            (
                800,
                "[are you|r u|you must be|gotta be|you have got to be|must be|you gotta be] (fucking|freaking|actually|bloody) [kidding|joking|serious|stupid|dumb|deaf|insane|blind|retarded|mad|out of your mind]",
            ),
            (
                800,
                "[shame on|screw you|screw this|get lost|go to hell|shut up|drop dead|damn you|to hell with|hell with|what the hell|what the heck|wth|why the hell|how the hell|where the hell|who the hell|what the f|for gods sake|for god sake|for heavens sake|for christs sake|for crying out loud|for fucks sake|ffs|smh|omfg|jesus christ|give me a break|enough is enough|i give up|this is insane|this is crazy|this is madness|beyond me|last straw|what nonsense|how dare you|leave me alone]",
            ),
            (
                800,
                "[complain|complaint|complaints|complaining|grievance|complian|complant|compliant about] (about|against|regarding|to|with|on|for|letter|form|please|box|$)",
            ),
            (
                800,
                "[raise|file|make|lodge|register|submit|write|have|filing|making|formal|official|report|open|want to|like to|need to] (a|an|my|the|another|to) (formal|official|serious|customer|new|consumer) [complaint|complain|complaints|reclamation|grievance|consumer claim]",
            ),
            (
                700,
                "[really|very|so|extremely|quite|pretty|too|just|super|totally|simply|absolutely|how] [bad|poor|rude|slow|unfair|messed up|unprofessional|sad|tiring|tiresome|stressful|stressed|confusing|disrespectful|inconvenient|upset|mad|sick of|tired of|careless|stupid|dumb]",
            ),
            (
                750,
                "[stupid|dumb|idiotic|moronic|silly|fucking|damn|goddamn|goddam|bloody|freaking|friggin|frickin|effing|darn|pathetic|crap] (fucking|stupid|useless) [bot|app|site|website|company|service|system|card|machine|thing|robot|policy|idiot|idiots|people|order|account|bank|phone|robot|program|computer|chatbot|questions|question|process|website|rules|money|bill|payment|assistant]",
            ),
            (
                700,
                "[idiot|idiots|moron|morons|stupid|imbecile|imbeciles|retard|dumbass|loser|losers|jerk|jerks|scumbag|scumbags|crooks|thieves|clown|clowns|scammers|fraudsters]",
            ),
            (
                750,
                "[you|they|company|agent|rep|u] (guys|people|have|all|just|keep|kept|has|always) [lied|lying|lie to|cheated|ignored|ignoring|ignore me|messed up|screwed|screwed up|ruined|ruining|failed me|failing me|tricked|fooled|misled|mislead|robbed|scammed|promised|wasted|stole|hung up|lost my|forgot|forgotten] (on|me|to|my|us|about|again|it|up|that|everything)",
            ),
            (
                650,
                "[is|was|thats|this is|its|it is|are|thats just|really] (so|just|simply|really|very|completely|totally) [unfair|not fair|wrong of you|lame|crap|bs|bullcrap|nuts|dumb|stupid|a joke|bad|nonsense|crazy|madness|insane|ludicrous|shocking|shameful|scary|sad]",
            ),
            (700, "[seriously|srsly] (@please|this|what|you|guys|why|how|now) $"),
            (650, "[disappoint*|frustrat*|disgust*|dissatisf*|outrag*|infuriat*]"),
            (700, "[ruined|ruining|spoiled|destroyed] (my|our|the|everything|whole)"),
            (
                750,
                "[you|u|they|company|support|nobody|people|staff|agents|guys|bank] (all|just|guys|people|obviously|clearly|really) [doesnt|does not|dont|do not|didnt|never|not] (even|ever|fucking|seem to|really) [care|give a|bother|respect|listen] (about|to|damn|shit|fuck|crap|me|us|customers|your|$)",
            ),
            (
                700,
                "[lost|losing|no|lose] (all|my|more|any) (my|more) [faith|trust|patience|confidence|respect|hope] (in|with|for|$)",
            ),
            (
                750,
                "[overpriced|over priced|extortionate|daylight robbery|highway robbery|price gouging|greedy]",
            ),
            (
                750,
                "^ (very|too|so|really|not) [bad|poor|disappointed|sad|unhappy|disappointing|upset|angry|frustrated|terrible|worst|not good|useless|not happy|no good|not satisfied|not fair|unfair] (@please|service|app|experience|customer service|support|product|quality) $",
            ),
            (
                600,
                "[not|isnt|wasnt] (a|very|so|at all|that|really|even) [good|great|nice|funny] (enough|experience|service|at all|customer service)",
            ),
            (850, "[😡|🤬|😠|💢|🖕|🤮|😤|👎|👿|😾|🤢]"),
            (600, "[😒|🙄|😩|😫|😖|😣|😑|😞|☹|🙁|😟|😭|😢|😔|💩|🤦|😕]"),
            (550, "[:\\(]"),
        ],
        unless: &[
            "[not|never|no|isnt|arent|wasnt|aint|dont be|nothing|without|hardly|hope youre not|dont get|no need to be|dont want to be] (that|so|too|very|really|a|an|any|at all|all that|feel|feeling|being|even|been|be|to be) [terrible|horrible|awful|worst|useless|frustrated|angry|annoyed|upset|mad at|disappointed|unhappy|bad|complaint|complaints|complaining|complain|stupid|rude|slow|poor|furious|annoying|irritated|scam|fraud|ridiculous|displeased|cheated|dissatisfied|offended|unfair|dumb|joke|unreasonable|waste|wasted]",
            "[sorry|apologies|apologize] (if|for|to|that|about) (im|i am|being|be|i was|my) (a|so|too) [annoying|rude|bad|stupid|upset|angry|dumb|silly]",
            "[feel|feeling|im|i am|i|am] (so|a bit|really|being|such|just|a|too|such a) (bit) [stupid|silly|dumb|an idiot|a moron|idiot]",
            "[silly|stupid|dumb] question (but|maybe|sorry|$)",
            "[upset|sore] [stomach|tummy]",
            "[report|reporting|prevent|avoid|avoiding|protect|protection|against|possible|about] (a|from|an|the|some) [scam|fraud|scams|scammers|phishing]",
            "[complaint|complaints] [department|policy|procedure|process|form] (is|available|$)",
            "[garbage|trash] [collection|bag|bags|can|cans|bin|folder|disposal|pickup|collector]",
            "in [garbage|trash|the trash|the garbage]",
            "[fraud|complaints] [department|team|protection|prevention|alert|alerts|detection]",
            "[angry|mad] [bird|birds|max|men]",
            "[not|isnt] (too|so|that|half) bad",
        ],
    },
    Knowledge {
        sign: Sign::Swears,
        firm: &[],
        shows: &[
            (
                950,
                "= [fuck*|fucc|fuk|fukin|fuking|fck|fcking|fkn|fkin|fking|phuck|motherfucker|motherfuckers|motherfucking|mofo|mf|wtf|wtff|stfu|gtfo|omfg|ffs|fml|f ck|f cking|f cked|f king|f k you|fu]",
            ),
            (
                950,
                "= [shit|shits|shitty|shite|shithole|shitshow|bullshit|bullshitting|horseshit|dipshit|shitting|sh t|bullsh t|sh tty|batshit|shithead|shitload|shittiest|sht]",
            ),
            (
                950,
                "= [asshole|assholes|arsehole|arseholes|arse|dumbass|jackass|smartass|badass|asshat|ass|arsed|a hole]",
            ),
            (
                950,
                "= [bitch|bitches|bitching|b tch|biatch|cunt|cunts|c nt|dick|dicks|dickhead|dickheads|prick|pricks|twat|twats|wanker|wankers|tosser|bollocks|bollox|bellend|pussy|whore|slut|cock|cocksucker|douche|douchebag|schmuck|knobhead|bugger|bugger off]",
            ),
            (
                900,
                "= [bastard|bastards|son of a bitch|sob|piss off|pissed|pissed off|pissing|pisses|piss|crap|crappy|crapper|bullcrap|damn|damned|damnit|dammit|damm|goddamn|goddamned|goddam|goddammit|god damn|bloody hell|bloody|blody|go to hell|what the hell|freaking|freakin|frickin|frigging|friggin|effing|scumbag|scumbags|screw you|screw u|eat shit|suck my|kiss my]",
            ),
            (950, "= [🖕|🤬]"),
        ],
        unless: &[
            "= bloody [mary|nose|marys]",
            "= [private|moby|philip k|uncle] dick",
            "= dick [smith|tracy|clark]",
            "= [cock|cocks] (a|and) [tail|doodle|bull|crow]",
            "= [pain in the] ass",
        ],
    },
    Knowledge {
        sign: Sign::BlamesBot,
        firm: &[],
        shows: &[
            (
                800,
                "[you|u|bot|it] [cant|cannot|can not|couldnt|are unable to|arent able to|obviously cant|clearly cant] (even|really|seem to) [help|resolve|solve|handle|answer]",
            ),
            (
                950,
                "[stupid|useless|dumb|bad|terrible|worst|horrible|awful|crap|crappy|shitty|shit|fucking|damn|idiot|idiotic|pathetic|annoying|hopeless|ridiculous|silly|broken|bloody|worthless|retarded|goddamn|rubbish|brainless|moronic|incompetent|lousy] (fucking|damn|useless|chat|automated|bloody|ass) [bot|bots|robot|chatbot|chatbots|machine|ai|computer|virtual assistant|assistant|program|robots|chat]",
            ),
            (
                950,
                "[bot|bots|robot|chatbot|chatbots|ai|virtual assistant|automated system|chat bot] (is|are|was|isnt|doesnt|does|cant|seems|really|keeps|just) (so|really|completely|totally|the|just|very|absolutely|a|not|even|being|fucking|too|quite|super|pretty) [stupid|useless|dumb|bad|terrible|worst|horrible|awful|crap|shit|sucks|suck|pathetic|annoying|hopeless|rubbish|ridiculous|broken|frustrating|garbage|repeating|joke|trash|stuck|worthless|crappy|waste|not helping|not helpful|not understand|not understanding|not working|not listening|not smart|not intelligent|not work|not help|unhelpful]",
            ),
            (
                900,
                "[bot|bots|robot|chatbot|chatbots|ai|virtual assistant|automated system|chat bot] (is|really|just|even) [isnt|doesnt|does not|cant|cannot|wont|not|never|didnt|dont] (really|even|at all|very) [help|helping|helpful|understand|understanding|work|working|listen|listening|get it|know|answer|smart|intelligent|solve|useful]",
            ),
            (
                850,
                "[you|u|youre|ur] (are|r|really|still|just|clearly|obviously|guys|bots|do|did) [dont|do not|cant|cannot|can not|didnt|did not|arent|are not|not|never|wont|dnt|couldnt|fail to|failed to] (even|really|seem to|be|ever|actually|getting|able to|at all) [understand|understanding|get it|get me|getting it|getting me|listening|listen|understood|read|reading|answering|answer|answered|following|comprehend|getting what|get what|hearing me|hear me|responding|solve] (me|my|what|the|to|it|english|anything|at|question|a|$|us|simple)",
            ),
            (
                850,
                "[you|u|youre|it|bot] (already|just|are|have|only|is) [keep repeating|keeps repeating|kept repeating|keep asking|keeps asking|kept asking|keep saying|keeps saying|keep sending|keep giving|keeps giving|are repeating|repeating yourself|repeat yourself|already asked|already said|already told|asked me already|asked that already|asked me that|just asked|just said that|already answered|asking the same|saying the same|giving me the same|sending me the same|said that already|said that before|told me that already|always say|always answer]",
            ),
            (
                850,
                "[not|isnt|wasnt] (at all|even|exactly|really|the) (answer) [what i asked|what i said|what i meant|what im asking|what i am asking|what i want|what i wanted|what i need|what i was asking|my question|the question|what i was looking|an answer|answering my|what im looking|what i mean|related to my]",
            ),
            (
                850,
                "[didnt|doesnt|does not|did not|havent|not|hasnt|wont|dont|still havent|never] (really|even|actually) [answer|answered|answering|address|addressing|addressed] (my|the|that|any|what) [question|questions|i|query|issue|problem|concern|point]",
            ),
            (850, "[you make|makes|making|you are making|it makes|this makes|that makes] no sense"),
            (
                800,
                "[wrong|useless|stupid|irrelevant|same|incorrect|generic|automated|canned|scripted] (fucking|damn|stupid|automated) [answer|answers|reply|replies|response|responses|question again|information again]",
            ),
            (
                850,
                "[are|r] [you|u] (really|that|even|so|fucking|just|completely|always) [stupid|dumb|deaf|listening|reading|broken|retarded|an idiot|even reading|blind|useless|brainless|thick]",
            ),
            (
                850,
                "[you|u|youre|u r] (are|is|such|so|really|just|r|as|completely|fucking|all) (so|a|an|really|completely|very|totally|no|the|not|such) (fucking) [useless|stupid|dumb|no help|of no help|not helpful|unhelpful|hopeless|worthless|idiot|moron|brainless|annoying|dumb bot|helpful at all|terrible at|thick|bad at|slow|incompetent]",
            ),
            (800, "[going|went|talking|running|goes] (around|round) in circles"),
            (
                800,
                "[cant|cannot|not] (even|be) [believe i am talking to a bot|trust a bot|understand a simple|answer a simple|handle a simple|help with anything]",
            ),
            (
                750,
                "[hate|hating|despise|fed up with|sick of|tired of|cant stand|had enough of|done with|frustrated with|annoyed with] (talking|chatting|dealing|this|these|speaking|your|to|the|all|all these|with) (to|with|your|this|the|a|these|stupid) (a|this|your|the|stupid|useless|these) (stupid|useless) @bot",
            ),
            (
                700,
                "[read|listen to] [my question|my message|my messages|what i wrote|what i said|what i asked|what i typed|what i am saying|what im saying|me for once]",
            ),
            (800, "@bot ~2 [wasting|waste] (my|of) time"),
            (
                700,
                "i [already told|already said|already gave|already answered|already explained|already asked|just told|just said|just gave|told you already|told you that|told you before|said that already|said it already|said no|asked you already]",
            ),
        ],
        unless: &[
            "[you|u] [dont|do not|cant] [have to|need to|want to] [understand|answer|listen|read]",
            "[not|isnt|arent|never] (a|that|so|such a) [stupid|useless|dumb|bad|terrible] [bot|robot|chatbot|machine]",
            "[slot|washing|coffee|vending|fax|sewing|answering|time|cash] machine",
        ],
    },
];
