//! English words of feeling, of faults, and those that turn, strengthen or weaken them.

use super::Group;
use super::Sense::{But, Fault, Feels, Haste, Less, More, Not, Opens, Thanks, Wish};

/// The words.
pub(super) const WORDS: &[Group] = &[
    // Fury, contempt, swearing.
    Group(
        Feels(-42),
        "
        abhor abhorrent abhors abominable abomination abysmal abysmally appall appalled appalling
        ass asses asshole assholes atrocious atrocity bastard bastards bitch bitches bollocks bs
        bullcrap bullshit clusterfuck cocksucker cunt cunts dammit damn damned damnit deplorable
        despicable despise despised dick dickhead dicks disgrace disgraced disgraceful disgracefully
        disgust disgusted disgusting disgustingly disgusts dogshit enrage enraged enraging fck
        fcking fkin fkn fu fubar fuck fucked fucken fucker fuckers fuckin fucking fucks fucktard
        fuckup fuming furious furiously fury goddam goddamn goddamned hate hated hater haters hates
        hatin hating hatred heinous hell hellish hideous horrendous horrendously horrible horribly
        horrid horrific horrifically horrified inexcusable infuriate infuriated infuriates
        infuriating livid loath loathe loathed loathing loathsome mf mfs motherfucker motherfuckers
        nightmare nightmares nightmarish outrage outraged outrageous outrageously pathetic
        pathetically piss pissed pissing pos rage rages raging rubbish scam scammed scammer scammers
        scamming scams scandal scandalous seething sh1t shameful shit shite shits shitshow shitstorm
        shitter shitty sickening smh stfu stupid stupidity swindle swindled swindler swindlers
        terrible terribly thief thiefs thieves trash trashy travesty unacceptable unacceptably
        unbearable unbearably unconscionable unforgivable vile vomit vomited wanker wankers worst
        worthless wtf wth
        ",
    ),
    // Plainly unpleasant: anger, contempt, misery.
    Group(
        Feels(-30),
        "
        abandoned abus abuse abused abusing abusive ache aches aggravate aggravated aggravating
        aggravation aggressive agonizing agony alienated alienating anger angered angering angr
        angrier angriest angrily angry anguish annoy annoyance annoyances annoyed annoying annoys
        arrested arrogance arrogant arsed asham ashame ashamed assault assaulted awful awfully bad
        badly bitchy bitter bitterly blatant blatantly blood bloody boil boiling broke brutal
        bullied bullies bully bullying bummer bummers cheat cheated cheater cheaters cheating cheats
        clown clowns clueless complacent condescending corrupt corruption coward cowardly cowards
        crap crappiest crappy craps crazy cried crook crooked crooks cruel cruelty crushed crushing
        cry crying crys dangerous dangerously dead death deceit deceitful deceive deceived deceiving
        deception deceptive dehumanizing demean demeaned demeaning depress depressed depressing
        depression deranged despair desperate desperately desperation devastated devastating die
        died dies dire disappoint disappointed disappointing disappointingly disappointment
        disappointments disappoints disaster disasters disastrous discriminate discriminated
        discrimination discriminatory disgruntled dishearten disheartened disheartening dishonest
        dishonesty dismal dismay dismayed displeased displeasing displeasure disrespect disrespected
        disrespectful disrespectfully dissatisfaction dissatisfied dissatisfying distraught distress
        distressed distressing douche douchebag dread dreaded dreadful dreadfully dreading dreads
        dumb dumbest dump dumped embarrass embarrassed embarrassing embarrassment evil exasperate
        exasperated exasperating exasperation excruciating extort extortion extortionate fail
        failboat fails farc farce farcical fedup filth filthy fired flop flopped foolish fools fraud
        frauds fraudster fraudsters fraudulent freaking friggin frigging frightened frustrate
        frustrated frustrates frustrating frustratingly frustration frustrations garbage ghetto
        gouge gouged gouges gouging greed greedy grief grim grr gutted harass harassed harassing
        harassment harsh heartbreak heartbreaking heartbroken heartless hopeless hopelessly horror
        horrors hostile humiliate humiliated humiliating idiocy idiot idiotic idiots ignorance
        ignorant illegal illegally imbecile imbeciles incompetence incompetency incompetent
        inconsiderate indifference indifferent inept ineptitude inexcusably inhuman inhumane injured
        insan insane insanity insensitive insult insulted insulting insults intolerable irate
        irresponsible irritate irritated irritates irritating irritation jerk jerks joke jokes kill
        killed killing kills lame laughable laughingstock lazy liar liars lied lies loser losers
        lous lousy ludicrous lying mad maddening madness menace miser miserable miserably misery
        mislead misleading misled mock mocked mockery mocking moron moronic morons murder murdered
        nast nastier nasty nausea nauseating nauseous neglect neglected neglectful neglecting
        negligence negligent nonsense obnoxious offend offended offends offensive outdated
        overcharge overcharged overcharges overcharging overpriced pain painful painfully peev peeve
        peeved pityful poison poisoned poisoning poor poorer poorest poorly preposterous puke putrid
        racism racist rant ranting resent resentful resentment ridicule ridiculous ridiculously
        ripoff ripped rob robbed robbers robbery robbing rott rotten rude rudely rudeness rudest
        ruin ruined ruining ruins sad sadden saddened sadder saddest sadly sadness sarcasm sarcastic
        savage savages scare scared scares scary scream screamed screaming selfish senseless shabby
        shady shambles shambolic shame shod shoddy sick sigh silly sketchy slap sleazy smelly smug
        snob snobby sorr sorriest sorrow spiteful steal stealing steals stink stinking stinks stinky
        stole stolen stress stressed stressful stressing suck sucked suckiest sucking sucks sucky
        suffer suffered suffering suffers sux tedious terrified terror threat threaten threatened
        threatening threats tired torment tormented torture tortured torturous toxic tragedy tragic
        trauma traumatic traumatized ugh ughh ugly unamused unappreciated unbelievable unbelievably
        uncalled uncaring unemployed unethical unfair unfairly unfit unfriendly unhappiness unhappy
        unhelpful unhygienic unimpressed unjust unkind unpleasant unprofessional unprofessionalism
        unreal unreasonable unreliable unsafe unsatisfactory unsatisfied unsatisfying unscrupulous
        upset upsets upsetting useless vicious victim victims vindictive violate violated violation
        violent weary weird weirdo woe woeful woefully woes worried worrisome worry worrying wors
        worse worsened worsening wretched yelled yelling yikes yuck yucky
        ",
    ),
    // Milder.
    Group(
        Feels(-18),
        "
        absurd afraid aimless alarm alarmed alarming alas anxiety anxious apathetic apathy argh aw
        awkward bewilder bewildered bewildering bizarre bleak boo bored boring bother bothered
        bothering bothers bothersome careless carelessly carelessness chaos chaotic clumsy clunky
        complain complained complaining complains complaint complaints complicated concern concerned
        concerning confus confuse confused confuses confusing confusingly confusion cramped creepy
        critici criticism criticize criticized cumbersome damag damaging damper desolate difficult
        difficulty dirty disagree disagreed disapprove disapproved discomfort discourage discouraged
        discouraging disgruntle dishonor dishonored dislike disliked dislikes disorganised
        disorganization disorganized disturb disturbed disturbing doubt doubted doubtful doubts
        downhill drag drained dubious dull eh enemy envious excuse excuses exhaust exhausted
        exhausting expensive fear feared fearful fears fishy flimsy fool fooled fussy gloom gloomy
        goodbye guilt guilty hardly hassle hassled hassles hurt hurting hurts idk ill impatient
        impersonal impolite impossible inability inaccurate inadequate inappropriate incoherent
        incomprehensible inconvenience inconvenienced inconveniences inconveniencing inconvenient
        inefficiency inefficient inferior inflexible insecure insincere intrusive jealous jeopardy
        junk lacking lackluster lonely lost lousiest mediocre meh mess messed messy miffed misguided
        misinform misinformation misinformed mistreat mistreated mistreatment misunderstanding
        misunderstood nag negative nervous noisy nope odd ominous oops outraging overrated overwhelm
        overwhelmed overwhelming panic panicked panicking perplex perplexed perplexing pity
        pointless pricey puzzled questionable reckless regret regrets regrettable regretted
        reluctant reluctantly repetitive repulsive rip risk risky rough roughest sarcastically
        scattered shaky shock shocked shocking skeptical sloppy sob sore startled stern stingy
        strange struggle struggled struggles struggling stubborn sucker suckers suspicious tense
        thoughtless tiresome tiring tough trick tricked trickery trouble troubled troubles
        troublesome troubling unaccommodating uncertain uncertainty unclear uncomfortable undermine
        undermined understaffed underwhelm underwhelmed underwhelming uneasy unfortunate ungrateful
        unimpressive uninformed uninspired uninspiring unnecessary unnecessaryily unorganized
        unprepared unsettling unsure unsuspecting untrustworthy unwelcome unwell uptight vague waste
        wasted wasteful wastes wasting weak weep weeping whining worn wrong wronged wrongly yell
        ",
    ),
    // Unpleasant by a shade.
    Group(
        Feels(-9),
        "
        alone ashes blame blamed blind bs'd bye cancer cold cost costly cringe cursed dark dropping
        empty fight fighting flaw flawed flaws gone hard hmm hmph kidding least low missing
        missingly nothing pressure punish punished punishment restrict restrictive rush rushed
        seriously sneaky srsly tears tricky unable unlike war
        ",
    ),
    // Something went wrong.
    Group(
        Fault(26),
        "
        bamboozled botch botched breach breached broken bugg buggy busted collapsed corrupted crash
        crashed crashes crashing damage damaged damages defect defective defects demolished
        destroyed diverted expired expireded failed failing failure failures fault faults faulty
        fiasco flake flaked glitch glitched glitches glitchy hacked hangup hijacked hungup ignor
        ignore ignored ignores ignoring inoperable laggy leak leaked leaking leaks limbo malfunction
        malfunctioned malfunctioning malfunctions misconnected mishandle mishandled mishandling
        misplace misplaced misrouted misse missed nonexistent nonfunctional nonfunctioning
        nonresponsive overbooked overcook overcooked oversold refuse refused refuses refusing
        scratched scratcheded screwed screwing screwup shatter shattered snafu stall stalled strand
        stranded stranding stuck trapped unanswered unattended undelivered understaffing unhelpfully
        unresolved unresponsive unsolved unsuccessful unsuccessfully unusable vanish vanished
        ",
    ),
    // Something may have gone wrong, or takes its time.
    Group(
        Fault(17),
        "
        accident accidentally bug bugs bumped cancelations canceled canceledled cancellation
        cancellations cancelled cancelling chargeback complication complications congest congested
        crack cracked debacle declined deduct deducted deducting delay delayed delaying delays
        delete deleted denied denies deny denying disappear disappeared disappearing disappears
        disconnect disconnected disconnecting disconnects dispute disputed disrupt disrupted
        disruption disruptions downed downgrade downgraded downtime drop dropped erroneous
        erroneously error errors evade evaded evading excessive excessively fake forced forgetting
        forgot forgotten freez freezes freezing froze frozen hangs hidden hike hiked hour incident
        incidents incomplete inconsistency inconsistent incorrect incorrectly ineligible
        insufficient interrupted interruption interruptions invalid issue issues kicked lag lagged
        lagging lags late lateness lengthy loading lock locked loophole loopholes miscalculated
        misquoted miss misses misspelled mistake mistaken mistakenly mistakes mixup mold moldy
        nobody noone obsolete outage outages overdue overnight overweight penalize penalized
        penalties penalty pending poo postpone postponed postponing problem problematic problems
        queue queues queuing redo reject rejected rejecting rejects rescheduled resend restart
        restarted restarting runaround sat setback setbacks shortage shortages shrunk shut sinking
        sit slow slower slowest slowly slowness smashed soaked soggy spam spammed spamming spill
        spilled spoiled stain stained stopped suspend suspended terminated throttle throttled
        throttling tore torn troubleshooting twice unauthorised unauthorized unavailable
        uncooperative undercooked undisclosed unexpected unexpectedly unpaid unreachable unstable
        wait waited waiting waits withheld withhold withholding
        ",
    ),
    // What is often spoken of when something went wrong.
    Group(
        Fault(8),
        "
        again allegedly already apparently asleep avoid avoided awaiting backlog barely blocked
        charged charging cheaper claim claimed cops couldve crisis crowd crowded customs downgrading
        else's elsewhere even explain fee fees flooded forever fraction happened hold holding
        honestly hotline inspect inspected instead joking lawsuit lawsuits leaving leftover lieu
        lines lose losing loss losses mechanical nowhere odds onhold overlooked paid rebook rebooked
        rebooking reboot rebooted reimburse reimbursed reimbursement rerouted reschedule resolve
        resolved responsibility robotic route routed sandy sitting someone's speechless stand
        standby standing still stop stops supposed supposedly tarmac tried turbulence unless untrue
        whatever why wondering yet zero
        ",
    ),
    // Delight.
    Group(
        Feels(40),
        "
        adore adored adores adoring amaz amazed amazing amazingly astonish astonishing astound
        astounding awesome awesomeness awesomesauce best bless blessed blessing blessings bliss
        blissful brilliance brilliant brilliantly darling delicious delight delighted delightful
        delightfully delights divine ecstatic elat elated excellen excellence excellent excellently
        exceptional exceptionally exquisite extraordinary fab fabulous fabulously fantabulous
        fantastic fantastically fav fave faves favorite favorites favourite favourites flawless
        flawlessly ftw funniest genius glee glorious glowing grateful gratefully gratitude greatest
        greatness hallelujah heaven heavenly heavens hero heroes hooray hugged hurrah hurray ily
        impeccable impeccably incredible incredibly jackpot legend legendary legends love loved
        lovely loves lovin loving luckiest luv luvly luvs magical magnificent marvel marvellous
        marvelous marvelously masterpiece miracle miracles muah outstanding outstandingly overjoyed
        perfect perfection perfectly perfecto phenomenal phenomenally priceless rad remarkable
        remarkably rock rocked rockin rocks rockstar rockstars sensational spectacular spectacularly
        splendid stellar stoked stunning stunningly sublime superb superbly superior superstar
        superstars sweetie swell terrific thrill thrilled thrilling triumph triumphant unbeatable
        unmatched unparalleled whoo whoohoo wonderful wonderfully woo woohoo woot wow wowed yay yayy
        yippee yum yummy
        ",
    ),
    // Pleasure.
    Group(
        Feels(28),
        "
        accomplish accomplished admir admirable admire admired ador adorable amus amused amusing
        apprecia appreciate appreciates appreciation appreciative beaut beautiful beautifully beauty
        belov beloved bonus bravo celebrat celebrate celebrated celebrating celebration champ
        champion champions champs charm charmed charming cheer cheered cheerful cheering cheers
        classy clever comfy compliment complimentary complimented compliments congrat congrats
        congratulate congratulations cool coolest courteous courtesy cute cutest dazzled dazzling
        dope efficient efficiently effortless effortlessly elegant energetic enjoy enjoyable enjoyed
        enjoying enjoyment enjoys enthusiasm enthusiastic epic exceed exceeded excite excited
        excitement exciting fascinated fascinating flattered friendl friendlier friendliest friendly
        fun funny generosity generous generously gentle giggle giggles glad gladly good goodness
        gorgeous gr8 gracious graciously great greater greatly grin haha hahaha hap happ happier
        happiest happily happiness happy heart heartwarming helpful helpfully helpfulness hilarious
        honor honored hug hugs impress impressed impresses impressive inspiration inspire inspired
        inspiring joy joyful joyous keen kickass kind kindest kindhearted kindly kindness kudos
        laugh laughed laughing lmao lol luckily lucky neat nice nicely nicer nicest outgoing
        partying passionate peaceful peacefully phenom pleas pleasant pleasantly pleased pleasing
        pleasure polite politely praise praised precious professionalism prompt promptly proud
        proudly pumped quick quicker quickest reassured reassuring recommend recommended recommends
        refresh refreshing reliable reliably relief relieved respect respectful respectfully
        rewarding romantic satisf satisfaction satisfactory satisfied satisfy satisfying savior
        saviour seamless seamlessly sexy shine shines shining slick smart smile smiled smiles
        smiling smooth smoother smoothest smoothly solid sparkle sparkling speedy stylish super
        superfast sweet sweetest sweetheart sweetness swiftly thankful thankfully thoughtful
        thoughtfully treat trustworthy unique upbeat uplift uplifting versatile vibrant victor
        victorious victory warm warmly warmth welcoming win winner winners winning wins wise wisely
        won wonder worthwhile xoxo youthful
        ",
    ),
    // Pleasant by a shade.
    Group(
        Feels(14),
        "
        accurate affordable agree agreed aww blast bright calm calmly capable care cared cares
        caring certified clean comfort comfortable comfortably comforts convenience convenient cozy
        creative decent dream dreams eager easier easiest easily easy effective effectively encourag
        encourage encouraged encouraging entertaining fan fancy fast faster fastest favorited fine
        freebie freebies freedom fresh friend friends gain gained glam gotcha handy healthy helped
        hopeful hopefully hoping improv improve improved improvement improvements improves improving
        instant instantly interested interesting intuitive kiss kisses knowledgeable legit likes
        lively loyalty magic merry peace playful positive positively prize productive rejoice relax
        relaxed relaxing rescue rescued safe safely secure simpl simple simply sincere special
        specially steady strong stronger success successes successful successfully sunny sunshine
        support supportive surprisingly survived talent talented tasty truly trust trusted useful
        valu valuable value valued vip wealthy welcome welcomed willing worked works worth worthy xx
        ",
    ),
    Group(
        Thanks,
        "
        danke gracias merci mucho obliged tanks thank thanks thankyou thanx thnks thnx thx tks tnx
        ty tysm tyvm
        ",
    ),
    Group(
        Not,
        "
        ain't aint aren't arent can't cannot cant couldn't couldnt didn't didnt doesn't doesnt don't
        dont hadn't hadnt hasn't hasnt haven't havent isn't isnt lack lacks neither never no nor not
        shouldn't shouldnt wasn't wasnt weren't werent without won't wont wouldn't wouldnt
        ",
    ),
    Group(
        More,
        "
        absolutely actively always beyond clearly completely constantly continually continuously
        definitely downright effing enormously entirely especially ever exceedingly extreme
        extremely flipping freakin frickin fully genuinely highly hugely immensely insanely
        intensely literally major majorly massively mega mighty most much particularly pretty purely
        quite real really repeatedly so soo such supremely thoroughly too total totally ultra utter
        utterly vastly very way
        ",
    ),
    Group(
        Less,
        "
        bit fairly kinda less lil little maybe mildly minor moderately partially partly possibly
        rather relatively semi slight slightly somewhat sorta tad
        ",
    ),
    Group(
        But,
        "
        although but except however nevertheless tho though unfortunately until
        ",
    ),
    Group(
        Opens,
        "
        are can could did do does has have how how's if is may might shall should was were what
        what's whats when when's where where's wheres which who who's whom whose will would
        ",
    ),
    Group(
        Wish,
        "
        appreciated asking help like need needed needing please pleasee pls plz want wanted wanting
        ",
    ),
    Group(
        Haste(40),
        "
        asap emergency immediate immediately straightaway urgency urgent urgently
        ",
    ),
    Group(
        Haste(14),
        "
        hurry now pronto quickly soon soonest stat today tonight
        ",
    ),
];
