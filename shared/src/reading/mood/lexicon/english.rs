//! English words of feeling, of faults, and those that turn, strengthen or weaken them.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    // Fury, contempt, swearing.
    Group(
        Feels(-42),
        "abhor|s|rent abomina|ble|tion abysmal|ly appall|ed|ing ass asses asshole|s assholes atrocious atrocity \
        bastard|s bitch|es bollocks bs bullcrap bullshit clusterfuck cocksucker cunt|s damn|ed dammit damnit \
        deplorable despicable despis|e|ed dick|s dickhead disgrac|e|ed|eful|efully disgust|s|ed|ing|ingly \
        dogshit enrag|e|ed|ing fck fcking fkn fkin fu fubar fuck|s|ed|er|ers|in|ing|tard fucken fuckup fuming furious|ly fury \
        goddam goddamn|ed hate|s|d|r|rs hatin hating hatred heinous hell hellish hideous horrendous|ly horrible horribly horrid \
        horrific|ally horrified infuriat|e|es|ed|ing inexcusable livid loath|e|ed|ing|some motherfucker|s mf mfs nightmar|e|es|ish \
        outrag|e|ed|eous|eously pathetic|ally piss|ed pissing pos rage|s raging rubbish scam|s|med|mer|mers|ming scandal|ous \
        seething shameful shit|s|e|ty|ter|storm shite shitshow sh1t sickening smh stfu stupid|ity swindl|e|ed|er|ers \
        terrible terribly thief|s thieves trash|y travesty unacceptable unacceptably unbearabl|e|y unconscionable \
        unforgivable vile vomit|ed wanker|s worst worthless wtf wth",
    ),
    // Plainly unpleasant: anger, contempt, misery.
    Group(
        Feels(-30),
        "abandoned abus|e|ed|ing|ive aggravat|e|ed|ing|ion aggressive agoniz|ing agony alienat|ed|ing anger|ed|ing angr|y|ier|iest|ily \
        anguish annoy|s|ed|ing|ance|ances appalled arrogan|t|ce arsed asham|e|ed assault|ed awful|ly bad|ly \
        boil|ing blatant|ly blood|y broke brutal bully bullie|d|s bullying bummer|s cheat|s|ed|er|ers|ing \
        clown|s clueless condescending complacent corrupt|ion coward|s|ly crap|py crappiest crap|s crazy crook|s|ed cruel|ty crushed cry|ing|s cried \
        dead deceit|ful deceiv|e|ed|ing decept|ion|ive dehumanizing demean|ed|ing depress|ed|ing|ion deranged \
        despair desperat|e|ely|ion devastat|ed|ing dire disappoint|s|ed|ing|ingly|ment|ments disaster|s disastrous discriminat|e|ed|ion|ory \
        disgruntled dishearten|ed|ing dishonest|y dismal dismay|ed displeas|ed|ing|ure disrespect|ed|ful|fully dissatisf|ied|ying|action distress|ed|ing \
        distraught dreadful|ly dread|ed|s dumb|est dump embarrass|ed|ing|ment evil exasperat|e|ed|ing|ion excruciating extort|ion extortionate \
        fail failboat fails farc|e|ical fedup filth|y flop|ped foolish fools fraud|s|ulent fraudster|s freaking friggin|g frustrat|e|es|ed|ing|ingly|ion|ions \
        garbage ghetto gouging gouge|d|s greed|y grief gross grr grrr grim gutted harass|ed|ing|ment harsh heartbreak|ing heartbroken heartless \
        hopeless|ly hostile humiliat|e|ed|ing idiot|s|ic idiocy ignoran|t|ce imbecile|s incompeten|t|ce|cy inconsiderate indifferent indifference inept ineptitude \
        inexcusabl|y inhuman|e insan|e|ity insensitive insult|s|ed|ing intolerable irate irresponsible irritat|e|es|ed|ing|ion jerk|s joke jokes killing kills \
        lame laughable laughingstock lazy liar|s lied lies loser|s lous|y ludicrous lying mad maddening menace miser|y|able|ably mislead|ing misled \
        mock|ed|ing|ery moron|s|ic nast|y|ier nausea nauseous nauseating neglect|ed|ful|ing negligen|t|ce nonsense obnoxious offend|ed offensive \
        outdated overcharg|e|es|ed|ing overpriced painful|ly pain peev|e|ed peeved pityful poor|ly poorest poorer preposterous putrid puke racis|t|m rant|ing resent|ful|ment \
        ridicul|e|ous|ously ripoff ripped rob|bed|bers|bery robbing rott|en rude|ly|ness rudest ruin|s|ed|ing sad|ly|der|dest|ness sadden|ed sarcas|m|tic savage|s scare|d|s scary scream|ed|ing selfish \
        senseless shabby shambles shambolic shady shame shod|dy shoddy sick sigh silly sketchy sleazy slap smug smelly snob|by sorrow sorr|iest spiteful steal|s|ing stole stolen stink|s|ing stinky \
        stress|ed|ful|ing suck|s|ed|ing|y sucky suckiest suffer|s|ed|ing sux tedious terrified terror threat|s|en|ened|ening tired torment|ed tortur|e|ed|ous toxic tragic tragedy \
        trauma|tic traumatiz|ed ugh ughh ugly unappreciated unamused unbelievable unbelievably uncalled uncaring unethical unfair|ly unfit unfriendly unhappy unhappiness unhelpful unhygienic unimpressed unjust unkind \
        unpleasant unprofessional|ism unreal unreasonable unreliable unsafe unsatisf|ied|actory|ying unscrupulous upset|s|ting useless vicious violat|e|ed|ion violent vindictive weary weird woeful|ly worse worsened worsening worried worry wors|t wretched yelled yelling yikes yuck|y ache|s arrested bitchy bitter|ly crushing dangerous|ly death die died dies douche|bag dreading dumped fired frightened horror|s illegal|ly injured kill|ed madness murder|ed offends poison|ed|ing unemployed victim|s weirdo woe|s worrying worrisome",
    ),
    // Milder.
    Group(
        Feels(-18),
        "absurd afraid aimless alas alarm|ed|ing anxious anxiety apath|y|etic argh aw|kward awkward bewilder|ed|ing bizarre bleak boo boring bored bother|s|ed|ing bothersome \
        careless|ly|ness chaos chaotic clumsy clunky complain|s|ed|ing complaint|s complicated concern|ed concerning confus|e|ed|es|ing|ion|ingly cramped creepy critici|sm|ze|zed cumbersome \
        damag|ing damper desolate dirty disagree|d disapprov|e|ed discomfort discourag|e|ed|ing disgruntle dishonor|ed dislike|d|s disorgani|zed|sed|zation disturb|ed|ing doubt|s|ed doubtful downhill drained drag dull dubious \
        eh enemy envious exhaust|ed|ing excuse excuses expensive fear|s|ed|ful fishy flimsy fool|ed fussy gloom|y goodbye guilt|y hardly hassl|e|es|ed hurt|s|ing idk impatient impersonal impolite impossible inaccurate inadequate inappropriate \
        incoherent incomprehensible inconvenien|t|ce|ced|ces|cing inefficien|t|cy inferior inflexible insecure insincere intrusive jealous jeopardy junk ill lackluster lacking lonely lost lousiest mediocre meh mess|y messed miffed misguided misinform|ed|ation \
        mistreat|ed|ment misunderst|ood|anding nag nervous nope negative noisy odd ominous oops outraging overwhelm|ed|ing overrated panic|ked|king perplex|ed|ing pity pointless pricey puzzled questionable reckless regret|s|ted|table repulsive reluctant|ly repetitive rip risk|y rough|est \
        sarcastically scattered shaky shock|ed|ing shocked skeptical sloppy sob sore startled stingy stern strange struggl|e|ed|es|ing stubborn sucker|s suspicious tense thoughtless tiresome tiring tough trick|ed|ery trouble|d|s|some troubling troubled ungrateful uneasy unaccommodating uncomfortable \
        unclear uncertain uncertaint|y undermine|d understaffed underwhelm|ed|ing unfortunate uninformed unimpressive uninspir|ed|ing unnecessary|ily unorganized unprepared unsure unsettling difficult|y inability unsuspecting untrustworthy unwelcome unwell upsetting uptight vague waste|d|s wasting wasteful weak weep|ing whining worn wrong|ly|ed yell",
    ),
    // Unpleasant by a shade.
    Group(
        Feels(-9),
        "alone ashes blame|d blind bs'd bye cancer cost|ly cringe cursed dark dropping empty cold hard fight|ing flaw|s|ed gone hmm hmph kidding least low missing|ly nothing pressure punish|ed|ment restrict|ive rush|ed seriously sneaky \
        srsly tears tricky ugh|h unlike unable war",
    ),
    // Something went wrong.
    Group(
        Fault(26),
        "bamboozled botch|ed breach|ed broken bugg|y busted collapsed corrupted crash|es|ed|ing damag|e|ed|es defect|ive|s demolished destroyed diverted \
        expired|ed failed failing failure|s fault|s|y faulty flake|d fiasco glitch|es|ed|y glitchy hacked hijacked hangup hungup ignor|e|es|ed|ing inoperable laggy leak|s|ing|ed limbo malfunction|s|ed|ing misconnect|ed misplac|e|ed mishandl|e|ed|ing misroute|d misse|d \
        nonexistent nonfunctional nonfunctioning nonresponsive oversold overbooked overcook|ed refused refuse|s refusing scratched|ed screwed screwup screwing shatter|ed snafu strand|ed stranding stuck trapped unanswered unattended undelivered understaffing \
        unresolved unresponsive unsolved unusable unhelpfully stall|ed vanish|ed unsuccessful|ly",
    ),
    // Something may have gone wrong, or takes its time.
    Group(
        Fault(17),
        "accident|ally bumped bug|s canceled|led cancelled cancellation|s cancelations cancelling chargeback complication|s congest|ed crack|ed debacle declin|ed deduct|ed|ing delay|s|ed|ing delete|d denied deny|ing denies \
        disappear|s|ed|ing disconnect|s|ed|ing dispute|d disrupt|ed|ion|ions downgrade|d downtime downed drop|ped error|s erroneous|ly evad|e|ed|ing excessive|ly fake forced forgot|ten forgetting freez|es|ing froze|n hangs hidden hike|d hour|s-long incorrect|ly incident|s \
        inconsisten|t|cy incomplete ineligible insufficient interrupted interruption|s invalid issue|s kicked lag|s|ged|ging late lateness lengthy loading lock|ed loophole|s miscalculat|ed misquot|ed miss misled missed misses misspelled mistake|s|n mistakenly mixup mold|y nobody noone \
        obsolete outage|s overdue overnight overweight penalt|y|ies penaliz|e|ed pending poo postpon|e|ed|ing problem|s|atic queue|s queuing redo reject|ed|s|ing resched|uled rescheduled rejects resend restart|ed|ing runaround sat setback|s shortage|s shrunk shut sinking sit slow|er|ly|est \
        slowness smashed soaked soggy spam|med|ming spill|ed spoiled stain|ed stopped suspend|ed terminated throttl|e|ed|ing tore torn troubl|eshooting twice unauthori|zed|sed unavailable undercooked undisclosed uncooperative unexpected|ly unpaid unreachable unstable wait waiting waited waits withheld withhold|ing",
    ),
    // What is often spoken of when something went wrong.
    Group(
        Fault(8),
        "again allegedly already apparently asleep avoid|ed awaiting backlog barely blocked charging charged cheaper claim|ed cops couldve crisis crowd|ed customs downgrad|e|ing else's elsewhere even exhausting explain fee|s flooded forever fraction happened hidden hold holding honestly hotline \
        inspect|ed instead joking lawsuit|s leaving leftover lieu lines lose losing losses loss moldy mechanical nowhere odds onhold overlooked paid reboot|ed reschedule rebook|ed|ing rerout|ed responsib|ility reimburs|e|ed|ement resolve|d robotic route|d sandy sitting someone's speechless standby stand|ing still stop|s \
        stops supposed supposedly tarmac tried turbulence unless untrue why whatever wondering yet zero",
    ),
    // Delight.
    Group(
        Feels(40),
        "adore|s|d adoring amaz|ed|ing|ingly astonish|ing astound|ing awesome|ness awesomesauce best bless|ed|ing|ings bliss|ful brilliant|ly delight|s|ed|ful|fully ecstatic elat|ed excellen|t|ce|tly exceptional|ly \
        exquisite extraordinary fab fabulous|ly fantabulous fantastic|ally fav fave|s favorite|s favourite|s flawless|ly genius glorious glowing grateful|ly gratitude greatest greatness heaven|ly hero|es hooray hurray hurrah ily impeccabl|e|y incredible incredibly \
        legend|s legendary love|d|s luv|s lovin loving lovely luvly magical magnificent marvel|ous|ously marvellous masterpiece miracle|s outstanding|ly overjoyed perfect|ion|ly perfecto phenomenal|ly priceless rad remarkabl|e|y rockstar|s rock|s rocked rockin sensational \
        spectacular|ly splendid stellar stoked stunning|ly sublime superb|ly superior superstar|s swell terrific thrill|ed|ing top-notch triumph|ant unbeatable unmatched unparalleled woohoo woo wonderful|ly world-class wow wowed yay yayy yippee yum|my brilliance darling delicious divine funniest ftw glee hallelujah heavens hugged luckiest jackpot muah sweetie woot whoo whoohoo",
    ),
    // Pleasure.
    Group(
        Feels(28),
        "accomplish|ed admir|e|ed|able ador|able amus|ed|ing apprecia|te|tes|tion|tive beaut|y|iful|ifully belov|ed bonus bravo celebrat|e|ed|ing|ion champ|s champion|s charm|ed|ing cheer|s|ed|ful|ing classy clever comfy compliment|s|ed|ary congrat|s congratulat|e|ions cool|est courteous courtesy cute|st \
        dazzl|ed|ing dope efficien|t|tly effortless|ly elegant energetic enjoy|s|ed|ing|able|ment enthusias|m|tic epic excite|d exciting excitement exceed|ed fascinat|ed|ing flattered friendl|y|ier|iest fun funny generous|ly generosity gentle giggl|e|es glad|ly good|ness gorgeous gr8 gracious|ly great|er|ly grin hap|py happ|ier|iest|ily|iness \
        haha hahaha heart|warming helpful|ly helpfulness hilarious honor|ed hug|s impress|ed|es|ive inspir|e|ed|ing|ation joy|ful|ous keen kickass kind|ly|ness|est kindhearted kudos laugh|ed|ing lmao lol lucky luckily neat nice|ly|r|st nicest outgoing partying passionate peaceful|ly phenom pleas|ed|ing|ure|ant|antly polite|ly praise|d precious professionalism prompt|ly proud|ly \
        pumped quick|er|est recommend|s|ed reassur|ed|ing refresh|ing reliab|le|ly relief reliev|ed respect|ful|fully rewarding romantic satisf|y|ied|ying|action satisfactory savior saviour seamless|ly sexy shine|s shining slick smart smile|s|d smiling smooth|er|est|ly solid sparkl|e|ing speedy spot-on stylish super|b superfast sweet|est|heart|ness swiftly \
        thankful|ly thoughtful|ly treat top-notch trustworthy unique uplift|ing upbeat versatile victor|y|ious vibrant warm|th warmly welcoming win|s|ner|ning winners wise|ly wonder won worthwhile xoxo yeah yep youthful",
    ),
    // Pleasant by a shade.
    Group(
        Feels(14),
        "accurate affordable agree|d aw awww aww blast bright calm|ly capable care|d|s caring certified comfort|s|able|ably convenien|t|ce cozy creative decent dream|s easy easier easiest easily effective|ly eager encourag|e|ed|ing fancy fast|er|est fine freebie|s fresh friend|s gain|ed generously glam gotcha handy healthy helped hero hopeful improv|e|ed|es|ement|ements \
        improving instant|ly interested interesting intuitive knowledgeable legit lively magic merry okay ok peace playful positive|ly prize productive rejoice relax|ed|ing resolved safe|ly secure simpl|e|y sincere special|ly spoiled steady strong|er success|ful|fully successes support|ive surprisingly tasty truly trust|ed useful valu|able valued value victory vip wealthy welcome|d willing worked works worth|y xx yes yea yup clean entertaining fan favorited freedom hoping hopefully kiss|es likes loyalty rescue|d sunny sunshine survived talent|ed",
    ),
    Group(Thanks, "cheers danke grateful gracias merci mucho obliged tanks thank thanks thankyou thanx thnx thnks thx tks tnx ty tyvm tysm"),
    Group(
        Not,
        "ain't aint aren't arent can't cannot cant couldn't couldnt didn't didnt doesn't doesnt don't dont \
        hadn't hadnt hasn't hasnt haven't havent isn't isnt lack|s neither never no nor not shouldn't shouldnt \
        wasn't wasnt weren't werent without won't wont wouldn't wouldnt",
    ),
    Group(
        More,
        "absolutely actively always beyond bloody clearly completely constantly continually continuously definitely downright effing enormously entirely especially ever exceedingly \
        extremely extreme fkn flipping freakin frickin fully genuinely greatly highly hugely immensely incredibly insanely intensely literally major majorly massively mega most much mighty particularly pretty positively \
        purely quite real really remarkably repeatedly ridiculously so soo sooo such super supremely thoroughly too total totally truly ultra unbelievably utter utterly vastly very way",
    ),
    Group(Less, "bit fairly kinda less lil little maybe mildly minor moderately partially partly possibly rather relatively semi slight slightly somewhat sorta tad"),
    Group(But, "although but except however nevertheless though tho unfortunately until yet"),
    Group(
        Opens,
        "are can could did do does has have how how's if is may might shall should was were what what's whats \
        when when's where where's wheres which who who's whom whose will would",
    ),
    Group(Wish, "appreciated asking help kindly like need|ed needing pleas please pleasee pls plz want|ed wanting wondering"),
    Group(Haste(40), "asap emergency immediate|ly straightaway urgen|t|tly|cy"),
    Group(Haste(14), "fast hurry now pronto quick|ly soon|est stat today tonight"),
    // Pictures.
    Group(Feels(-40), "🤬 😡 😠 🖕 💩 🤮 👿 😤"),
    Group(Feels(-26), "👎 😒 🙄 😑 😞 😖 😣 😫 😩 😢 😭 💔 😔 ☹ 🙁 😾 😿 😟 😰 😱 😨 🤦 🤢 🤡 😧 😕 🚮 😓"),
    Group(Feels(38), "😍 🥰 😘 ❤ ♥ 💕 💖 💗 💙 💚 💛 💜 🧡 💯 🎉 🤩 👏 🥳 😻 🏆 🌟 🙌"),
    Group(Feels(26), "😀 😁 😂 😃 😄 😊 😎 🙂 ☺ 👍 👌 😉 😋 🤗 😇 ✨ 👊 💪 😺 🤣 😆 ✌ 🎊 😌"),
    Group(Wish, "🙏"),
];
