//! stub
use crate::reading::Thousandths;
use crate::reading::words::Words;
/// a
pub enum Speaker { /// v
Visitor, /// b
Bot, /// a
Agent }
/// t
pub struct Turn<'t> { /// a
pub by: Speaker, /// b
pub text: &'t str }
/// f
pub fn frustration(_history: &[Turn], _words: &Words) -> Thousandths { Thousandths(0) }
