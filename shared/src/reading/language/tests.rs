use super::weights::Misfit;
use super::*;

fn code(text: &str) -> String {
    detect(text).language().map_or(String::new(), |language| language.as_str().to_owned())
}

fn all_in(pairs: &[(&str, &str)]) {
    let wrong: Vec<_> = pairs
        .iter()
        .filter(|(language, text)| code(text) != *language)
        .map(|(language, text)| (language, text, detect(text)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

fn language(code: &str) -> Language {
    Language::new(code).unwrap()
}

fn after(messages: &[&str], served: &[Language]) -> Heard {
    messages.iter().fold(Heard::Nothing, |heard, message| heard.and(message, served))
}

#[test]
fn rd10_a_script_of_one_language_tells_it_at_once() {
    all_in(&[
        ("el", "Πού είναι;"),
        ("he", "שלום"),
        ("th", "ไทย"),
        ("ko", "네"),
        ("ja", "はい"),
        ("ka", "გამარჯობა"),
        ("hy", "բարև"),
        ("bn", "হ্যাঁ"),
        ("ta", "வணக்கம்"),
        ("te", "నమస్తే"),
        ("gu", "નમસ્તે"),
        ("pa", "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ"),
    ]);
    assert!(detect("네").sure > Thousandths(900));
}

#[test]
fn rd11_languages_of_one_script_are_told_apart_by_the_pieces_of_their_words() {
    all_in(&[
        ("en", "Where is my parcel? It should have been here yesterday."),
        ("de", "Wo bleibt mein Paket? Es sollte gestern da sein."),
        ("fr", "Je voudrais parler à quelqu'un de votre service."),
        ("es", "¿Dónde está mi pedido? Llevo una semana esperando."),
        ("pt", "Ainda não recebi a minha encomenda, podem ajudar?"),
        ("it", "Vorrei sapere quando arriva il mio ordine."),
        ("nl", "Ik wil graag mijn bestelling annuleren."),
        ("sv", "Jag har inte fått min beställning än."),
        ("tr", "Siparişim nerede kaldı, bir haftadır bekliyorum."),
        ("vi", "Tôi muốn hủy đơn hàng của mình."),
        ("ru", "Где мой заказ? Жду уже неделю."),
        ("ar", "أين طلبي؟ لم يصل حتى الآن."),
        ("hi", "मेरा ऑर्डर कहाँ है?"),
        ("pl", "Gdzie jest moje zamówienie? Czekam już tydzień."),
        ("uk", "Де моє замовлення? Я чекаю вже тиждень."),
        ("fa", "سفارش من کجاست؟ هنوز نرسیده است."),
        ("fi", "Missä tilaukseni viipyy? Olen odottanut viikon."),
        ("cs", "Kde je moje objednávka? Čekám už týden."),
    ]);
}

#[test]
fn rd11_many_words_say_their_language_alone() {
    all_in(&[
        ("de", "Rückerstattung"),
        ("fr", "remboursement"),
        ("es", "devolución"),
        ("pt", "devolução"),
        ("it", "rimborso"),
        ("nl", "terugbetaling"),
        ("sv", "återbetalning"),
        ("tr", "gönderdiğiniz"),
    ]);
}

#[test]
fn rd12_numbers_addresses_and_names_in_capitals_say_nothing() {
    for text in [
        "",
        "   ",
        "123",
        "#4711",
        "AB-20441-X",
        "order1234",
        "?!",
        "😡😡",
        "jan@example.com",
        "https://example.com/das/ist/nicht/deutsch",
        "www.example.de",
        "ist_ein_name",
    ] {
        assert_eq!(detect(text), Guess { likeliest: None, sure: Thousandths(0) }, "{text}");
    }
    let told = detect("Wo ist mein Paket?");
    for addition in ["jan@example.com", "AB20441", "USB", "https://example.com/the/where/is"] {
        assert_eq!(detect(&format!("Wo ist mein Paket? {addition}")), told, "{addition}");
    }
}

#[test]
fn rd12_a_short_name_in_capitals_does_not_sway_a_word() {
    for name in ["SEPA", "THE", "DHL"] {
        assert_eq!(detect(&format!("hand {name}")), detect("hand"), "{name}");
    }
}

#[test]
fn rd12_a_message_all_in_capitals_is_read() {
    all_in(&[("en", "WHERE IS MY ORDER"), ("de", "WO IST MEIN PAKET")]);
}

#[test]
fn rd12_what_is_written_in_any_language_says_nothing() {
    for text in ["ok", "Okay!", "hmm", "lol", "haha", "OK 123"] {
        assert_eq!(detect(text).likeliest, None, "{text}");
    }
    assert_eq!(detect("ok, wo ist mein Paket?"), detect("wo ist mein Paket?"));
    for (word, start) in [("okapi", "ok"), ("appel", "app"), ("webstek", "web")] {
        assert_ne!(detect(word), detect(start));
    }
}

#[test]
fn rd13_what_is_not_likely_enough_is_unknown_and_still_guessed_at() {
    for text in ["menu", "a", "Samsung", "Netflix", "iPhone", "Anna", "hotel"] {
        assert_eq!(code(text), "", "{text}: {:?}", detect(text));
    }
    let guess = detect("menu");
    assert!(guess.likeliest.is_some());
    assert!(guess.sure < LIKELY && guess.sure > Thousandths(0));
}

#[test]
fn rd14_names_in_latin_letters_leave_a_message_in_its_script() {
    all_in(&[
        ("ru", "не работает Google Chrome"),
        ("zh", "我想在 Netflix 上看电影"),
        ("ja", "アラームを Wake Up に設定して"),
        ("ar", "أريد إلغاء اشتراك Spotify Premium"),
        ("en", "Do you ship to 北京?"),
        ("de", "Bitte suche nach The Girl on the Train für mich."),
    ]);
}

#[test]
fn rd14_a_word_with_a_capital_within_a_message_counts_less() {
    let (plain, name) = (detect("menu bonjour"), detect("menu Bonjour"));
    assert_eq!(plain.likeliest, Some(language("fr")));
    assert!(name.sure < plain.sure, "{plain:?} {name:?}");
    assert_eq!(detect("Bonjour").sure, detect("bonjour").sure);
}

#[test]
fn rd15_kana_among_han_signs_are_japanese_and_han_signs_alone_chinese() {
    all_in(&[
        ("ja", "返金をお願いします"),
        ("ja", "注文はどこですか"),
        ("zh", "我的订单在哪里"),
        ("zh", "退款"),
        ("zh", "这个的の字是日文"),
    ]);
}

#[test]
fn rd16_messages_add_up_until_one_language_is_sure_and_then_it_stays() {
    let first = after(&["menu"], &[]);
    assert!(matches!(first, Heard::Unsure(_)));
    let settled = after(&["menu", "123", "wo ist mein Paket geblieben"], &[]);
    assert_eq!(settled, Heard::Settled(language("de")));
    assert_eq!(
        after(&["wo ist mein Paket geblieben", "where is my parcel, please answer"], &[]),
        settled,
    );
    let expected = Guess { likeliest: Some(language("de")), sure: Thousandths(1_000) };
    assert_eq!(settled.guess(&[]), expected);
}

#[test]
fn rd16_two_unsure_messages_of_one_language_are_surer_than_one() {
    let one = after(&["maison"], &[]).guess(&[]);
    let two = after(&["maison", "maison"], &[]).guess(&[]);
    assert_eq!(two.likeliest, Some(language("fr")));
    assert!(two.sure > one.sure, "{one:?} {two:?}");
}

#[test]
fn rd16_what_says_nothing_changes_nothing() {
    assert_eq!(after(&["123", "?"], &[]), Heard::Nothing);
    assert_eq!(Heard::Nothing.guess(&[]).language(), None);
    assert_eq!(after(&["menu", "123"], &[]), after(&["menu"], &[]));
}

#[test]
fn rd16_what_was_heard_keeps_its_form_when_it_is_stored() {
    for heard in [Heard::Nothing, after(&["menu"], &[]), Heard::Settled(language("sv"))] {
        let stored = serde_json::to_string(&heard).unwrap();
        assert_eq!(serde_json::from_str::<Heard>(&stored).unwrap(), heard);
    }
    let of_other_languages = Heard::Unsure(vec![1, 2, 3]);
    assert_eq!(of_other_languages.guess(&[]).likeliest, None);
    assert_eq!(of_other_languages.and("menu", &[]), after(&["menu"], &[]));
}

#[test]
fn rd17_languages_that_are_served_are_likelier_and_no_other_is_shut_out() {
    let served = [language("nl"), language("de")];
    let heard = after(&["hand"], &served);
    let likeliest = |served: &[Language]| heard.guess(served).likeliest;
    assert_eq!(likeliest(&served[..1]), Some(language("nl")));
    assert_eq!(likeliest(&served[1..]), Some(language("de")));
    let foreign = after(&["Où est ma commande, s'il vous plaît ?"], &served);
    assert_eq!(foreign, Heard::Settled(language("fr")));
    assert_eq!(after(&["menu"], &[language("tlh")]), after(&["menu"], &[]));
}

#[test]
fn rd18_weights_are_read_as_they_were_written_and_others_are_refused() {
    let shipped = Weights::shipped();
    assert!(shipped != Weights::silent());
    let bytes = shipped.bytes().to_vec();
    assert!(Weights::read(bytes.clone()).is_ok_and(|read| read == shipped));
    let refused = Weights::read(bytes[1..].to_vec()).err();
    assert_eq!(refused, Some(Misfit { found: bytes.len() - 1, wanted: bytes.len() }));
}

#[test]
fn rd18_without_weights_scripts_alone_decide() {
    let silent = Weights::silent();
    assert_eq!(detect_by("שלום", &silent).language(), Some(&language("he")));
    assert_eq!(detect_by("Wo ist mein Paket?", &silent).language(), None);
}

#[test]
fn rd19_the_words_after_the_256th_are_not_looked_at() {
    let german = "wo ist mein paket ".repeat(64);
    let longer = format!("{german}{}", "where is my order ".repeat(500));
    assert_eq!(detect(&longer), detect(&german));
}

#[test]
fn rd19_no_message_however_strange_stops_the_reading() {
    for text in [
        "a".repeat(100_000),
        "ab ".repeat(50_000),
        "é\u{301}\u{301}".repeat(1_000),
        "\u{200d}".to_owned(),
        "मे\u{94d}\u{94d}\u{200d}".repeat(99),
        "аaаaаa".repeat(1_000),
        "日a本b".repeat(1_000),
    ] {
        let guess = detect(&text);
        assert!(guess.sure <= Thousandths(1_000));
    }
}

#[test]
fn rd11_every_language_of_a_table_is_listed_once() {
    let codes = known::codes();
    assert_eq!(codes.len(), 75);
    assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
    for table in known::TABLES {
        assert!(table.languages.iter().all(|code| codes.binary_search(code).is_ok()));
    }
    let by_script = script::SCRIPTS.iter().filter_map(|script| known::by_script(*script));
    assert!(by_script.clone().all(|code| codes.binary_search(&code).is_ok()));
    assert_eq!(by_script.count(), 12);
}
