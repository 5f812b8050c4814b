//! What a number is said to be of.

use super::lexicon::Sense;

use Sense::{After, Before, Error, Label, Nation, Subject};

/// The subject of a number, as the lexicon counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// An order, a booking, a parcel, a case.
    Order,
    /// An invoice or bill.
    Invoice,
    /// An account or a customer.
    Account,
    /// A transaction or payment.
    Transaction,
    /// A telephone.
    Phone,
    /// Something whose number is none of these: a card, a code for getting in, a place.
    Other,
}

impl Role {
    /// The role with its number in the lexicon.
    pub(super) fn numbered(number: u32) -> Self {
        match number {
            0 => Self::Order,
            1 => Self::Invoice,
            2 => Self::Account,
            3 => Self::Transaction,
            4 => Self::Phone,
            5.. => Self::Other,
        }
    }
}

/// Words that say what a number is of, and those that stand around them.
pub(super) const ROLES: &[(Sense, u32, &str)] = &[
    (Subject, 0, "order orders ordered ordernumber orderid ordernr purchase purchases purchased"),
    (Subject, 0, "reservation reservations booking bookings confirmation delivery shipment"),
    (Subject, 0, "shipments parcel parcels package packages tracking ticket case reference ref"),
    (Subject, 0, "po rma itinerary pnr locator bestellung bestellungen bestellnummer"),
    (Subject, 0, "auftrag auftragsnummer sendung sendungsnummer paket buchung buchungsnummer"),
    (Subject, 0, "vorgangsnummer ticketnummer pedido pedidos compra compras encargo reserva"),
    (Subject, 0, "reservas envio paquete seguimiento encomenda encomendas rastreio commande"),
    (Subject, 0, "commandes achat achats colis suivi livraison ordine ordini acquisto"),
    (Subject, 0, "acquisti prenotazione prenotazioni spedizione pacco tracciamento bestelling"),
    (Subject, 0, "bestellingen bestelnummer ordernummer aankoop reservering reserveringsnummer"),
    (Subject, 0, "boeking boekingsnummer pakket zending"),
    (Subject, 1, "invoice invoices bill bills billing receipt receipts rechnung rechnungen"),
    (Subject, 1, "rechnungsnummer rechnungsnr factura facturas recibo recibos facture factures"),
    (Subject, 1, "fattura fatture fatt ricevuta factuur facturen factuurnummer fatura faturas"),
    (Subject, 1, "boleto inv"),
    (Subject, 2, "account accounts acct customer member membership client iban policy contract"),
    (Subject, 2, "konto kontonummer kunde kundennummer vertrag vertragsnummer mitgliedsnummer"),
    (Subject, 2, "cuenta cliente contrato compte contrat conto contratto conta rekening"),
    (Subject, 2, "rekeningnummer klantnummer klant"),
    (Subject, 3, "transaction transactions txn payment payments transfer transfers charge"),
    (Subject, 3, "transaktion transaktionsnummer zahlung uberweisung transaccion pago"),
    (Subject, 3, "transferencia transacao pagamento transazione bonifico transactie betaling"),
    (Subject, 3, "paiement virement"),
    (Subject, 4, "phone phones telephone tel mobile cell cellphone call calling whatsapp sms fax"),
    (Subject, 4, "landline telefon telefonnummer handy handynummer rufnummer telefono movil"),
    (Subject, 4, "celular telefone telemovel portable cellulare telefoon telefoonnummer mobiel"),
    (Subject, 4, "gsm anrufen llamar llamame appeler appelez bellen ligar chiamare chiamatemi"),
    (Subject, 5, "card cards visa mastercard amex pin cvv cvc ssn zip zipcode postcode postal"),
    (Subject, 5, "postleitzahl plz cap cep ending ends room rooms password passcode otp user"),
    (Subject, 5, "username userid certificate certificates voucher coupon gift flight flights"),
    (Subject, 5, "model serial imei vin version sku article street avenue karte tarjeta carte"),
    (Subject, 5, "carta kaart cartao street apartment apt floor house promo"),
    (Label, 0, "number numbers no nr num id ids code codes nummer nummern numero numeros"),
    (Label, 0, "n with the is it's are was of my its under which being ist lautet mit es"),
    (Label, 0, "est con avec met ma mon meine mein mi il called as for reads von"),
    (Error, 0, "error errors err errorcode fehler fehlercode fehlermeldung erreur errore erro"),
    (Error, 0, "foutcode foutmelding exception"),
    (Nation, 0, "us american australian canadian mexican singapore zealand hong kong new swiss"),
    (Nation, 0, "turkish indian danish swedish norwegian british egyptian amerikanische"),
    (Nation, 0, "americanos americano australianos canadienses australiens canadiens americains"),
    (Nation, 0, "suisses suisse indiennes australiani americani canadesi svizzeri amerikaanse"),
    (Nation, 0, "finnish finnischen finlandais finlandeses finlandesi dutch neerlandeses"),
    (Nation, 0, "holandeses colombianos argentinos chilenos uruguayos esterlinas schweizer"),
    (Nation, 0, "sterling us-american kambodschanische argentine cad usd chilean colombian"),
    (Before, 0, "on at by since until till from before after between around about starting for to"),
    (Before, 0, "in of during am um ab bis seit vom nach gegen le la las a las el les ao as op om"),
    (
        Before,
        0,
        "vanaf sinds tot il dal al del dall alle entro desde hasta para des depuis jusqu'au",
    ),
    (Before, 0, "avant dopo depois ate not due through thru no and or last"),
    (After, 0, "to till until and or for of at in on is was please pls from by then i we this as"),
    (After, 0, "but if so that when my the it will with a au bis und y e en tot terug zuruck"),
    (After, 0, "volver jusqu'au le al ate pour por para fur voor um om van are would can could do"),
    (After, 0, "thanks thank instead not has have had you he she they"),
];
