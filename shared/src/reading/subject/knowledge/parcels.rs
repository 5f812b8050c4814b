//! Orders, and how they get to whoever ordered.

use Subject::{AccountSecurity, Billing, Cancellation, PreSale, RefundDispute, ShippingOrders};

use super::{Group, group};
use crate::reading::Subject;

pub(super) const GROUPS: &[Group] = &[
    group(
        "parcel",
        &[(ShippingOrders, 9)],
        &[
            "parcel*, package, packages, packet, shipment*, consignment*, courier*, couriered, carrier, mailman, postman, delivery man, delivery guy, delivery boy, delivery driver, delivery person, fedex, ups, dhl, usps, dpd, hermes, evri, royal mail, bluedart, blue dart, delhivery, gls, correos, colissimo, chronopost, la poste, mondial relay, postnl, poste italiane, correios, awb",
            "paquete, paquetes, colis, paket, pakete, päckchen, encomenda*, pacote, pacco, pacchi, pakket*, pakketje, sendung*, bestelldienst, bezorger",
        ],
    ),
    group(
        "delivery",
        &[(ShippingOrders, 8)],
        &[
            "deliver, delivers, delivered, delivering, delivery, deliveries, delivry, dilivery, delevery, delivary, ship, ships, shipped, shipping, dispatch*, despatch*, out for delivery, in transit, transit, customs, freight, doorstep, postage, mailed, warehouse, pick up point, pickup point, click and collect, undelivered, redeliver*, deliver hoga, delivery hoga",
            "envío, envíos, enviar, enviado, enviaron, entrega, entregas, entregar, entregad*, entregue, reparto, livraison*, livrer, livré*, livreur, expédi*, lieferung*, liefer*, geliefert, zustell*, zugestellt, versand*, verschickt, versendet, envio, enviou, frete, spedi*, consegn*, levering*, geleverd, leveren, bezorg*, verzend*, verzonden",
        ],
    ),
    group(
        "order",
        &[(ShippingOrders, 5)],
        &[
            "order, orders, ordered, ordering, odr, oder, my purchase, my purchases, purchase number, order number, order no, order id, orderid, order status, item i ordered, items i ordered, my item, my items, my stuff, my goods",
            "pedido, pedidos, pedí, encargo, commande, commandes, commandé, bestellung*, bestellt*, bestell*, encomend*, comprei, ordine, ordini, ordinato, bestelling*, besteld",
        ],
    ),
    group(
        "track",
        &[(ShippingOrders, 9)],
        &[
            "track, tracks, tracking, tracked, track order, trace my, whereabouts, order status, status of my order, status of order, delivery status, shipping status, tracking number, tracking id, tracking link, tracking info*, docket, rastre*, seguimiento, suivi, suivre, sendungsverfolg*, verfolgen, rastreio, rastreamento, tracciamento, tracciare, traccia, volgen, track and trace",
        ],
    ),
    group(
        "arrive",
        &[(ShippingOrders, 5)],
        &[
            "arrive, arrives, arrived, arriving, arrival, get here, got here, gets here, show up, showed up, shown up, turn up, turned up, come in the mail, came in the mail, in the mail, in the post, by post, by mail, reach, reaches, reached, reaching, receive my, received my, receive it, received it, receive the, received the, not received, haven't received, havent received, didn't receive, didnt receive, did not receive, have not received, never received, not recieved, haven't got, havent got, not got, never got, haven't gotten, hasn't come, has not come, when will i get, when will i receive, when can i expect, when do i get, when will it come, when does it come, aayega, ayega, aaya, aayegi, pahucha, pahunch*, pohch*, milega, milegi, mila, nahi mila, nahi aaya",
            "llegar, llega, llegó, llegará, llegado, recibir, recibido, recibí, arriver, arrive, arrivé, reçu mon, pas reçu, recevoir, ankommen, angekommen, kommt an, ankunft, erhalten, chegar, chega, chegou, chegará, receber, recebi, arrivare, arrivato, arriva, ricevuto, ricevere, aankomen, aangekomen, ontvangen, komt aan",
        ],
    ),
    group(
        "where",
        &[(ShippingOrders, 3)],
        &[
            "where is, where's, wheres, where are, where has, where did, whr is, where my, status, dónde está, donde esta, dónde están, où est, où sont, wo ist, wo sind, wo bleibt, onde está, cadê, dov'è, dove è, dove sono, waar is, waar blijft, waar zijn, kahan, kaha, kidhar, kaha hai, kahan hai",
        ],
    ),
    group(
        "when",
        &[(ShippingOrders, 2)],
        &[
            "when, when will, how long, how many days, how soon, how fast, how quick, how quickly, how much time, eta, estimated, estimate, time frame, timeframe, business days, working days, kab, kab tak, kitne din, kitna time, cuándo, cuánto tarda, cuánto tiempo, cuántos días, quand, combien de temps, quel délai, délai, délais, wann, wie lange, quando, quanto tempo, quanti giorni, wanneer, hoe lang, duurt",
        ],
    ),
    group(
        "late",
        &[(ShippingOrders, 5)],
        &[
            "delay*, late, lateness, still waiting, been waiting, waiting for my, still not here, still hasn't, still haven't, still not, not yet, yet to receive, yet to arrive, days ago, weeks ago, week ago, taking so long, taking too long, taking forever, long time, overdue delivery, supposed to arrive, was supposed to, should have arrived, abhi tak, abi tak, ab tak, late ho, der ho, retraso, retrasad*, tarde, tarda, en retard, retard, verspät*, verzöger*, zu spät, immer noch nicht, atraso, atrasad*, ritardo, in ritardo, vertrag*, te laat, vertraagd, nog steeds niet, nog niet",
        ],
    ),
    group(
        "address",
        &[(ShippingOrders, 4), (AccountSecurity, 2)],
        &[
            "address, addresses, adress, adres, addres, addr, shipping address, delivery address, mailing address, postal address, ship to, home address, zip, zip code, postcode, post code, postal code, pin code, pincode, street, apartment, landmark, relocat*, moved house, moving house, moved to, dirección, direcciones, adresse, lieferadresse, anschrift, endereço, endereços, indirizzo, indirizzi, adressen, pata",
        ],
    ),
    group(
        "area",
        &[(ShippingOrders, 4), (PreSale, 2)],
        &[
            "my area, my city, my town, my location, my place, my region, my state, in my country, to my country, deliver to, deliver in, ship to, ships to, international shipping, ship internationally, shipping internationally, internationally, abroad, overseas, worldwide, serviceable, serviceability, service available in, available at my, available in my, delivery available, delivery at, mere area, hamare area, meri city, mere yaha, en mi zona, a mi país, dans mon pays, à l'étranger, ins ausland, na minha região, no meu país, nella mia zona, all'estero, naar het buitenland",
        ],
    ),
    group(
        "return goods",
        &[(ShippingOrders, 3), (RefundDispute, 3)],
        &[
            "return, returns, returned, returning, return policy, send back, send it back, sending back, sent back, exchange it, exchange the, exchange my, exchange for, replacement, replace, replaced, replacing, rma, return label, wrong item, wrong size, wrong product, wrong order, defective, faulty, damaged, broken on arrival, arrived broken, came broken, missing item*, item missing, missing from my order, incomplete order, badal*, badalna, vapas karna, wapas karna, return karna",
            "devolver, cambiarlo, cambio de, dañado, defectuos*, retourner, retour, échanger, échange, endommagé, défectueux, zurückschicken, zurücksenden, rücksendung, retoure, umtausch*, beschädigt, defekt, troca, trocar, danificado, restituire, reso, resi, sostituzione, danneggiat*, difettos*, retourneren, terugsturen, ruilen, beschadigd, kapot",
        ],
    ),
    group(
        "change order",
        &[(ShippingOrders, 7)],
        &[
            "change order, change my order, change the order, change an order, modify order, modify my order, edit my order, edit order, update my order, amend my order, add to my order, add item*, remove item*, remove an item, swap item*, correct order, change item*, change quantity, wrong quantity, cambiar mi pedido, modificar mi pedido, modifier ma commande, bestellung ändern, alterar meu pedido, alterar o pedido, modificare l'ordine, modificare il mio ordine, bestelling wijzigen",
        ],
    ),
    group(
        "place order",
        &[(ShippingOrders, 2), (PreSale, 2)],
        &[
            "place an order, place order, placing an order, make an order, make a purchase, order online, put in an order, how to order, how do i order, want to order, like to order, need to order, hacer un pedido, passer une commande, passer commande, bestellung aufgeben, fazer um pedido, fare un ordine, effettuare un ordine, bestelling plaatsen, order karna, order kaise, mangwana, mangana, mangwani",
        ],
    ),
    group(
        "options of delivery",
        &[(ShippingOrders, 7)],
        &[
            "delivery option*, shipping option*, delivery method*, shipping method*, express delivery, express shipping, expedited, standard shipping, standard delivery, next day, same day, overnight, shipping cost*, shipping fee*, delivery charge*, delivery fee*, shipping charge*, free shipping, free delivery, delivery date, delivery time, delivery period, delivery slot, time slot, reschedule, opciones de envío, gastos de envío, coste de envío, frais de livraison, frais de port, versandkosten, lieferzeit*, lieferoption*, custo de envio, prazo de entrega, spese di spedizione, tempi di consegna, verzendkosten, levertijd",
        ],
    ),
    group(
        "cancel order",
        &[(ShippingOrders, 1), (Cancellation, 4), (Billing, -1)],
        &[
            "cancel order, cancel my order, cancel the order, cancel an order, cancel this order, cancelling my order, order cancel*, cancel purchase, cancel my purchase, cancelar mi pedido, cancelar pedido, annuler ma commande, annuler commande, bestellung stornieren, cancelar meu pedido, cancelar o pedido, annullare l'ordine, annullare il mio ordine, bestelling annuleren, order cancel kar*",
        ],
    ),
];
