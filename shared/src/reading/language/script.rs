//! The script of a letter. Many scripts are of one language alone, and tell it at once.

/// A family of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// As in `a`.
    Latin,
    /// As in `ж`.
    Cyrillic,
    /// As in `ع`.
    Arabic,
    /// As in `ह`.
    Devanagari,
    /// As in `語`.
    Han,
    /// As in `の` and `カ`.
    Kana,
    /// As in `한`.
    Hangul,
    /// As in `λ`.
    Greek,
    /// As in `ש`.
    Hebrew,
    /// As in `բ`.
    Armenian,
    /// As in `ბ`.
    Georgian,
    /// As in `ব`.
    Bengali,
    /// As in `ਪ`.
    Gurmukhi,
    /// As in `ગ`.
    Gujarati,
    /// As in `த`.
    Tamil,
    /// As in `త`.
    Telugu,
    /// As in `ท`.
    Thai,
}

/// Every script, in the order of their numbers.
pub const SCRIPTS: [Script; 17] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Arabic,
    Script::Devanagari,
    Script::Han,
    Script::Kana,
    Script::Hangul,
    Script::Greek,
    Script::Hebrew,
    Script::Armenian,
    Script::Georgian,
    Script::Bengali,
    Script::Gurmukhi,
    Script::Gujarati,
    Script::Tamil,
    Script::Telugu,
    Script::Thai,
];

impl Script {
    /// The script of a letter, or none for what is no letter and for letters of other scripts.
    pub fn of(letter: char) -> Option<Self> {
        if letter.is_ascii() {
            return letter.is_ascii_alphabetic().then_some(Self::Latin);
        }
        let script = match letter {
            '\u{aa}' | '\u{ba}' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{531}'..='\u{587}' => Self::Armenian,
            '\u{5d0}'..='\u{5f4}' => Self::Hebrew,
            '\u{620}'..='\u{65f}' | '\u{66e}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Self::Arabic,
            '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => Self::Arabic,
            '\u{900}'..='\u{963}' | '\u{971}'..='\u{97f}' => Self::Devanagari,
            '\u{980}'..='\u{9e3}' => Self::Bengali,
            '\u{a01}'..='\u{a5e}' | '\u{a70}'..='\u{a75}' => Self::Gurmukhi,
            '\u{a81}'..='\u{ae3}' => Self::Gujarati,
            '\u{b82}'..='\u{bd7}' => Self::Tamil,
            '\u{c00}'..='\u{c63}' => Self::Telugu,
            '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' => Self::Thai,
            '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' => Self::Georgian,
            '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ac00}'..='\u{d7a3}' => {
                Self::Hangul
            }
            '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9d}' => {
                Self::Kana
            }
            '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => {
                Self::Han
            }
            '\u{20000}'..='\u{2fa1f}' => Self::Han,
            _ => return None,
        };
        // Signs of multiplication and division stand among the Latin letters.
        (letter != '×' && letter != '÷').then_some(script)
    }

    /// How much a letter says, next to one of an alphabet: a sign for a word or a syllable stands
    /// for several letters.
    pub(super) fn worth(self) -> u32 {
        match self {
            Self::Han => 3,
            Self::Kana | Self::Hangul => 2,
            Self::Latin
            | Self::Cyrillic
            | Self::Arabic
            | Self::Devanagari
            | Self::Greek
            | Self::Hebrew
            | Self::Armenian
            | Self::Georgian
            | Self::Bengali
            | Self::Gurmukhi
            | Self::Gujarati
            | Self::Tamil
            | Self::Telugu
            | Self::Thai => 1,
        }
    }
}
