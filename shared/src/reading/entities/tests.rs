//! Facts as people write them, in every language that is read.

mod robust;

use super::*;

fn read(text: &str) -> Vec<(EntityKind, &str)> {
    let found = entities(&Words::of(text));
    found.into_iter().map(|entity| (entity.kind, entity.place.of(text))).collect()
}

/// The facts of one kind, as they are written.
fn of(kind: EntityKind, text: &str) -> Vec<&str> {
    read(text).into_iter().filter(|(found, _)| *found == kind).map(|(_, words)| words).collect()
}

/// The values of a message, as they are compared.
fn values(text: &str) -> Vec<String> {
    let value = |entity: Entity| match entity.value {
        Value::Written(text) => text.reveal().to_owned(),
        Value::Amount(Amount { minor, currency }) => {
            let code = currency.map_or("?".to_owned(), |currency| currency.to_string());
            format!("{minor} {code}")
        }
        Value::Day(Day { year, month, day }) => {
            let part = |part: Option<u16>| part.map_or("?".to_owned(), |part| part.to_string());
            let small = |part: Option<u8>| part.map(u16::from);
            format!("{}-{}-{}", part(year), part(small(month)), part(small(day)))
        }
    };
    entities(&Words::of(text)).into_iter().map(value).collect()
}

/// Each message with the one fact of a kind in it, or with "" for none.
fn check(kind: EntityKind, table: &[(&str, &str)]) {
    for (text, expected) in table {
        let expected: Vec<&str> = if expected.is_empty() { vec![] } else { vec![*expected] };
        assert_eq!(of(kind, text), expected, "{kind:?} in {text:?}: {:?}", read(text));
    }
}

#[test]
fn rd20_the_number_of_an_order_is_told_by_what_stands_near() {
    check(
        EntityKind::OrderNumber,
        &[
            ("where is order 48173", "48173"),
            ("My order number is 48173.", "48173"),
            ("#48173", "#48173"),
            ("tracking 1Z999AA10123456784 says delivered", "1Z999AA10123456784"),
            ("my booking reference is XK4P2Q", "XK4P2Q"),
            ("it's about BK-88121", "BK-88121"),
            ("reservation ID IFOYQZ", "IFOYQZ"),
            ("the NQNU5R reservation", "NQNU5R"),
            ("¿dónde está mi pedido nº 48173?", "48173"),
            ("la commande n° 48173 n'est pas arrivée", "48173"),
            ("Wo ist meine Bestellung 48173-22?", "48173-22"),
            ("meu pedido número 48173", "48173"),
            ("ordine n. 48173", "48173"),
            ("bestelling 48173 is nog niet binnen", "48173"),
        ],
    );
    assert_eq!(of(EntityKind::OrderNumber, "orders 48173, 48174 and 48175").len(), 3);
}

#[test]
fn rd20_a_misspelled_order_is_one() {
    check(
        EntityKind::OrderNumber,
        &[
            ("where is oredr 48173", "48173"),
            ("cancel purchse 48173", "48173"),
            ("of theorder 48173", "48173"),
            ("see order48173 please", "48173"),
        ],
    );
    check(EntityKind::InvoiceNumber, &[("get my inovice #00108", "#00108")]);
}

#[test]
fn rd21_what_is_counted_or_secret_is_no_order() {
    check(
        EntityKind::OrderNumber,
        &[
            ("card ending in 4242", ""),
            ("my pin is 836745", ""),
            ("zip code 19122", ""),
            ("I ordered 2 pizzas", ""),
            ("I ordered it in 2023", ""),
            ("order 1200 dollars of it", ""),
            ("room 237", ""),
            ("gift card #6276644", ""),
            ("serial SN1234567", ""),
            ("flight BA1234", ""),
            ("my booking at 10:45", ""),
            ("the booking of the 20th of April", ""),
            ("my order PLEASE", ""),
            ("#3rdtimethishappens", ""),
            ("order", ""),
        ],
    );
}

#[test]
fn rd22_invoices_accounts_and_payments_have_numbers_of_their_own() {
    check(
        EntityKind::InvoiceNumber,
        &[
            ("invoice 2201", "2201"),
            ("my bill #12588", "#12588"),
            ("Rechnung Nr. 2201", "2201"),
            ("factura nº 2201", "2201"),
            ("facture 2201 payée", "2201"),
            ("fattura n. 2201", "2201"),
            ("factuur 2201", "2201"),
            ("my order BK-1 and invoice INV-2024-001", "INV-2024-001"),
        ],
    );
    check(
        EntityKind::AccountNumber,
        &[
            ("account number 12345678", "12345678"),
            ("meine Kundennummer ist 55512", "55512"),
            ("DE89370400440532013000", "DE89370400440532013000"),
            ("IBAN DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"),
            ("NOT A HAPPY CUSTOMER", ""),
        ],
    );
    check(
        EntityKind::TransactionNumber,
        &[
            ("transaction id TXN-99812345", "TXN-99812345"),
            ("payment 8812345 is missing", "8812345"),
            ("are SWIFT transfers an option?", ""),
        ],
    );
    assert_eq!(values("DE89 3704 0044 0532 0130 00"), ["DE89370400440532013000"]);
}

