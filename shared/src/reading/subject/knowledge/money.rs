//! Money: bills, payments, charges, and money that is wanted back.

use Subject::{
    AccountSecurity, Billing, Cancellation, General, PreSale, RefundDispute, ShippingOrders,
    Technical,
};

use super::{Group, group};
use crate::reading::Subject;

pub(super) const GROUPS: &[Group] = &[
    group(
        "charge",
        &[(Billing, 5), (RefundDispute, 3)],
        &[
            "charge, charges, charged, charging, charged me, billed, billing me, fee, fees, surcharge*, deducted, deduct, deducts, deduction*, debited, debit, debits, took money, taken money, taking money, markup, commission, commissions, overdraft, interest charge*, late fee, kaata, kata, kat gaya, kat gaye, kat liya, cut gaya, money cut, amount cut",
            "cobro, cobros, cobrado, cobraron, cobran, cobrar, cobrança, cobranças, cobrou, cobraram, cobrado, cargo, cargos, comisión, comisiones, tarifa, tarifas, taxa, taxas",
            "prélevé, prélèvement*, prélever, débité, débit, frais, facturé, commission",
            "abgebucht, abbuchung*, gebühr*, belastet, berechnet, eingezogen, lastschrift*",
            "addebit*, addebito, commissione, commissioni, spese, trattenut*",
            "afgeschreven, afschrijving*, kosten in rekening, in rekening gebracht, incasso*",
        ],
    ),
    group(
        "money",
        &[(Billing, 4), (RefundDispute, 2)],
        &[
            "money, cash, funds, fund, amount, amounts, sum, payout*, balance, balances, credit balance, cent, cents, bucks, quid, paisa, paise, pese, rupay, rupaye, rupees, rupee, rs, inr, dollar, dollars, usd, euro, euros, eur, pound, pounds, gbp, $, €, £, ₹",
            "dinero, plata, importe, monto, saldo, dinheiro, valor, quantia, argent, montant, solde, geld, betrag, guthaben, kontostand, soldi, denaro, importo, saldo, bedrag, tegoed",
        ],
    ),
    group(
        "bill",
        &[(Billing, 8)],
        &[
            "bill, bills, billing, invoice, invoices, invoicing, invoiced, receipt, receipts, statement, statements, payment history, billing history, billing period, billing cycle, purchase history, account statement, transaction history, spending",
            "factura, facturas, facturación, recibo, recibos, extracto, facture, factures, facturation, reçu, relevé, rechnung*, quittung*, beleg, kontoauszug*, fatura, faturas, boleto, boletos, fattura, fatture, fatturazione, ricevut*, bolletta, estratto conto, factuur, facturen, bonnetje, afschrift, nota fiscal",
        ],
    ),
    group(
        "payment",
        &[(Billing, 5)],
        &[
            "pay, pays, paid, paying, payment, payments, payed, paymnt, transaction, transactions, purchase made, checkout, check out, pay online, payment page, bhugtan, payment kiya, paise diye, pay kiya, pay kar diya, paisa de diya",
            "pago, pagos, pagar, pagué, pagado, paguei, pagamento, pagamentos, pagato, pagare, ho pagato, paiement, paiements, payer, payé, réglé, règlement, zahlung*, bezahl*, zahlen, gezahlt, transaktion*, transacci*, transaç*, transazion*, betaling*, betaal*, betalen, transactie*",
        ],
    ),
    group(
        "ways to pay",
        &[(Billing, 3), (PreSale, 2)],
        &[
            "payment method*, payment option*, payment mode*, mode of payment, modes of payment, payment type*, ways to pay, way to pay, how can i pay, how do i pay, credit card, credit cards, debit card, debit cards, visa, mastercard, amex, american express, paypal, apple pay, google pay, gpay, samsung pay, phonepe, paytm, upi, net banking, netbanking, neft, imps, klarna, afterpay, sepa, iban, direct debit, direct debits, standing order, wire, cheque, cheques, gift card, gift cards, installment*, instalment*, emi, cod, cash on delivery, pay later, crypto, bitcoin",
            "método de pago, métodos de pago, forma de pago, formas de pago, tarjeta de crédito, tarjeta de débito, moyen de paiement, moyens de paiement, carte bancaire, carte bleue, zahlungsart*, zahlungsmethod*, kreditkarte*, auf rechnung, forma de pagamento, formas de pagamento, cartão de crédito, pix, metodo di pagamento, metodi di pagamento, carta di credito, betaalmethode*, betaalwijze*, creditcard*, ideal, plazos, cuotas, parcelas, ratenzahlung, rate",
        ],
    ),
    group(
        "refund",
        &[(RefundDispute, 10), (Billing, 2)],
        &[
            "refund*, reimburse*, reimbursement, rebate, rebates, restitution, compensation, compensate*, money back, cash back to me, give me back, get back my money, get my money back, return my money, returned my money, credit me back, credited back, credit back, chargeback*, charge back, charge backs, reverse the charge, reverse charge, reversal, owe me, owes me, paisa wapas, paise wapas, paisa vapas, paise vapas, wapas chahiye, wapas karo, refund kab",
            "reembols*, devolución, devoluciones, devuelv*, devolver mi dinero, devuélvanme, rembours*, remboursement, rückerstatt*, ruckerstatt*, erstatt*, geld zurück, estorno*, estornar, dinheiro de volta, rimbors*, soldi indietro, indietro i soldi, terugbetal*, geld terug, teruggestort, restituir, restitu*",
        ],
    ),
    group(
        "double",
        &[(RefundDispute, 7)],
        &[
            "twice, double, doubled, duplicate*, two times, 2 times, 2x, second time, again and again, multiple times, several times, three times, thrice, dos veces, doble, duplicad*, deux fois, en double, doppelt, zweimal, zwei mal, duas vezes, em dobro, due volte, doppio addebito, twee keer, dubbel, do baar, do bar, 2 baar, dobara",
        ],
    ),
    group(
        "not mine",
        &[(RefundDispute, 9)],
        &[
            "don't recognize, don't recognise, dont recognize, dont recognise, do not recognize, do not recognise, didn't recognize, didn't recognise, not recognize, not recognise, unrecognized, unrecognised, unknown charge*, unknown transaction*, unknown payment*, unauthorised, unauthorized, not authorised, not authorized, didn't authorize, didn't authorise, did not authorize, did not authorise, never authorized, never authorised, without my permission, without my consent, without asking, didn't make, did not make, didn't buy, did not buy, never bought, never ordered, never made, wasn't me, was not me, not mine, isn't mine, not my transaction, not my purchase, did not do, didn't do, fraudulent, strange charge*, strange payment*, strange transaction*, mystery charge*, weird charge*, no idea what this charge",
            "no reconozco, no autoric*, no autorizado, no autorizada, sin mi permiso, je ne reconnais pas, non autorisé*, sans mon accord, pas autorisé, unberechtigt*, unbekannte abbuchung, nicht autorisiert, nicht von mir, não reconheço, não autoriz*, não fui eu, non riconosco, non autorizzat*, herken ik niet, niet herken, niet geautoriseerd, niet van mij, maine nahi kiya, mene nahi kiya, bina puche",
        ],
    ),
    group(
        "too much",
        &[(RefundDispute, 5), (Billing, 2)],
        &[
            "overcharge*, over charged, over charge, charged too much, charged more, charging too much, charging me too much, too much money, more than i should, more than expected, more than it should, wrong amount, incorrect amount, wrong charge, incorrect charge, wrongly charged, incorrectly charged, wrong price, wrong rate, incorrect rate, bad rate, different amount, extra charge*, extra fee, extra fees, hidden fee*, hidden charge*, additional charge*, not what i paid, still charged, still being charged, still charging, still billed, charged for, less than, less amount, less money, rate wrong, rate was wrong, rate is wrong, jyada paise, zyada paise, galat amount",
            "cobraron de más, cobrado de más, de más, cobro incorrecto, importe incorrecto, trop prélevé, trop facturé, facturé en trop, montant incorrect, zu viel, zuviel, falscher betrag, cobraram a mais, cobrado a mais, valor errado, addebitato di più, importo sbagliato, te veel, verkeerd bedrag",
        ],
    ),
    group(
        "dispute",
        &[(RefundDispute, 7)],
        &[
            "dispute*, disputing, contest this, contest the charge*, contest a charge*, scammed, ripped off, rip off, claim back, disputar, impugnar, contester, contestation, reklamier*, beanstand*, contestar, contestare, contestazione, betwist*, betwisten",
        ],
    ),
    group(
        "tax",
        &[(Billing, 6)],
        &[
            "tax, taxes, taxed, taxation, vat, gst, tds, duty, duties, gstin, iva, impuesto*, tva, taxe, steuer*, mehrwertsteuer, mwst, imposto*, tasse, tassa, btw, belasting*",
        ],
    ),
    group(
        "exchange rate",
        &[(Billing, 4), (PreSale, 1)],
        &[
            "exchange rate*, conversion rate*, currency rate*, rate of exchange, exchange, conversion, converted, convert, interbank, foreign transaction*, foreign currency, tipo de cambio, tasa de cambio, taux de change, wechselkurs*, câmbio, tasso di cambio, wisselkoers*",
        ],
    ),
    group(
        "moving money",
        &[(Billing, 4), (Technical, 1)],
        &[
            "transfer, transfers, transferred, transferring, deposit, deposits, deposited, withdraw, withdraws, withdrawal, withdrawals, withdrawing, withdrew, withdrawn, top up, topup, top ups, topping up, topped up, top-up, top-ups, topping-up, recharge, recharged, add money, add cash, added money, added cash, send money, sending money, sent money, receive money, atm, atms, cash machine, cashpoint, remittance, beneficiary, recipient, payee, bank transfer*, wire transfer*",
            "transferencia*, retirar, retiro, depósito, virement*, retrait*, dépôt, retirer, überweis*, uberweis*, abheb*, einzahl*, auszahl*, geldautomat*, transferência*, saque, sacar, bonifico, prelievo, prelevare, versamento, overboek*, overschrijv*, storten, gestort, opnemen, pinautomaat, paisa nikal*, paise nikal*, nikalna",
        ],
    ),
    group(
        "bank",
        &[(Billing, 2)],
        &[
            "bank, banks, banking, bank account, bank accounts, bank details, banco, banque, bankkonto, banca, bank statement, loan, loans, mortgage, credit score, préstamo, prêt, kredit, darlehen, empréstimo, prestito, lening",
        ],
    ),
    group(
        "card",
        &[(AccountSecurity, 1)],
        &[
            "card, cards, tarjeta, tarjetas, carte, cartes, karte, karten, cartão, cartões, carta, carte, kaart, kaarten, kaartje, pas, bankkaart, bankpas",
        ],
    ),
    group(
        "reward",
        &[(Billing, 4)],
        &[
            "wallet, wallets, cashback, bonus, bonuses, reward, rewards, loyalty points, store credit, credits, winnings, winning amount, winning money, prize money, earnings, earned, commission earned, royalty, royalties, jeeta, jita hua, jeeti, billetera, cartera, portefeuille, brieftasche, carteira, portafoglio, portemonnee, gewinn",
        ],
    ),
    group(
        "overdue",
        &[(Billing, 6)],
        &[
            "overdue, past due, due date, payment due, amount due, outstanding, unpaid, late payment*, missed payment*, arrears, owe, owed, debt, debts, collection agency, vencid*, adeud*, impayé, en retard de paiement, mahnung*, überfällig, fällig, atrasad* pagamento, scadut*, achterstand, aanmaning*",
        ],
    ),
    group(
        "renewal",
        &[(Billing, 4), (Cancellation, 2)],
        &[
            "renew, renews, renewed, renewal, renewals, auto renew*, autorenew*, automatically renew*, auto pay, autopay, recurring, renovación, renovar, renovó, renouvel*, verlänger*, renovaç*, rinnov*, verleng*",
        ],
    ),
    group(
        "subscription",
        &[(Billing, 3), (Cancellation, 2)],
        &[
            "subscription, subscriptions, membership, memberships, subscribed, suscripción, suscripciones, abonnement*, abo, assinatura*, abbonament*, lidmaatschap, mitgliedschaft, membresía, vertrag, contract, contrato, contrat, contratto",
        ],
    ),
    group(
        "plan",
        &[(Billing, 1), (PreSale, 2)],
        &[
            "plan, plans, package plan, tarif, tarife, plano, planos, piano, tier, tiers, premium, pro plan, basic plan, upgrade*, downgrade*",
        ],
    ),
    group(
        "pending",
        &[(Billing, 2), (ShippingOrders, 1), (Technical, 1)],
        &[
            "pending, on hold, processing, in progress, being processed, not processed, pendiente, en attente, ausstehend, pendente, in sospeso, in behandeling",
        ],
    ),
    group(
        "bank reply",
        &[(Technical, 6)],
        &[
            "declined, decline, declines, declining, rejected, rejecting, rejects, reject, bounced, denied, refused, failed, failing, fails, fail, failure, unsuccessful, didn't go through, did not go through, doesn't go through, not going through, won't go through, not gone through, not go through, hasn't gone through, wasn't accepted, not accepted, isn't accepted, not accepting, doesn't accept my, didn't accept my, won't accept my, not let me pay, rechazad*, refusé*, échoué, abgelehnt, fehlgeschlagen, recusad*, rifiutat*, geweigerd, mislukt, fallid*, falhou, fallito, reverted, reverting, was returned",
        ],
    ),
    group(
        "policy",
        &[(Billing, 4), (General, 2), (RefundDispute, -6)],
        &[
            "policy, policies, terms, conditions, t&c, guidelines, política, políticas, politique, condiciones, conditions générales, richtlinie*, bedingungen, agb, condições, condizioni, termini, voorwaarden, beleid",
        ],
    ),
];
