//! The sentences of an opener, by language.

use crate::context::field::Field;
use crate::id::Language;

/// The sentences of one language.
pub(super) struct Lines {
    code: &'static str,
    pub(super) greeting: &'static str,
    pub(super) greeting_nobody: &'static str,
    pub(super) issue: &'static str,
    pub(super) facts: &'static str,
    pub(super) tried: &'static str,
    pub(super) next: &'static str,
    /// Order, invoice, payment, account, error, product.
    labels: [&'static str; 6],
}

impl Lines {
    /// What a fact is called in a first line, where it is one to be named there.
    pub(super) fn label(&self, field: Field) -> Option<&'static str> {
        let [order, invoice, transaction, account, error, product] = self.labels;
        match field {
            Field::OrderNumber => Some(order),
            Field::InvoiceNumber => Some(invoice),
            Field::Transaction => Some(transaction),
            Field::Account => Some(account),
            Field::ErrorCode => Some(error),
            Field::Product => Some(product),
            Field::Name
            | Field::Email
            | Field::Phone
            | Field::Amount
            | Field::PaymentDate
            | Field::Url
            | Field::Page
            | Field::Plan
            | Field::Device
            | Field::Identity
            | Field::Problem
            | Field::StepsTried
            | Field::Language => None,
        }
    }
}

/// The sentences of a language, or the English ones.
pub(super) fn of(language: &Language) -> &'static Lines {
    ALL.iter().find(|lines| lines.code == language.as_str()).unwrap_or(&ALL[0])
}

static ALL: [Lines; 7] = [
    Lines {
        code: "en",
        greeting: "Hi {visitor}, {agent} from {team} here.",
        greeting_nobody: "Hello, {agent} from {team} here.",
        issue: "I have read everything so far: {issue}.",
        facts: "At hand: {facts}.",
        tried: "Already tried: {tried}.",
        next: "You need not go through it again; I am taking it from here.",
        labels: ["order", "invoice", "payment", "account", "error", "product"],
    },
    Lines {
        code: "de",
        greeting: "Hallo {visitor}, hier ist {agent} vom Team {team}.",
        greeting_nobody: "Guten Tag, hier ist {agent} vom Team {team}.",
        issue: "Ich habe alles bisher gelesen: {issue}.",
        facts: "Vor mir habe ich: {facts}.",
        tried: "Schon probiert wurde: {tried}.",
        next: "Nichts davon ist noch einmal nötig; ich mache ab hier weiter.",
        labels: ["Bestellung", "Rechnung", "Zahlung", "Konto", "Fehler", "Produkt"],
    },
    Lines {
        code: "es",
        greeting: "Hola, {visitor}: soy {agent}, del equipo {team}.",
        greeting_nobody: "Hola, soy {agent}, del equipo {team}.",
        issue: "He leído todo hasta aquí: {issue}.",
        facts: "Tengo a la vista: {facts}.",
        tried: "Ya se probó: {tried}.",
        next: "No hace falta repetir nada; sigo yo desde aquí.",
        labels: ["pedido", "factura", "pago", "cuenta", "error", "producto"],
    },
    Lines {
        code: "fr",
        greeting: "Bonjour {visitor}, ici {agent}, de l’équipe {team}.",
        greeting_nobody: "Bonjour, ici {agent}, de l’équipe {team}.",
        issue: "J’ai lu tout ce qui précède : {issue}.",
        facts: "J’ai sous les yeux : {facts}.",
        tried: "Déjà essayé : {tried}.",
        next: "Rien à répéter ; je prends la suite.",
        labels: ["commande", "facture", "paiement", "compte", "erreur", "produit"],
    },
    Lines {
        code: "pt",
        greeting: "Olá, {visitor}, aqui é {agent}, da equipe {team}.",
        greeting_nobody: "Olá, aqui é {agent}, da equipe {team}.",
        issue: "Li tudo até aqui: {issue}.",
        facts: "Tenho à mão: {facts}.",
        tried: "Já foi tentado: {tried}.",
        next: "Não é preciso repetir nada; sigo daqui.",
        labels: ["pedido", "fatura", "pagamento", "conta", "erro", "produto"],
    },
    Lines {
        code: "it",
        greeting: "Ciao {visitor}, sono {agent} del team {team}.",
        greeting_nobody: "Buongiorno, sono {agent} del team {team}.",
        issue: "Ho letto tutto fin qui: {issue}.",
        facts: "Ho davanti: {facts}.",
        tried: "Già provato: {tried}.",
        next: "Non serve ripetere nulla; continuo io da qui.",
        labels: ["ordine", "fattura", "pagamento", "conto", "errore", "prodotto"],
    },
    Lines {
        code: "nl",
        greeting: "Hallo {visitor}, hier {agent} van team {team}.",
        greeting_nobody: "Hallo, hier {agent} van team {team}.",
        issue: "Ik heb alles tot nu toe gelezen: {issue}.",
        facts: "Voor me liggen: {facts}.",
        tried: "Al geprobeerd: {tried}.",
        next: "Herhalen is niet nodig; ik ga hier verder.",
        labels: ["bestelling", "factuur", "betaling", "account", "fout", "product"],
    },
];