#[test]
fn rd23_an_email_address_is_one_in_small_letters() {
    check(
        EntityKind::Email,
        &[
            ("write to Jane.Doe+x@Example.COM.", "Jane.Doe+x@Example.COM"),
            ("j_9@[129.126.118.1] is valid", "j_9@[129.126.118.1]"),
            ("(jo@a-b.co.uk)", "jo@a-b.co.uk"),
            ("邮箱是jo@example.com", "jo@example.com"),
            ("Bob@abc.c and Alice@abc", ""),
            ("a..bc@outlook.com .abc@hotmail.com", ""),
            ("hello @Carol", ""),
        ],
    );
    assert_eq!(values("Jane.Doe@Example.COM"), ["jane.doe@example.com"]);
}

#[test]
fn rd24_a_page_is_told_from_two_sentences_without_a_space() {
    check(
        EntityKind::Url,
        &[
            ("see https://example.com/a_(b).", "https://example.com/a_(b)"),
            ("www.shop.co.uk/basket?id=3.", "www.shop.co.uk/basket?id=3"),
            ("on example.com I saw", "example.com"),
            ("http://localhost:8080/#/123", "http://localhost:8080/#/123"),
            ("abc.d-ef.123ghi.com.sa/", "abc.d-ef.123ghi.com.sa/"),
            ("It's broken.it does not start", ""),
            ("Thanks.is it done", ""),
            ("https:// is invalid", ""),
            ("at 5.pm", ""),
        ],
    );
    check(
        EntityKind::Ip,
        &[
            ("my router is 192.168.0.1.", "192.168.0.1"),
            ("8.8.8.1/24", "8.8.8.1"),
            ("fe80::204:61ff:fe9d:f156", "fe80::204:61ff:fe9d:f156"),
            ("1.1.1000.1 1111.1.1.1", ""),
            ("12::44:f:45::1", ""),
            ("std::vec and a::b", ""),
            ("at 10:30:15", ""),
        ],
    );
}

#[test]
fn rd25_a_telephone_number_is_dialed_as_it_is_compared() {
    check(
        EntityKind::Phone,
        &[
            ("ring me on 0161 123 4567", "0161 123 4567"),
            ("+1 (555) 123-4567 ext 12", "+1 (555) 123-4567 ext 12"),
            ("555-123-4567", "555-123-4567"),
            ("mi teléfono es 612 345 678", "612 345 678"),
            ("mon portable : 06 12 34 56 78", "06 12 34 56 78"),
            ("meine Handynummer ist 0176/12345678", "0176/12345678"),
            ("meu telefone é (21) 996205563", "(21) 996205563"),
            ("chiamatemi al 347 1234567", "347 1234567"),
            ("mijn telefoonnummer is 06-12345678", "06-12345678"),
            ("16-04-2010 and 2018-7-6", ""),
            ("Visa 5111 1111 1111 1111", ""),
            ("0.000000012", ""),
            ("011-12-3456 is a SSN", ""),
            ("account 12345678", ""),
            ("10 000 000", ""),
        ],
    );
    assert_eq!(values("+44 (0)20 7946 0018"), ["+442079460018"]);
    assert_eq!(values("0044 20 7946 0018"), ["+442079460018"]);
}

#[test]
fn rd26_an_amount_is_read_however_it_is_written() {
    let table = [
        ("$1,299.00 was taken", "129900 USD"),
        ("1.234,56 €", "123456 EUR"),
        ("1 234,50 EUR", "123450 EUR"),
        ("R$ 1.299,90", "129990 BRL"),
        ("C$5", "500 CAD"),
        ("USD115.5", "11550 USD"),
        ("CHF 25.50", "2550 CHF"),
        ("309,381 yen", "309381 JPY"),
        ("€ 2 million", "200000000 EUR"),
        ("5k USD", "500000 USD"),
        ("50p", "50 GBP"),
        ("3.50usd", "350 USD"),
        ("twenty dollars", "2000 USD"),
        ("fifty quid", "5000 GBP"),
        ("a hundred and twenty pounds", "12000 GBP"),
        ("half a million euros", "50000000 EUR"),
        ("100 australian dollars", "10000 AUD"),
        ("10000 francs suisses", "1000000 CHF"),
        ("trece euros y cuarenta y cinco céntimos", "1345 EUR"),
        ("siebenhundert Euro", "70000 EUR"),
        ("dertien euro en vijfenveertig cent", "1345 EUR"),
        ("tre euro e 50", "350 EUR"),
        ("15 dólares com 50", "1550 USD"),
        ("2,5 Mio Euro", "250000000 EUR"),
        ("deux cents euros", "20000 EUR"),
        ("12 cents", "12 ?"),
        ("20 kr", "2000 ?"),
    ];
    for (text, value) in table {
        assert_eq!(values(text), [value], "{text}: {:?}", read(text));
        assert_eq!(of(EntityKind::Amount, text).len(), 1, "{text}");
    }
    check(
        EntityKind::Amount,
        &[
            ("refund 40 please", ""),
            ("it's 5 sek", ""),
            ("dollars", ""),
            ("20 % off", ""),
            ("at 10:30 p.m.", ""),
            ("they took $550 dollars", "$550 dollars"),
            ("90000000000000000000000 euros", "90000000000000000000000 euros"),
        ],
    );
    assert_eq!(values("90000000000000000000000 euros").len(), 1);
}

