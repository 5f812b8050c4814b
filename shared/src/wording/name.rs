//! The names of all texts.

use super::template::Place;
use crate::bot::form::Misfit;
use crate::context::field::Field;
use crate::conversation::handoff::{Passed, Stage};
use crate::wire::words;

words! {
    /// A text that states no time.
    pub enum Name {
        /// It greets and invites.
        Hello = "hello",
        /// It answers thanks.
        Thanks = "thanks",
        /// It answers a goodbye.
        Goodbye = "goodbye",
        /// It answers how it is.
        HowAreYou = "how_are_you",
        /// It says that it is a bot, and that a person comes for the asking.
        AmBot = "am_bot",
        /// It did not understand.
        NotUnderstood = "not_understood",
        /// No article has an answer.
        NoAnswer = "no_answer",
        /// It asks which of several was meant.
        Clarify = "clarify",
        /// It asks whether an answer helped.
        AnswerHelped = "answer_helped",
        /// It offers a person.
        PersonOffered = "person_offered",
        /// A person takes over, and what they are given.
        PassedOn = "passed_on",
        /// The same to somebody who is upset.
        PassedOnUpset = "passed_on_upset",
        /// The same where there is nothing to name.
        PassedOnBare = "passed_on_bare",
        /// The place in line.
        Place = "place",
        /// The right person is looked for.
        Finding = "finding",
        /// A person is asked.
        Asking = "asking",
        /// A person reads.
        Reading = "reading",
        /// It takes longer than was said.
        TakesLonger = "takes_longer",
        /// It waits again.
        WaitsAgain = "waits_again",
        /// A person is here.
        Joined = "joined",
        /// A person is here, with the summary.
        Introduced = "introduced",
        /// Another person is here.
        HandedOver = "handed_over",
        /// Nobody is there.
        Away = "away",
        /// A message can be left.
        LeaveMessage = "leave_message",
        /// A message was left.
        MessageKept = "message_kept",
        /// A call can be had.
        CallbackOffered = "callback_offered",
        /// Something is looked up.
        LookingUp = "looking_up",
        /// What was found.
        Found = "found",
        /// Why it did not work.
        NotFound = "not_found",
        /// The system that knows does not answer.
        OutOfReach = "out_of_reach",
        /// The visitor has proved who they are.
        Verified = "verified",
        /// The proof failed.
        NotVerified = "not_verified",
        /// A ticket was drafted.
        TicketDrafted = "ticket_drafted",
        /// The bot failed, and a person takes over.
        BotFailed = "bot_failed",
        /// What will be passed on.
        Receipt = "receipt",
        /// A correction was taken.
        ReceiptCorrected = "receipt_corrected",
        /// Something is kept back.
        ReceiptWithheld = "receipt_withheld",
        /// What was asked for while somebody is on the way is there.
        FactsTaken = "facts_taken",
        /// It goes on without what was asked.
        Skipped = "skipped",
        /// What stands on the button for whoever will not say.
        Skip = "skip",
        /// What is said to go back a step.
        Back = "back",
        /// It asks for the name.
        AskName = "ask_name",
        /// It asks for the email.
        AskEmail = "ask_email",
        /// It asks for the phone.
        AskPhone = "ask_phone",
        /// It asks for the account.
        AskAccount = "ask_account",
        /// It asks for the order number.
        AskOrderNumber = "ask_order_number",
        /// It asks for the invoice number.
        AskInvoiceNumber = "ask_invoice_number",
        /// It asks for the transaction.
        AskTransaction = "ask_transaction",
        /// It asks for the amount.
        AskAmount = "ask_amount",
        /// It asks for the payment date.
        AskPaymentDate = "ask_payment_date",
        /// It asks for the error code.
        AskErrorCode = "ask_error_code",
        /// It asks for the url.
        AskUrl = "ask_url",
        /// It asks for the plan.
        AskPlan = "ask_plan",
        /// It asks for the product.
        AskProduct = "ask_product",
        /// It asks for the device.
        AskDevice = "ask_device",
        /// It asks for the problem.
        AskProblem = "ask_problem",
        /// It asks for the steps tried.
        AskStepsTried = "ask_steps_tried",
        /// What was given does not fit: empty.
        MisfitEmpty = "misfit_empty",
        /// What was given does not fit: long.
        MisfitLong = "misfit_long",
        /// What was given does not fit: number.
        MisfitNumber = "misfit_number",
        /// What was given does not fit: email.
        MisfitEmail = "misfit_email",
        /// What was given does not fit: phone.
        MisfitPhone = "misfit_phone",
        /// What was given does not fit: day.
        MisfitDay = "misfit_day",
        /// What was given does not fit: count.
        MisfitCount = "misfit_count",
        /// What was given does not fit: choice.
        MisfitChoice = "misfit_choice",
        /// What was given does not fit: amount.
        MisfitAmount = "misfit_amount",
        /// What is passed on, by name: transcript.
        ItemTranscript = "item_transcript",
        /// What is passed on, by name: collected.
        ItemCollected = "item_collected",
        /// What is passed on, by name: profile.
        ItemProfile = "item_profile",
        /// What is passed on, by name: page.
        ItemPage = "item_page",
        /// What is passed on, by name: steps.
        ItemSteps = "item_steps",
    }

    /// A text that states the time of a promise.
    pub enum Timed {
        /// By when a person writes.
        FirstReply = "first_reply",
        /// By when somebody calls.
        CallPromised = "call_promised",
        /// By when the visitor hears, while a colleague is asked.
        Consulting = "consulting",
        /// By when the visitor hears, while it is looked into.
        Researching = "researching",
    }
}

