//! The signs in Hindi as customers write it, in Latin letters and mixed with English.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[
    Knowledge {
        sign: Sign::AsksForPerson,
        firm: &[],
        shows: &[
            (
                900,
                "= [baat|bat|baath|bath|baatcheet|batchit] (karni|karna|karana|karwana|karao|karwao|karo|kara|krna|krni|krao|karva|karne|krwao|krwa|kr|kar|karwa) [hai|he|h|hain|do|dijiye|dijie|chahta|chahti|chahte|sakta|sakte|sakti|karao|karwao|krao|krwao|karni|karna|krna|krni|dena|karado|karwado|kare|karenge|karunga|skta|skte|ho|karo|kijiye|chahiye|pls|please|sir|$]",
            ),
            (
                900,
                "= [kisi|kise|agent|insaan|insan|aadmi|admi|manager|executive|customer care|customer support|kisi ek|senior|supervisor|banda|bande|team|aap|apke|aapse|apse|unse] (insaan|agent|person|bande|aadmi|executive|admi|human|team|log) (se|say|sey|ko) [baat|bat|connect|contact|talk|milna|call|chat]",
            ),
            (
                900,
                "= [call|phone|fone|col|cal] (mujhe|me|back|kar|kr|pe) [karo|kro|kare|kijiye|kijie|karna|karen|krna|karao|kar do|kr do|kar dijiye|karwao|karke|karein|kariye|kriye|krdo|kardo|karoo|krke]",
            ),
            (
                850,
                "= [mujhe|mujhko|muje|mere ko|merko|hume] (ek|aapka|apka|ko|koi) (customer care|koi) [agent|insaan|customer care|call|manager|executive|human|number|person] [se|ka|ki|chahiye|karo|karna|number|do|no|baat|chaiye|chahie]",
            ),
            (
                850,
                "= [number|no|contact|mobile number|nambar|phone number|helpline|customer care number|contact number|no.] [do|dijiye|dijie|dedo|de do|de|chahiye|chaiye|chahie|batao|btao|bataiye|bata|send karo|bhejo|kya hai|kya h|dena|batado|chahiye hai]",
            ),
            (
                850,
                "= [customer care|customer service|agent|helpline|call center|customer support] (ka|ki|se|ke) [number|contact|nambar|baat|sath|call]",
            ),
            (
                800,
                "= [koi|kya koi|koi bhi|insaan|agent|banda] (insaan|agent|person|banda|human|aadmi) [hai kya|hai|available|baat|se baat|he kya|h kya|chahiye|bhejo|bulao|ko bulao|ko bhejo] (kya|baat|karega|karo|$)",
            ),
            (
                800,
                "= [agent|insaan|manager|human|executive|customer care] [ko bulao|bulao|bhejo|chahiye|chaiye|chahie|se milao|ko bhejo|ko connect karo|milao|lao|hai kya|do]",
            ),
            (
                700,
                "= [chat|connect] [karao|karwao|karni|karna|kro|karo|kar do|kijiye|karna hai|krna|karado] (hai|h|agent|se|$)",
            ),
            (
                750,
                "= [koi] (bhi) [jawab|reply|response|answer|phone|call|sunta|utha|uthata|reply] (nahi|nhi|nai|nahin|ni) (de|deta|aata|uthata|mil|mila|aaya|raha|dete)",
            ),
        ],
        unless: &[
            "= [baat|bat|call|phone] (karni|karna|krna) [nahi hai|nhi hai|nahi karni|nhi karni|mat karo|mat karna|mat kro|nahi chahiye|nahi karna]",
            "= [baat|bat] (ho|ye|yah|hui) [gayi|gai|hui|hai ki|kya hai|ye hai]",
            "= match [call|chat]",
        ],
    },
    Knowledge {
        sign: Sign::Displeased,
        firm: &[],
        shows: &[
            (
                900,
                "= [bakwas|bakwaas|bakvas|bekar|bekaar|bakar|ghatiya|ghatia|gatiya|wahiyat|vahiyat|faltu|faaltu|dhokha|dhoka|dhokhebaaz|dhokebaaz|thag|thagi|chor|choro|chori|lutera|loot|lootere|looteray|farzi|farji|nakli|jhooth|jhoot|jhuthe|jhoote|dhokebaz|fraudiya|chutiyapa|ullu bana|ullu banate|pagal bana|bewakoof|bewkoof|bevkuf|sharm|besharam|badtameez|pareshan|paresan|presan|tang aa|gussa|time waste|time barbad|paisa barbad]",
            ),
            (
                800,
                "= [kab tak|kitni baar|kitne din|kitna|itne din|bahut din|bahut time|kab se] (se|aur) [wait|intezar|intjar|karu|bolu|ho gaye|ho gya|ho gaya|hogaye|bataun|wait kar]",
            ),
            (
                750,
                "= [bahut|bohot|bohut|bhut|kitna|ekdam|sabse|itna|bht] (hi) [kharab|ganda|gandi|bura|slow|ghatiya|bekar|bakwas|kharaab|late|bekaar|pareshan]",
            ),
        ],
        unless: &["= [gussa|pareshan|kharab|bura] [mat|nahi|nhi] (ho|karo|hai|karna)"],
    },
    Knowledge {
        sign: Sign::Swears,
        firm: &[],
        shows: &[(
            950,
            "= [chutiya|chutiye|chutya|chutia|chutiyo|chutiyapa|madarchod|maderchod|madharchod|mc bc|bhenchod|behenchod|bhenchodd|behen chod|bahenchod|bhosdi*|bhosdike|bhosadike|bsdk|gandu|gaand|gand|gaandu|harami|haraami|haramkhor|haramzada|haramzade|saala|saale|sala|sale chor|kamina|kamine|kameena|kameene|kutta|kutte|kutiya|lund|lauda|lavda|laude|lodu|lavde|randi|suar|suwar|jhaat|jhatu|teri maa|teri ma|maa ki|tatti|chut|chod|mkc|bkl]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Greets,
        firm: &[],
        shows: &[(
            950,
            "= [namaste|namaskar|namashkar|namasthe|ram ram|salaam|salam|assalamualaikum|assalam alaikum|sat sri akal|kaise ho|kaise hai aap|kese ho|pranam|vanakkam]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Thanks,
        firm: &[],
        shows: &[(
            900,
            "= [dhanyawad|dhanyavad|dhanyavaad|dhanywad|shukriya|sukriya|shukria|dhanyabad|meherbani]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::DisputesCharge,
        firm: &[],
        shows: &[(
            750,
            "= [paise|paisa|pese|money|amount|cash|balance] (kyu|kyo|kyun|mera|mere|ka|wallet|account|me|se) (se|me) [kat gaya|kat gaye|kat gya|kat gye|kat liya|kat liye|kaat liya|kaat liye]",
        )],
        unless: &[],
    },
    // Money that has not come: a payment went wrong, as it does in every other language.
    Knowledge {
        sign: Sign::PaymentFailed,
        firm: &[],
        shows: &[(
            750,
            "= [paise|paisa|pese|money|refund|bonus|amount|cash|winning|balance] (abhi tak|abhi|tak|kyu|kyo|kyun|wapas|mera|mere|ka|add|wallet|me|show|bhi|return) (tak|me|add) [nahi aaya|nahi mila|nhi aaya|nhi mila|nahi aya|nhi aya|nahi aaye|nahi mile|nhi mile|nhi aaye|nai mila|nahi milta|nahi diya|nhi diya|nahi hua|nhi hua|nahi aa|nhi aa|ni aaya|ni mila|nhi milta]",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::DemandsRefund,
        firm: &[],
        shows: &[(
            900,
            "= [paisa|paise|pese|money|refund|paisaa|pesa] (mera|mere|hamara) [wapas|vapas|vapis|wapis|return|refund|lauta|lotao|lautao|chahiye|back] (karo|do|kro|chahiye|kar do|kardo|karna|kab|dijiye|dedo|de do|$)",
        )],
        unless: &[],
    },
    Knowledge {
        sign: Sign::Urgent,
        firm: &[],
        shows: &[(
            850,
            "= [jaldi|jldi|jaldee|turant|abhi ke abhi|fatafat|jaldi se|fauran|abhi chahiye|jaldi karo]",
        )],
        unless: &["= [jaldi] [nahi|nhi] (hai|hai koi)"],
    },
];
