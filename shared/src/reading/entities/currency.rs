//! Currencies: how they are named, and into how many parts they are divided.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::lexicon::Sense;

/// A currency, by its three letters in ISO 4217.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// The currency with these letters.
    pub(super) fn of(letters: [u8; 3]) -> Self {
        Self(letters)
    }

    /// Its three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// How many digits its smaller unit takes: two for a euro, none for a yen.
    pub fn minor_digits(self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"CLP" | b"VND" | b"ISK" => 0,
            b"KWD" | b"BHD" | b"TND" | b"OMR" => 3,
            b"BTC" => 8,
            [_, _, _] => 2,
        }
    }
}

/// Letters that are no currency's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a currency has three letters, all of them capitals")]
pub struct NoCurrency;

impl TryFrom<String> for Currency {
    type Error = NoCurrency;

    fn try_from(code: String) -> Result<Self, NoCurrency> {
        let letters: [u8; 3] = code.as_bytes().try_into().map_err(|_| NoCurrency)?;
        let capitals = letters.iter().all(u8::is_ascii_uppercase);
        if capitals { Ok(Self(letters)) } else { Err(NoCurrency) }
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// Currencies by their names and letters. A dollar is the one of the United States and a pound
/// the British one unless it says which; what several countries call by one name has no code.
pub(super) const NAMES: &[(&[u8; 3], &str)] = &[
    (b"USD", "dollar dollars dollaro dollari dolar dolares usd buck bucks us-dollar"),
    (b"EUR", "euro euros eur euronen"),
    (b"GBP", "pound pounds quid gbp sterling sterlina sterline fiver tenner"),
    (b"JPY", "yen yens yenes jpy"),
    (b"CHF", "chf sfr"),
    (b"CAD", "cad"),
    (b"AUD", "aud"),
    (b"NZD", "nzd"),
    (b"HKD", "hkd"),
    (b"SGD", "sgd"),
    (b"INR", "rupee rupees rupien rupia rupias rupie roupie roupies inr rs"),
    (b"BRL", "brl reais"),
    (b"CNY", "yuan yuans cny rmb renminbi"),
    (b"PLN", "zloty zlotys pln"),
    (b"TRY", "lira liras"),
    (b"RUB", "rubel ruble rubles rouble roubles rublos rubli"),
    (b"CZK", "czk"),
    (b"HUF", "huf forint"),
    (b"AED", "aed dirham dirhams"),
    (b"ILS", "shekel shekels"),
    (b"ZAR", "zar"),
    (b"KRW", "krw"),
    (b"SEK", "sek"),
    (b"NOK", "nok"),
    (b"DKK", "dkk"),
    (b"MXN", "mxn"),
    (b"BTC", "btc bitcoin bitcoins"),
    (UNKNOWN, "franc francs franken franco francos franchi frank peso pesos pesetas kr kronor"),
    (UNKNOWN, "krone kroner kronen kronur krona libras livres gulden guilders florines florins"),
    (UNKNOWN, "riel markka cts pesewas satoshi satoshis"),
];

/// A currency that several countries call by one name.
pub(super) const UNKNOWN: &[u8; 3] = b"XXX";

/// Hundredths of a currency.
pub(super) const MINOR_NAMES: &[(Sense, u32, &str)] = &[
    (Sense::Minor, 0, "cent cents centavo centavos centimo centimos centime centimes centesimo"),
    (Sense::Minor, 0, "centesimi centimos cts eurocent eurocents"),
    (Sense::Minor, 1, "p penny pence pennies penies peniques"),
];

/// The currency that a sign stands for.
pub(super) fn sign(sign: &str) -> Option<&'static [u8; 3]> {
    Some(match sign {
        "$" => b"USD",
        "€" => b"EUR",
        "£" => b"GBP",
        "¥" | "円" => b"JPY",
        "元" => b"CNY",
        "₹" => b"INR",
        "₩" => b"KRW",
        "₽" => b"RUB",
        "₺" => b"TRY",
        "₪" => b"ILS",
        "₫" => b"VND",
        "₿" => b"BTC",
        "₱" => b"PHP",
        "₴" => b"UAH",
        "₦" => b"NGN",
        "₡" | "₭" | "¢" | "₲" => UNKNOWN,
        _ => return None,
    })
}

/// The dollar of a country, by what stands before or after its sign.
pub(super) fn dollar_of(country: &str) -> Option<&'static [u8; 3]> {
    Some(match country {
        "us" | "u" | "usd" => b"USD",
        "c" | "ca" | "cad" => b"CAD",
        "a" | "au" | "aud" => b"AUD",
        "nz" | "nzd" => b"NZD",
        "hk" | "hkd" => b"HKD",
        "s" | "sgd" => b"SGD",
        "mx" | "mxn" => b"MXN",
        "r" | "brl" => b"BRL",
        _ => return None,
    })
}
