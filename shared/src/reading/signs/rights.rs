//! Laws, lawyers and regulators, and rights under them, in English.

use super::Knowledge;
use crate::reading::Sign;

pub(super) const KNOWN: &[Knowledge] = &[Knowledge {
    sign: Sign::Regulated,
    firm: &[],
    shows: &[
        (
            950,
            "[lawyer|lawyers|attorney|attorneys|solicitor|solicitors|barrister|legal counsel|legal representative|law firm|legal team|legal department|general counsel]",
        ),
        (
            950,
            "[legal|court|judicial] [action|actions|proceedings|proceeding|steps|claim|claims|case|threat|notice|measures|recourse|dispute|complaint|matter|order|summons|battle|remedies|advice]",
        ),
        (
            950,
            "[lawsuit|lawsuits|law suit|litigation|litigate|subpoena|class action|small claims|injunction|cease and desist|arbitration]",
        ),
        (
            950,
            "[will|gonna|going to|ill|could|can|to|ima|might|must|should|would|and|or|shall|well|i|we] sue [you|your|ur|u|this|the company|them|for|ya|if|over|$]",
        ),
        (900, "[suing|sue] [you|your|ur|u|this company|the company|them|yall]"),
        (
            900,
            "[take|taking|go|going|see|bring|end up|drag|settle this|meet|taken] (you|u|this|it|them|the|your|matter|company|us) (company|matter|people|guys|all) (to|in|before) (a|the) [court|tribunal|judge]",
        ),
        (
            950,
            "[gdpr|ccpa|cpra|hipaa|ferpa|coppa|pci dss|lgpd|pipeda|dsar|dpa 2018|data protection act|data protection authority|data protection officer|data protection law|data protection regulation|data protection request|dpo|information commissioner|ico complaint]",
        ),
        (
            950,
            "[subject access|data access|data subject|data deletion|data erasure|erasure|data portability|right of access|access to my data under] [request|requests|right|rights|demand]",
        ),
        (
            950,
            "[right to be forgotten|right to erasure|right to access my|right of erasure|right to withdraw|right of withdrawal|right to rectification|consumer rights|statutory rights|legal right|legal rights|my rights|legally obliged|legally required|legally entitled|legal obligation]",
        ),
        (
            900,
            "[delete|erase|remove|wipe|destroy|export|copy of|purge|deletion of|removal of|erasure of|forget] (all|of|any|me|us|every) (of|the) (my|our|the|all) (my) (personal|private|user|customer|stored) [data|personal information|private information|personal details you|information you hold|info you have|records you hold|data you hold|data you have|information you have on me]",
        ),
        (
            900,
            "[what|all|the|which] (personal) [data|information] (do|that) you (hold|have|store|keep|collect) (on|about|of) me",
        ),
        (
            950,
            "[regulator|regulators|regulatory|ombudsman|ombudsmen|trading standards|consumer protection|consumer court|consumer forum|attorney general|better business bureau|financial conduct authority|federal trade commission|data breach|privacy breach|breach of privacy|privacy violation|consumer affairs|citizens advice|financial ombudsman|watchdog]",
        ),
        (
            900,
            "[report|reporting|complain|complaint|complaining|contact|contacting|reported|go|going] (you|u|this|it|your company|the matter|to) (company|bank) (to|with|with the|to the|the) (the) [bbb|ftc|fca|cfpb|fcc|sec|ico|police|authorities|regulator|government|ofcom|ofgem|fbi|cyber crime|cybercrime|consumer|rbi|trai|dgca|irs|press|media]",
        ),
        (
            850,
            "[illegal|illegally|unlawful|unlawfully|against the law|breach of contract|breach of my contract|violating the law|breaking the law|violation of|criminal offence|criminal offense|criminal complaint|identity theft|defamation|discrimination|negligence|liable|liability for]",
        ),
        (850, "[press|pressing|file|filing] (criminal) charges"),
        (
            800,
            "[file|filed|filing|lodge|make] (a|an) (police) [fir|police report|police complaint|court case]",
        ),
        (
            850,
            "(in accordance with|under|pursuant to|according to) article [15|16|17|18|20|21] (of)",
        ),
        (850, "[accessibility|wheelchair|disability] [lawsuit|discrimination|law|act]"),
    ],
    unless: &[
        "[im|i am|as|my wife is|my husband is|work as|were|we are] (a|an) (real estate|corporate|tax|immigration|young) [lawyer|attorney|solicitor|barrister|lawyers]",
        "[for|software for|built for|plan for|used by] [lawyer|lawyers|attorneys|law firm|law firms|solicitors|legal team|legal teams]",
        "[is it|is this|isnt it|not|nothing] [legal|illegal|unlawful] (to|in) (use|use it|download|$)",
        "[no|not|without|wont|dont|never] (taking|take|want|need|any|threatening|going|to) (to|a) (take|sue|any) [lawyer|lawyers|legal action|sue|lawsuit|court|attorney]",
        "[tennis|food|basketball|squash|badminton|volleyball|padel] court",
        "[gdpr|hipaa|ccpa] [compliant|ready|certified|certification]",
    ],
}];
