//! Before buying: what there is, what it costs, whether it fits.

use Subject::{Billing, PreSale, ShippingOrders, Technical};

use super::{Group, group};
use crate::reading::Subject;

pub(super) const GROUPS: &[Group] = &[
    group(
        "price",
        &[(PreSale, 7)],
        &[
            "price, prices, priced, pricing, cost, costs, costing, how much, how much is, how much does, quote, quotation, estimate for, expensive, cheap, cheaper, cheapest, affordable, budget, rate card, price list, pricelist, mrp, kitne ka, kitne ki, kitna, kitne, kimat, keemat, daam, dam kya, price kya, rate kya, precio, precios, cuánto cuesta, cuánto vale, cuesta, coste, costo, prix, combien, combien coûte, coûte, coûtent, tarifs, preis*, kostet, was kostet, wie viel kostet, wieviel, teuer, preço, preços, quanto custa, quanto é, custa, prezzo, prezzi, quanto costa, costa, listino, prijs, prijzen, wat kost, hoeveel kost, kost",
        ],
    ),
    group(
        "offer",
        &[(PreSale, 6)],
        &[
            "discount*, coupon*, promo, promos, promotion*, promocode, offer, offers, offering, deal, deals, sale, sales, on sale, voucher*, black friday, clearance, special price, bulk, wholesale, refer a friend, referral*, refer and earn, student discount, free gift, combo, bundle, chhoot, choot, descuento*, oferta*, promoción, cupón, réduction*, remise, promotions, code promo, soldes, rabatt*, angebot*, gutschein*, aktion, desconto*, promoç*, cupom, sconto, sconti, offerta, offerte, promozione, korting*, aanbieding*, actiecode",
        ],
    ),
    group(
        "buy",
        &[(PreSale, 6)],
        &[
            "buy, buying, purchase, purchasing, get one, get a, get an, getting a, interested in, interested, looking for, looking to, thinking of, thinking about, considering, before i buy, before buying, before ordering, want to try, would like to try, kharid*, khareed*, lena hai, lena chahta, lena chahti, chahiye, chaiye, chahie, comprar, compra, adquirir, acheter, achat, kaufen, kauf, erwerben, interessiere mich, interess*, acquistare, comprare, acquisto, kopen, aanschaffen, aankoop",
        ],
    ),
    group(
        "product",
        &[(PreSale, 6)],
        &[
            "product, products, prodct, model, models, brand, brands, variant, variants, variety, collection, catalog*, catalogue, range, item available, new arrivals, best seller*, feature, features, specification*, specs, details of, detail about, details about, information about, info about, tell me about, know about, know more about, more info, more information, brochure, producto, productos, artículo, catálogo, marca, características, produit, produits, modèle, marque, gamme, caractéristiques, produkt, produkte, modell, marke, sortiment, produto, produtos, modelo, catálogo, prodotto, prodotti, modello, catalogo, caratteristiche, product informatie, producten, merk",
        ],
    ),
    group(
        "looks",
        &[(PreSale, 7)],
        &[
            "size, sizes, sizing, size chart, small, medium, large, xl, xxl, colour*, color*, blue, red, black, white, green, yellow, pink, purple, brown, grey, gray, beige, material, fabric, cotton, leather, wood, wooden, silk, wool, steel, foam, memory foam, latex, thickness, thick, soft, softer, firm, firmness, width, height, length, dimension*, measure*, inch, inches, cm, feet, weigh, weighs, weight, kg, grams, capacity, fit, fits, fitting, custom size, customise*, customize*, customiz*, made of, made from, made in, flavour*, flavor*, taste, ingredients, ingredient, vegan, vegetarian, organic, gluten, sugar free, calories, dosage, waterproof, washable, durable, battery life",
            "talla, tallas, tamaño, color, azul, rojo, negro, blanco, material, medida*, peso, taille, tailles, couleur*, bleu, rouge, noir, blanc, matière, tissu, dimensions, poids, größe*, farbe*, blau, rot, schwarz, weiß, stoff, maße, gewicht, tamanho, cor, cores, preto, vermelho, branco, tecido, taglia, taglie, colore, colori, blu, rosso, nero, bianco, materiale, misure, maat, maten, kleur*, blauw, zwart, materiaal, afmeting*, rang, sabor",
        ],
    ),
    group(
        "in stock",
        &[(PreSale, 6)],
        &[
            "available, availability, availble, avilable, in stock, out of stock, stock, restock*, back in stock, sold out, do you have, do you sell, do you carry, do you offer, do you provide, do you make, do u have, u have, you have any, have you got, does it come, do they come, comes in, come in, sell, selling, which ones, milta hai, mil jayega, available hai, aapke paas, disponible, disponibles, hay stock, tienen, tenéis, venden, agotado, disponibilidad, disponibilité, en stock, avez-vous, avez vous, vendez, rupture de stock, verfügbar, auf lager, vorrätig, lieferbar, ausverkauft, haben sie, verkaufen sie, disponível, disponíveis, em estoque, esgotado, vocês têm, vocês tem, vendem, disponibile, disponibili, avete, vendete, esaurito, beschikbaar, op voorraad, voorradig, uitverkocht, hebben jullie, verkopen jullie",
        ],
    ),
    group(
        "advice",
        &[(PreSale, 7)],
        &[
            "recommend*, suggest, suggests, suggestion, suggestions, sugest, advise, advice, best, better, good for, which one, which is, what is the best, which product, which size, which plan, which model, what size, what type, what kind, what kinds, what types, suitable, suit, suits, right for me, ideal for, should i buy, should i get, should i choose, help me choose, choose, choosing, compare, compared, comparison, difference between, differences between, different from, what's the difference, what is the difference, difference, vs, versus, alternative*, worth it, benefits, benefit, advantages, why should i, kaunsa, konsa, kaun sa, kon sa, konsi, kaunsi, accha hai, acha hai, batao, bataye, bataiye, recomiend*, recomend*, cuál es mejor, mejor, diferencia, diferencias, me aconseja, conseiller, recommand*, meilleur, meilleure, quelle taille, différence, lequel, empfehl*, besser, beste, unterschied*, welche größe, welches, qual é o melhor, melhor, diferença*, consigli*, migliore, differenza, quale, aanraden, verschil, welke, advies",
        ],
    ),
    group(
        "trial",
        &[(PreSale, 7)],
        &[
            "demo, trial, trials, free trial, try it out, test it, test drive, sample, samples, free version, free plan, enterprise, for my team, for our team, for my business, for our company, for my company, sales team, talk to sales, speak to sales, contact sales, consultation, consultant, book a call, book an appointment, appointment, request a callback, call me back, give me a call, call me, contact me, prueba gratis, prueba gratuita, muestra, essai, essai gratuit, échantillon, testversion, probeversion, kostenlos testen, muster, teste grátis, amostra, prova gratuita, campione, proefperiode, gratis proberen, proefversie",
        ],
    ),
    group(
        "shop",
        &[(PreSale, 6)],
        &[
            "store, stores, shop, shops, showroom*, outlet*, branch, branches, dealer*, dealership, distributor*, distribution, franchise*, reseller*, retailer*, partner program, near me, nearby, near my, nearest, closest, offline store, physical store, address of your, located, location of, where are you, where can i buy, where can i find, where can i get, where to buy, dukan, dukaan, tienda, tiendas, sucursal, magasin*, boutique*, revendeur*, geschäft*, filiale*, laden, händler, loja, lojas, revendedor*, negozio, negozi, rivenditor*, winkel*, filiaal, dealerschap",
        ],
    ),
    group(
        "warranty",
        &[(PreSale, 4), (ShippingOrders, 1)],
        &[
            "warranty, warranties, guarantee*, guaranteed, guarantee period, lifespan, how long does it last, garantía, garantie, garantia, garanzia",
        ],
    ),
    group(
        "genuine",
        &[(PreSale, 5)],
        &[
            "original, genuine, authentic, authenticity, fake, counterfeit, duplicate product, real product, legit, certified, certificate, fssai, fda, expiry, expiration, expiry date, expire, expires, best before, manufactur*, side effect*, safe to use, harmful, chemical, asli, nakli, quality, caducidad, échéance, péremption, haltbarkeit, nebenwirkung*, original*, validade, scadenza, effetti collaterali, houdbaarheid, bijwerking*",
        ],
    ),
    group(
        "goods",
        &[(PreSale, 4)],
        &[
            "shirt*, t-shirt*, tshirt*, dress, dresses, shoe, shoes, sneaker*, jacket*, jeans, bag, bags, watch, watches, ring, jewel*, makeup, cosmetic*, perfume, cream, shampoo, soap, oil, serum, lotion, skin, hair, beard, sofa, couch, mattress*, bed, beds, bedding, pillow*, cushion*, chair*, table, tables, furniture, lamp, carpet, curtain*, toy, toys, book, books, headphone*, earphone*, laptop model, tv, fridge, vitamin*, supplement*, protein, whey, nutrition, diet, weight loss, weight gain, lose weight, gain weight, fat burner, muscle, immunity, tea, coffee, honey, juice, snack*, food, bike, bikes, car, cars, tyre*, camiseta, zapatos, vestido, colchón, almohada, chaussure*, robe, matelas, oreiller, schuhe, kleid, matratze*, kissen, sapatos, colchão, travesseiro, scarpe, vestito, materasso, cuscino, schoenen, jurk, matras, kussen, gadda, takiya",
        ],
    ),
    group(
        "coverage",
        &[(PreSale, 5)],
        &[
            "which countries, what countries, which country, what country, countries, country, which currencies, what currencies, which currency, currencies, currency, do you operate, operate in, do you accept, you accept, accept, accepts, accepted, acceptance, limit, limits, limited to, maximum, minimum, max, how many, per day, per month, allowed, can i have more than, can i have, is it possible, are there any restrictions, where can i use, can i use, usable, países, países, divisas, monedas, límite, pays, devises, limite, länder, währung*, grenze, países, moedas, paesi, valute, limiti, landen, valuta*, limiet",
        ],
    ),
    group(
        "extra one",
        &[(PreSale, 4)],
        &[
            "another one, second one, an additional, additional, extra, spare, more than one, one more, multiple, virtual card*, disposable, physical card, gift for, for my wife, for my husband, for my mother, for my father, for my family, family member, add a user, otra más, adicional, adicionales, supplémentaire*, zusätzlich*, weitere, aggiuntiv*, extra kaart",
        ],
    ),
    group(
        "how used",
        &[(PreSale, 3), (Technical, 1)],
        &[
            "how does it work, how does this work, how do they work, how it works, what does it do, how to use it, how do i use it, how to use, how is it used, what is included, what's included, what do i get, what do you offer, what are your, how to play, rules of, kaise use, istemal, cómo funciona, comment ça marche, wie funktioniert, como funciona, come funziona, hoe werkt",
        ],
    ),
    group(
        "cost of use",
        &[(Billing, 5)],
        &[
            "is there a charge, is there a fee, is there any fee, are there fees, are there any fees, are there charges, are there any charges, do you charge, will i be charged, why was i charged, why am i being charged, why did i get charged, why have i been charged, why is there a fee, why is there a charge, what are the fees, what are the charges, how much do you charge, how much are the fees, free of charge, charge for, fee for, fees for, charges for, cost me",
        ],
    ),
];
