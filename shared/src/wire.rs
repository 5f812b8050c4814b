//! One definition of each frame, two codecs.
//!
//! The macros here define a record, a tagged union or a closed set of words once, and derive
//! from it both serde (for the host, the worker and the console) and [`Wire`], a codec over any
//! JSON-like value. The widget implements [`Reader`] and [`Writer`] for JavaScript values, which
//! costs it a few hundred bytes where a JSON parser in WebAssembly would cost twenty thousand.
//! SPEC WI1.

/// A JSON-like value that frames are read from.
pub trait Reader: Sized {
    /// The value of a field, or `None` where it is absent or null.
    fn field(&self, name: &'static str) -> Option<Self>;
    /// The value as text.
    fn text(&self) -> Option<String>;
    /// The value as a whole number.
    fn integer(&self) -> Option<i64>;
    /// The value as a list.
    fn items(&self) -> Option<Vec<Self>>;
}

/// A JSON-like value that frames are written to.
pub trait Writer: Sized {
    /// Makes a text.
    fn text(value: &str) -> Self;
    /// Makes a whole number.
    fn integer(value: i64) -> Self;
    /// Makes a list.
    fn list(items: Vec<Self>) -> Self;
    /// Makes an object without fields.
    fn object() -> Self;
    /// Sets a field of an object.
    fn set(&mut self, name: &'static str, value: Self);
}

/// A value with a place on the wire.
pub trait Wire: Sized {
    /// Reads the value, or `None` where it does not have this shape.
    fn read<R: Reader>(from: &R) -> Option<Self>;
    /// Writes the value.
    fn write<W: Writer>(&self) -> W;
    /// What an absent field means, for types that have such a meaning.
    fn missing() -> Option<Self> {
        None
    }
    /// Whether the field is left out when it is written.
    fn absent(&self) -> bool {
        false
    }
}

/// Reads one field of an object.
pub fn read_field<R: Reader, T: Wire>(from: &R, name: &'static str) -> Option<T> {
    match from.field(name) {
        Some(value) => T::read(&value),
        None => T::missing(),
    }
}

/// Writes one field of an object.
pub fn write_field<W: Writer, T: Wire>(to: &mut W, name: &'static str, value: &T) {
    if !value.absent() {
        to.set(name, value.write());
    }
}

impl Wire for String {
    fn read<R: Reader>(from: &R) -> Option<Self> {
        from.text()
    }
    fn write<W: Writer>(&self) -> W {
        W::text(self)
    }
}

impl Wire for u16 {
    fn read<R: Reader>(from: &R) -> Option<Self> {
        Self::try_from(from.integer()?).ok()
    }
    fn write<W: Writer>(&self) -> W {
        W::integer(i64::from(*self))
    }
}

impl Wire for u32 {
    fn read<R: Reader>(from: &R) -> Option<Self> {
        Self::try_from(from.integer()?).ok()
    }
    fn write<W: Writer>(&self) -> W {
        W::integer(i64::from(*self))
    }
}

impl<T: Wire> Wire for Option<T> {
    fn read<R: Reader>(from: &R) -> Option<Self> {
        T::read(from).map(Some)
    }
    fn write<W: Writer>(&self) -> W {
        match self {
            Some(value) => value.write(),
            None => W::object(),
        }
    }
    fn missing() -> Option<Self> {
        Some(None)
    }
    fn absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn read<R: Reader>(from: &R) -> Option<Self> {
        from.items()?.iter().map(T::read).collect()
    }
    fn write<W: Writer>(&self) -> W {
        W::list(self.iter().map(Wire::write).collect())
    }
}

/// Defines a record: an object with fixed fields.
macro_rules! record {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident { $( $(#[$field_meta:meta])* pub $field:ident : $kind:ty ),* $(,)? }
    )*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            $(
                $(#[$field_meta])*
                #[serde(skip_serializing_if = "crate::wire::Wire::absent")]
                pub $field: $kind,
            )*
        }

        impl $crate::wire::Wire for $name {
            fn read<R: $crate::wire::Reader>(from: &R) -> Option<Self> {
                Some(Self { $( $field: $crate::wire::read_field(from, stringify!($field))? ),* })
            }
            fn write<W: $crate::wire::Writer>(&self) -> W {
                let mut to = W::object();
                $( $crate::wire::write_field(&mut to, stringify!($field), &self.$field); )*
                to
            }
        }
    )*};
}

/// Defines a union: objects told apart by their field `t`.
macro_rules! union {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident = $tag:literal {
                    $( $(#[$field_meta:meta])* $field:ident : $kind:ty ),* $(,)?
                }
            ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = "t")]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                #[serde(rename = $tag)]
                $variant {
                    $(
                        $(#[$field_meta])*
                        #[serde(skip_serializing_if = "crate::wire::Wire::absent")]
                        $field: $kind,
                    )*
                },
            )*
        }

        impl $name {
            /// The tags of this union, in the order of their definition.
            pub const TAGS: &'static [&'static str] = &[$($tag),*];
        }

        impl $crate::wire::Wire for $name {
            fn read<R: $crate::wire::Reader>(from: &R) -> Option<Self> {
                let tag = from.field("t")?.text()?;
                match tag.as_str() {
                    $( $tag => Some(Self::$variant {
                        $( $field: $crate::wire::read_field(from, stringify!($field))? ),*
                    }), )*
                    _ => None,
                }
            }
            fn write<W: $crate::wire::Writer>(&self) -> W {
                let mut to = W::object();
                match self {
                    $( Self::$variant { $($field),* } => {
                        to.set("t", W::text($tag));
                        $( $crate::wire::write_field(&mut to, stringify!($field), $field); )*
                    } )*
                }
                to
            }
        }
    };
}

/// Defines a closed set of words.
macro_rules! words {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $word:literal ),* $(,)? }
    )*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $( $(#[$variant_meta])* #[serde(rename = $word)] $variant ),* }

        impl $name {
            /// Every word of this set.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word as it stands on the wire.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$variant => $word ),* }
            }
        }

        impl $crate::wire::Wire for $name {
            fn read<R: $crate::wire::Reader>(from: &R) -> Option<Self> {
                let word = from.text()?;
                match word.as_str() { $( $word => Some(Self::$variant), )* _ => None }
            }
            fn write<W: $crate::wire::Writer>(&self) -> W {
                W::text(self.word())
            }
        }
    )*};
}

pub(crate) use {record, union, words};