impl Name {
    /// What is filled in. A text may leave out none of it, and name nothing else.
    pub(super) fn places(self) -> &'static [Place] {
        match self {
            Self::PassedOn | Self::PassedOnUpset => &[Place::Team, Place::Items],
            Self::PassedOnBare
            | Self::Finding
            | Self::Asking
            | Self::Away
            | Self::MessageKept
            | Self::TicketDrafted
            | Self::BotFailed => &[Place::Team],
            Self::Place => &[Place::Place],
            Self::Joined => &[Place::Agent, Place::Team],
            Self::Introduced => &[Place::Agent, Place::Team, Place::Summary],
            Self::HandedOver => &[Place::From, Place::Agent],
            Self::Found | Self::NotFound => &[Place::Said],
            Self::Receipt => &[Place::Items],
            Self::Hello
            | Self::Thanks
            | Self::Goodbye
            | Self::HowAreYou
            | Self::AmBot
            | Self::NotUnderstood
            | Self::NoAnswer
            | Self::Clarify
            | Self::AnswerHelped
            | Self::PersonOffered
            | Self::Reading
            | Self::TakesLonger
            | Self::WaitsAgain
            | Self::LeaveMessage
            | Self::CallbackOffered
            | Self::LookingUp
            | Self::OutOfReach
            | Self::Verified
            | Self::NotVerified
            | Self::ReceiptCorrected
            | Self::ReceiptWithheld
            | Self::FactsTaken
            | Self::Skipped
            | Self::Skip
            | Self::Back
            | Self::AskName
            | Self::AskEmail
            | Self::AskPhone
            | Self::AskAccount
            | Self::AskOrderNumber
            | Self::AskInvoiceNumber
            | Self::AskTransaction
            | Self::AskAmount
            | Self::AskPaymentDate
            | Self::AskErrorCode
            | Self::AskUrl
            | Self::AskPlan
            | Self::AskProduct
            | Self::AskDevice
            | Self::AskProblem
            | Self::AskStepsTried
            | Self::MisfitEmpty
            | Self::MisfitLong
            | Self::MisfitNumber
            | Self::MisfitEmail
            | Self::MisfitPhone
            | Self::MisfitDay
            | Self::MisfitCount
            | Self::MisfitChoice
            | Self::MisfitAmount
            | Self::ItemTranscript
            | Self::ItemCollected
            | Self::ItemProfile
            | Self::ItemPage
            | Self::ItemSteps => &[],
        }
    }

    /// The question for a fact, where the visitor can be asked for it.
    pub fn asking_for(field: Field) -> Option<Self> {
        match field {
            Field::Name => Some(Self::AskName),
            Field::Email => Some(Self::AskEmail),
            Field::Phone => Some(Self::AskPhone),
            Field::Account => Some(Self::AskAccount),
            Field::OrderNumber => Some(Self::AskOrderNumber),
            Field::InvoiceNumber => Some(Self::AskInvoiceNumber),
            Field::Transaction => Some(Self::AskTransaction),
            Field::Amount => Some(Self::AskAmount),
            Field::PaymentDate => Some(Self::AskPaymentDate),
            Field::ErrorCode => Some(Self::AskErrorCode),
            Field::Url => Some(Self::AskUrl),
            Field::Plan => Some(Self::AskPlan),
            Field::Product => Some(Self::AskProduct),
            Field::Device => Some(Self::AskDevice),
            Field::Problem => Some(Self::AskProblem),
            Field::StepsTried => Some(Self::AskStepsTried),
            Field::Page | Field::Identity | Field::Language => None,
        }
    }

    /// What is said of something that does not fit.
    pub fn of_misfit(misfit: Misfit) -> Self {
        match misfit {
            Misfit::Empty => Self::MisfitEmpty,
            Misfit::TooLong => Self::MisfitLong,
            Misfit::NoNumber => Self::MisfitNumber,
            Misfit::NoEmail => Self::MisfitEmail,
            Misfit::NoPhone => Self::MisfitPhone,
            Misfit::NoDay => Self::MisfitDay,
            Misfit::NoAmount => Self::MisfitAmount,
            Misfit::NoCount => Self::MisfitCount,
            Misfit::NoChoice => Self::MisfitChoice,
        }
    }

    /// What something that is passed on is called.
    pub fn of_passed(passed: Passed) -> Self {
        match passed {
            Passed::Transcript => Self::ItemTranscript,
            Passed::Collected => Self::ItemCollected,
            Passed::Profile => Self::ItemProfile,
            Passed::Page => Self::ItemPage,
            Passed::StepsTried => Self::ItemSteps,
        }
    }

    /// What is said while a person is on the way.
    pub fn of_stage(stage: Stage) -> Self {
        match stage {
            Stage::Finding => Self::Finding,
            Stage::Asking => Self::Asking,
            Stage::Reading => Self::Reading,
        }
    }
}
