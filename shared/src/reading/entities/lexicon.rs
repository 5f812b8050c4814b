//! The words that facts are made of, as they are written in English, Spanish, French, German,
//! Portuguese, Italian and Dutch: without accents, as [`mod@super::super::words`] folds them.
//!
//! A word may mean several things: "mar" is a month and a Tuesday. What surrounds it decides.

use std::sync::LazyLock;

use super::currency::{MINOR_NAMES, NAMES};
use super::roles::ROLES;
use crate::reading::hashed::{Numbers, hash};

/// What a word may be a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sense {
    /// A month, counted from 1.
    Month,
    /// A month whose name is a common word besides: one only where a day stands before it.
    WeakMonth,
    /// A day of the week.
    Weekday,
    /// A short name of one, which means something else unless a date follows.
    ShortWeekday,
    /// A number, in words.
    Cardinal,
    /// A place in a row, in words.
    Ordinal,
    /// What a number is multiplied by.
    Scale,
    /// A currency, by its place in [`NAMES`].
    Currency,
    /// A hundredth of one.
    Minor,
    /// A word that is a day by itself.
    DayWord,
    /// A span of days or more: 1 where it is too short for "a" to make it a fact.
    DateUnit,
    /// A span shorter than a day.
    TimeUnit,
    /// Next, last, this.
    Which,
    /// What says, after a span, that it lies behind or ahead.
    Since,
    /// What says so before it.
    Within,
    /// Morning, evening.
    DayPart,
    /// A number that is no number alone: a, one of.
    Article,
    /// The.
    The,
    /// Of.
    Of,
    /// And.
    And,
    /// Whose currency it is.
    Nation,
    /// What stands before a date or time.
    Before,
    /// What may stand after a day of the month.
    After,
    /// What a number is of: 0 an order, 1 an invoice, 2 an account, 3 a transaction, 4 a phone,
    /// 5 something that is none of these.
    Subject,
    /// What stands between that and its number.
    Label,
    /// An error.
    Error,
    /// A few.
    Some,
    /// Half, quarter: its hundredths.
    Part,
}

impl Sense {
    /// The sense in a set of them.
    pub(super) const fn bit(self) -> u32 {
        1 << (self as u32)
    }
}

/// One meaning of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meaning {
    pub(super) sense: Sense,
    pub(super) value: u32,
}

