//! Makes the weights that ship, out of labelled lines. Each reader that learns has a program of
//! its own in `tests/`.

use std::process::ExitCode;

use anyhow::Result;

use crate::evaluate;
use crate::layout::Layout;

/// A reader that learns.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Learner {
    /// What a message is about.
    Subject,
    /// Which article answers, and whether a question is asked again.
    Answers,
    /// Which language a message is in.
    Language,
}

pub(crate) fn run(layout: &Layout, learner: Learner, arguments: &[String]) -> Result<ExitCode> {
    let program = match learner {
        Learner::Subject => "train_subject",
        Learner::Answers => "train_answers",
        Learner::Language => "train_language",
    };
    evaluate::run_program(layout, program, arguments)
}
