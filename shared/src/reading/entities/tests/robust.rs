//! What holds of all facts, whatever is written.

use super::*;

#[test]
fn rd32_places_are_exact_behind_letters_of_many_bytes() {
    let text = "Où là là 😡 “commande” №… número de pedido 48173, 12 €, жалоба jo@example.com!";
    assert_eq!(
        read(text),
        [
            (EntityKind::OrderNumber, "48173"),
            (EntityKind::Amount, "12 €"),
            (EntityKind::Email, "jo@example.com"),
        ]
    );
    assert_eq!(read("l'11 maggio"), [(EntityKind::Date, "11 maggio")]);
    let april = (EntityKind::Date, "avril 2024");
    assert_eq!(read("d'avril 2024, d’avril 2024"), [april, april]);
    assert_eq!(read("l’undici maggio"), [(EntityKind::Date, "undici maggio")]);
}

#[test]
fn rd32_no_two_facts_share_a_word_and_the_surest_wins() {
    for text in
        HOSTILE.iter().chain(&["order 48173 of 12/10/2024 for $12 12 12 2024", "+44 20 2024"])
    {
        let found = entities(&Words::of(text));
        for pair in found.windows(2) {
            assert!(pair[0].place.end <= pair[1].place.start, "{text}");
        }
    }
    assert_eq!(read("order of 1200 dollars"), [(EntityKind::Amount, "1200 dollars")]);
    assert_eq!(read("call 48173@example.com"), [(EntityKind::Email, "48173@example.com")]);
}

#[test]
fn rd33_facts_do_not_print_themselves() {
    let text = "order 48173, $12, March 3, jo@example.com";
    let shown = format!("{:?}", entities(&Words::of(text)));
    assert!(shown.contains("OrderNumber") && shown.contains("place"), "{shown}");
    for secret in ["48173", "1200", "jo@", "month"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

const HOSTILE: [&str; 22] = [
    "1",
    "@",
    "#",
    "a@",
    "1.",
    "1 ",
    "1,",
    "1)",
    "(1",
    "+1",
    "::",
    "1:",
    "a.b",
    "-",
    "٣",
    "😡",
    "hier ",
    "2 years ",
    "order 1",
    "twenty ",
    "ש",
    "http://a.",
];

#[test]
fn rd34_hostile_text_is_read_quickly_and_never_breaks() {
    for piece in HOSTILE {
        let text = piece.repeat(8 * 1024 / piece.len());
        // Work that grew with the square of this length would be felt in every run.
        let found = entities(&Words::of(&text));
        assert!(found.iter().all(|entity| !entity.place.of(&text).is_empty()), "{piece}");
    }
}

#[test]
fn rd34_whatever_is_written_is_read_in_order_and_at_whole_letters() {
    const PIECES: [&str; 44] = [
        "1", "22", "2024", "0", "+", "-", ".", ",", "/", ":", "#", "@", "(", ")", " ", " ", " ",
        "$", "€", "order", "E", "0x", "may", "de", "il", "y", "a", "du'", "d’", "é", "😡",
        "\u{301}", "\u{202e}", "שלום", "٣", "next", "week", "20th", "AB12", "http://", "x.com",
        "p", "m", "euro",
    ];
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..2_000 {
        let mut text = String::new();
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        for _ in 0..seed >> 59 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            text.push_str(PIECES[(seed >> 33) as usize % PIECES.len()]);
        }
        let mut end = 0;
        for Entity { place, .. } in entities(&Words::of(&text)) {
            assert!(place.start >= end && !place.of(&text).is_empty(), "{text:?}");
            end = place.end;
        }
    }
}

#[test]
fn rd35_a_fact_keeps_its_form_when_it_is_stored() {
    let found = entities(&Words::of("order 48173, $12, March 3"));
    let stored = serde_json::to_string(&found).unwrap();
    assert!(stored.contains(
        r#"{"kind":"order_number","place":{"start":6,"end":11},"value":{"written":"48173"}}"#
    ));
    assert!(stored.contains(r#""value":{"amount":{"minor":1200,"currency":"USD"}}"#), "{stored}");
    assert_eq!(serde_json::from_str::<Vec<Entity>>(&stored).unwrap(), found);
}