/// A word and one of its meanings.
pub(super) type Known = (&'static str, Meaning);

use Sense::{
    And, Article, Cardinal, DateUnit, DayPart, DayWord, Month, Of, Ordinal, Part, Scale,
    ShortWeekday, Since, Some as Few, The, TimeUnit, WeakMonth, Weekday, Which, Within,
};

const DATES: &[(Sense, u32, &str)] = &[
    (Month, 1, "january jan januar janner janvier janv enero gennaio januari janeiro"),
    (Month, 2, "february feb februar fevrier fevr fev febrero febbraio februari fevereiro"),
    (Month, 3, "march marz maerz mars marzo mrz maart mrt marco"),
    (Month, 4, "april apr abril abr avril avr aprile"),
    (Month, 5, "mayo maggio maio mai"),
    (Month, 6, "june jun juni juin junio giugno junho"),
    (Month, 7, "july jul juli juillet juil julio luglio julho"),
    (Month, 8, "august aug aout agosto augustus"),
    (Month, 9, "september sep sept septembre septiembre settembre setembro"),
    (Month, 10, "october oct oktober okt octobre octubre ottobre outubro"),
    (Month, 11, "november nov novembre noviembre novembro"),
    (Month, 12, "december dec dezember dez decembre diciembre dicembre dezembro"),
    (WeakMonth, 1, "ene gen"),
    (WeakMonth, 3, "mar"),
    (WeakMonth, 5, "may mag mei"),
    (WeakMonth, 6, "giu"),
    (WeakMonth, 7, "lug"),
    (WeakMonth, 8, "ago"),
    (WeakMonth, 9, "set"),
    (WeakMonth, 10, "ott out"),
    (WeakMonth, 12, "dic"),
    (Weekday, 1, "monday mondays montag montags lundi lundis lunes lunedi maandag"),
    (Weekday, 2, "tuesday tuesdays tues dienstag dienstags mardi mardis martes martedi dinsdag"),
    (Weekday, 3, "wednesday wednesdays mittwoch mittwochs mercredi miercoles mercoledi woensdag"),
    (Weekday, 4, "thursday thursdays thurs donnerstag donnerstags jeudi jeudis jueves giovedi"),
    (Weekday, 4, "donderdag"),
    (Weekday, 5, "friday fridays freitag freitags vendredi vendredis viernes venerdi vrijdag"),
    (Weekday, 6, "saturday saturdays samstag samstags sonnabend samedi samedis sabado sabados"),
    (Weekday, 6, "sabato zaterdag"),
    (Weekday, 7, "sunday sundays sonntag sonntags dimanche dimanches domingo domingos domenica"),
    (Weekday, 7, "zondag"),
    (ShortWeekday, 1, "mon mo lun ma maand segunda"),
    (ShortWeekday, 2, "tue di mar dins terca"),
    (ShortWeekday, 3, "wed mi mer mie wo woens quarta"),
    (ShortWeekday, 4, "thu thur do jeu jue gio quinta"),
    (ShortWeekday, 5, "fri fr ven vie vr vrij sexta"),
    (ShortWeekday, 6, "sat sa sam sab za zat"),
    (ShortWeekday, 7, "sun dim dom zo"),
    (DayWord, 0, "today todays today's yesterday yesterdays yesterday's tomorrow tomorrows"),
    (DayWord, 0, "tomorrow's tonight tonights tonight's tmrw tmr tomorow tommorow tommorrow"),
    (DayWord, 0, "tomorrrow yday heute gestern morgen vorgestern ubermorgen aujourd'hui hier"),
    (DayWord, 0, "demain lendemain hoy ayer manana anteayer antier hoje ontem anteontem amanha"),
    (DayWord, 0, "oggi ieri domani dopodomani altroieri vandaag gisteren eergisteren overmorgen"),
    (DayWord, 0, "vanavond stasera stanotte"),
    (DateUnit, 1, "day days tag tage tagen tages jour jours dia dias giorno giorni dag dagen"),
    (DateUnit, 1, "month months monat monate monaten mois mes meses mese mesi maand maanden"),
    (DateUnit, 1, "year years jahr jahre jahren an ans annee annees ano anos anno anni jaar"),
    (DateUnit, 0, "week weeks woche wochen semaine semaines semana semanas settimana settimane"),
    (DateUnit, 0, "weken weekend weekends fortnight fortnights wochenende wk wks"),
    (DateUnit, 1, "night nights noche noches nuit nuits nacht nachte nachten notte notti noite"),
    (DateUnit, 1, "noites quarter jahres jaren"),
    (TimeUnit, 0, "hour hours hr hrs minute minutes min mins second seconds sec secs stunde"),
    (TimeUnit, 0, "stunden minuten heure heures hora horas minuto minutos ora ore minuti uur"),
    (TimeUnit, 0, "minuut minuten uren segundos secondes secondi seconden sekunden"),
    (Which, 0, "next last this past coming following previous current upcoming that these"),
    (Which, 0, "nachste nachsten nachster nachstes nachstem kommende kommenden kommender letzte"),
    (Which, 0, "letzten letzter letztes letztem vorige vorigen diese diesen dieser dieses diesem"),
    (Which, 0, "vergangene vergangenen ubernachste ubernachsten prochain prochaine prochains"),
    (Which, 0, "prochaines dernier derniere derniers dernieres passe passee ce cet cette proximo"),
    (Which, 0, "proxima proximos proximas pasado pasada ultimo ultima ultimos ultimas este esta"),
    (Which, 0, "estos estas esse essa neste nesta deste desta passado passada seguinte siguiente"),
    (Which, 0, "prossimo prossima prossimi prossime scorso scorsa scorsi scorse questo questa"),
    (Which, 0, "quest volgende afgelopen deze komende laatste vorig volgend dit suivant suivante"),
    (Since, 0, "ago later before earlier geleden fa atras auparavant dopo despues depois spater"),
    (Since, 0, "apres avant prima antes terug zuvor"),
    (Within, 0, "il in dans en tra fra over within innerhalb vor hace ha em binnen durante dentro"),
    (DayPart, 0, "morning mornings afternoon afternoons evening evenings noon midday midnight"),
    (DayPart, 0, "overnight nachmittag nachmittags abend abends vormittag vormittags mittag"),
    (DayPart, 0, "morgens mittags matin soir midi minuit madrugada mediodia mattina mattino"),
    (DayPart, 0, "pomeriggio mezzogiorno mezzanotte middag avond ochtend tarde manha noite"),
    (DayPart, 1, "night nacht nuit noche notte sera"),
    (Few, 0, "few couple several some einigen ein paar wenigen quelques unos unas alcuni alcune"),
    (Few, 0, "alguns algumas enkele"),
    (The, 0, "the"),
    (The, 1, "le el il de den der dem la o los las les am al der das"),
    (Of, 0, "of de di von van del della dello delle do da d' vom des du"),
    (And, 0, "and y e et und en con com plus"),
];

const NUMBERS: &[(Sense, u32, &str)] = &[
    (Article, 1, "a an un une una um uma ein eine einen einem einer een uno"),
    (Cardinal, 0, "zero null cero nul"),
    (Cardinal, 1, "one eins"),
    (Cardinal, 2, "two zwei deux dos due dois duas twee"),
    (Cardinal, 3, "three drei trois tres tre drie"),
    (Cardinal, 4, "four vier quatre cuatro quattro quatro"),
    (Cardinal, 5, "five funf cinq cinco cinque vijf"),
    (Cardinal, 6, "six sechs seis sei zes"),
    (Cardinal, 7, "seven sieben sept siete sette sete zeven"),
    (Cardinal, 8, "eight acht huit ocho otto oito"),
    (Cardinal, 9, "nine neun neuf nueve nove negen"),
    (Cardinal, 10, "ten zehn dix diez dieci dez tien"),
    (Cardinal, 11, "eleven elf onze once undici"),
    (Cardinal, 12, "twelve zwolf douze doce dodici doze twaalf"),
    (Cardinal, 13, "thirteen dreizehn treize trece tredici treze dertien"),
    (Cardinal, 14, "fourteen vierzehn quatorze catorce quattordici catorze veertien"),
    (Cardinal, 15, "fifteen funfzehn quinze quince quindici vijftien"),
    (Cardinal, 16, "sixteen sechzehn seize dieciseis sedici dezesseis zestien"),
    (Cardinal, 17, "seventeen siebzehn diecisiete diciassette dezessete zeventien"),
    (Cardinal, 18, "eighteen achtzehn dieciocho diciotto dezoito achttien"),
    (Cardinal, 19, "nineteen neunzehn diecinueve diciannove dezenove negentien"),
    (Cardinal, 20, "twenty zwanzig vingt veinte venti vinte twintig"),
    (Cardinal, 21, "veintiuno veintiun ventuno"),
    (Cardinal, 22, "veintidos ventidue"),
    (Cardinal, 23, "veintitres ventitre"),
    (Cardinal, 24, "veinticuatro ventiquattro"),
    (Cardinal, 25, "veinticinco venticinque"),
    (Cardinal, 28, "veintiocho ventotto"),
    (Cardinal, 30, "thirty dreissig trente treinta trenta trinta dertig"),
    (Cardinal, 40, "forty fourty vierzig quarante cuarenta quaranta quarenta veertig"),
    (Cardinal, 50, "fifty funfzig cinquante cincuenta cinquanta cinquenta vijftig"),
    (Cardinal, 60, "sixty sechzig soixante sesenta sessanta sessenta zestig"),
    (Cardinal, 70, "seventy siebzig septante setenta settanta zeventig"),
    (Cardinal, 80, "eighty achtzig ochenta ottanta oitenta tachtig"),
    (Cardinal, 90, "ninety neunzig nonante noventa novanta negentig"),
    (Cardinal, 200, "doscientos doscientas duzentos duzentas duecento"),
    (Cardinal, 300, "trescientos trescientas trezentos trezentas trecento"),
    (Cardinal, 500, "quinientos quinientas quinhentos quinhentas cinquecento"),
    (Scale, 100, "hundred hundert cent cents cien ciento cento cem honderd"),
    (Scale, 1_000, "thousand tausend mille mil mila duizend k grand"),
    (Scale, 100_000, "lakh lakhs"),
    (Scale, 1_000_000, "million millions millionen mio millones milioni milione milhoes milhao"),
    (Scale, 1_000_000, "miljoen millon mln mn m"),
    (Scale, 1_000_000_000, "billion billions bn milliarden milliarde mrd milliards milliard"),
    (Scale, 1_000_000_000, "miliardi miliardo bilhoes bilhao miljard"),
    (Part, 50, "half halb halbe halben demi demie media medio mezza mezzo meia meio halve"),
    (Part, 25, "quarter viertel"),
    (Ordinal, 1, "first erste ersten erster premier premiere primero primer primera primo prima"),
    (Ordinal, 1, "primeiro primeira eerste"),
    (Ordinal, 2, "second zweite zweiten deuxieme segundo segunda secondo seconda tweede"),
    (Ordinal, 3, "third dritte dritten troisieme tercero tercer terzo terceiro terca derde"),
    (Ordinal, 4, "fourth vierte vierten quatrieme cuarto quarto quarta vierde"),
    (Ordinal, 5, "fifth funfte funften cinquieme quinto quinta vijfde"),
    (Ordinal, 6, "sixth sechste sechsten sixieme sexto sesto zesde"),
    (Ordinal, 7, "seventh siebte siebten septieme septimo settimo setimo zevende"),
    (Ordinal, 8, "eighth achte achten huitieme octavo ottavo oitavo achtste"),
    (Ordinal, 9, "ninth neunte neunten neuvieme noveno nono negende"),
    (Ordinal, 10, "tenth zehnte zehnten dixieme decimo tiende"),
    (Ordinal, 11, "eleventh elfte elften onzieme undecimo elfde"),
    (Ordinal, 12, "twelfth zwolfte zwolften douzieme duodecimo twaalfde"),
    (Ordinal, 13, "thirteenth dreizehnte dreizehnten dertiende"),
    (Ordinal, 14, "fourteenth vierzehnte vierzehnten veertiende"),
    (Ordinal, 15, "fifteenth funfzehnte funfzehnten quinzieme vijftiende"),
    (Ordinal, 16, "sixteenth zestiende"),
    (Ordinal, 17, "seventeenth zeventiende"),
    (Ordinal, 18, "eighteenth achttiende"),
    (Ordinal, 19, "nineteenth negentiende"),
    (Ordinal, 20, "twentieth zwanzigste zwanzigsten vingtieme vigesimo twintigste"),
    (Ordinal, 30, "thirtieth dreissigste dreissigsten trigesimo dertigste"),
];

struct Lexicon {
    /// Each word with its meaning, in order.
    entries: Vec<Known>,
    /// From where to where the meanings of each word are, by its number counted from one.
    ranges: Vec<(u16, u16)>,
    numbers: Numbers,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

impl Lexicon {
    fn new() -> Self {
        let lists = [DATES, NUMBERS, ROLES, MINOR_NAMES].into_iter().flatten();
        let mut entries = Vec::new();
        for &(sense, value, words) in lists {
            entries.extend(words.split(' ').map(|word| (word, Meaning { sense, value })));
        }
        for (number, (_, words)) in (0_u32..).zip(NAMES) {
            let meaning = Meaning { sense: Sense::Currency, value: number };
            entries.extend(words.split(' ').map(|word| (word, meaning)));
        }
        entries.sort_by_key(|(word, meaning)| (*word, meaning.sense));
        entries.dedup_by_key(|(word, meaning)| (*word, meaning.sense));
        let (mut ranges, mut hashes) = (Vec::new(), Vec::new());
        let mut from = 0;
        for same in entries.chunk_by(|(one, _), (next, _)| one == next) {
            let to = from + u16::try_from(same.len()).expect("a word has few meanings");
            ranges.push((from, to));
            let number = u16::try_from(ranges.len()).expect("there are fewer words");
            hashes.push((hash(same[0].0), number));
            from = to;
        }
        Self { numbers: Numbers::of(&hashes), ranges, entries }
    }
}

/// What a word may mean.
pub(super) fn meanings(word: &str) -> &'static [Known] {
    meanings_of(hash(word))
}

/// What the word with a hash may mean.
pub(super) fn meanings_of(hash: u64) -> &'static [Known] {
    let lexicon: &'static Lexicon = &LEXICON;
    let Some(number) = lexicon.numbers.get(hash) else { return &[] };
    let (from, to) = lexicon.ranges[usize::from(number) - 1];
    &lexicon.entries[usize::from(from)..usize::from(to)]
}
