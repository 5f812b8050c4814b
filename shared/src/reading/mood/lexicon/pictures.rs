//! Pictures: those that are signs of their own, and those that are drawn with marks.

use super::Group;
use super::Sense::{Feels, Wish};

/// Signs of their own.
pub(super) const WORDS: &[Group] = &[
    Group(
        Feels(-40),
        "
        👿 💩 🖕 😠 😡 😤 🤬 🤮
        ",
    ),
    Group(
        Feels(-26),
        "
        ☹ 👎 💔 😑 😒 😓 😔 😕 😖 😞 😟 😢 😣 😧 😨 😩 😫 😭 😰 😱 😾 😿 🙁 🙄 🚮 🤡 🤢 🤦
        ",
    ),
    Group(
        Feels(38),
        "
        ♥ ❤ 🌟 🎉 🏆 👏 💕 💖 💗 💙 💚 💛 💜 💯 😍 😘 😻 🙌 🤩 🥰 🥳 🧡
        ",
    ),
    Group(
        Feels(26),
        "
        ☺ ✌ ✨ 🎊 👊 👌 👍 💪 😀 😁 😂 😃 😄 😆 😇 😉 😊 😋 😌 😎 😺 🙂 🤗 🤣
        ",
    ),
    Group(
        Wish,
        "
        🙏
        ",
    ),
];

/// Marks, which have to stand close together.
pub(super) const PHRASES: &[Group] = &[
    Group(
        Feels(-26),
        "
        : ' (
        : (
        : ( (
        : - (
        : @
        : [
        : c
        = (
        > : (
        ",
    ),
    Group(
        Feels(26),
        "
        : )
        : ) )
        : - )
        : - d
        : - p
        : ]
        : d
        : p
        ; )
        ; - )
        ; d
        < 3
        = )
        = d
        ^ _ ^
        ",
    ),
];