#[test]
fn rd27_a_day_of_the_calendar_is_read_as_far_as_it_is_named() {
    let table = [
        ("March 3", "?-3-3"),
        ("the 3rd of march 2024", "2024-3-3"),
        ("Friday 7 January 2016", "2016-1-7"),
        ("2024-03-05", "2024-3-5"),
        ("25/03/2024", "2024-3-25"),
        ("05/03/2024", "2024-?-?"),
        ("13.5.2015", "2015-5-13"),
        ("October the 21st", "?-10-21"),
        ("el 5 de mayo de 2024", "2024-5-5"),
        ("lundi 12 janvier 2016", "2016-1-12"),
        ("le 1er octobre", "?-10-1"),
        ("den 3. Mai", "?-5-3"),
        ("am 28.10. bitte", "?-10-28"),
        ("primeiro de janeiro", "?-1-1"),
        ("vinte e um de maio", "?-5-21"),
        ("ventidue giugno", "?-6-22"),
        ("eenentwintig mei", "?-5-21"),
        ("de 4e van maart", "?-3-4"),
        ("until the 21st", "?-?-21"),
        ("20th of next month", "?-?-20"),
        ("in June", "?-6-?"),
        ("in 2019", "2019-?-?"),
        ("september 2023", "2023-9-?"),
    ];
    for (text, value) in table {
        assert_eq!(values(text), [value], "{text}: {:?}", read(text));
    }
    assert_eq!(values("from 26 to 29 May"), ["?-5-26", "?-5-29"]);
}

#[test]
fn rd28_a_day_may_be_told_from_today() {
    let phrases = [
        "yesterday",
        "next Friday",
        "in two weeks",
        "the day after tomorrow",
        "3 days ago",
        "last 3 months",
        "a couple of days ago",
        "pasado mañana",
        "hace 3 días",
        "ayer",
        "la semana que viene",
        "avant-hier",
        "il y a deux ans",
        "dans trois semaines",
        "vendredi prochain",
        "vor drei Tagen",
        "übermorgen",
        "nächsten Montag",
        "há 2 dias",
        "depois de amanhã",
        "segunda-feira",
        "due mesi fa",
        "ieri",
        "lunedì scorso",
        "twee maanden geleden",
        "over 3 weken",
        "volgende week vrijdag",
        "3 nights",
        "this morning",
    ];
    for phrase in phrases {
        let expected = phrase.strip_prefix("la ").unwrap_or(phrase);
        assert_eq!(read(phrase), [(EntityKind::Date, expected)], "{phrase}");
    }
}

#[test]
fn rd29_words_that_only_look_like_a_day_are_none() {
    for text in [
        "may I ask",
        "I may 5 times try",
        "we march 3 times",
        "open 24/7",
        "the 1/2 price offer",
        "version 4.22 does not work",
        "the 2nd time I ask",
        "de 27e verdieping",
        "I sat there",
        "ich bin hier",
        "guten morgen",
        "30 years old",
        "once a month",
        "next day delivery",
        "this is the first one",
        "$5 a month",
    ] {
        assert_eq!(of(EntityKind::Date, text), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn rd30_a_time_of_day_is_one() {
    for text in [
        "14:30",
        "3pm",
        "10:30 p.m.",
        "7:30pm",
        "5 10 p.m.",
        "quarter to 9",
        "half past 3",
        "15 Uhr",
        "14h30",
        "15.30 uur",
        "10 o'clock",
        "8:00 in the evening",
        "in 2 hours",
        "half an hour",
        "45 minutes",
    ] {
        assert_eq!(read(text), [(EntityKind::Time, text)], "{text}");
    }
    assert_eq!(read("good morning"), []);
    assert_eq!(read("3 to 4 people"), []);
}

#[test]
fn rd31_what_a_machine_says_when_it_fails_is_a_code() {
    check(
        EntityKind::ErrorCode,
        &[
            ("It shows error 502 on checkout", "502"),
            ("E-1234 again", "E-1234"),
            ("I get 0x80070005", "0x80070005"),
            ("HTTP 404 when I open it", "404"),
            ("503 Service Unavailable", "503"),
            ("Fehlercode: B17", "B17"),
            ("código de error 77", "77"),
            ("erreur n° 1205", "1205"),
            ("ERR_CONNECTION_RESET", "ERR_CONNECTION_RESET"),
            ("error for 3 days", ""),
            ("500 pieces", ""),
        ],
    );
}
