//! What does not work.

use Subject::{Complaint, PreSale, Technical};

use super::{Group, group};
use crate::reading::Subject;

pub(super) const GROUPS: &[Group] = &[
    group(
        "broken",
        &[(Technical, 8)],
        &[
            "not working, not work, isn't working, isnt working, doesn't work, doesnt work, does not work, don't work, dont work, didn't work, did not work, won't work, wont work, stopped working, stop working, no longer works, no longer working, quit working, broken, broke, breaks, malfunction*, out of order, dead, doesn't respond, not responding, unresponsive, won't open, wont open, doesn't open, not opening, can't open, cannot open, won't start, doesn't start, not starting, won't turn on, doesn't turn on, won't load, wont load, doesn't load, not loading, can't load, won't connect, can't connect, cannot connect, not connecting, not syncing, won't sync, won't let me, wont let me, not letting me, doesn't let me, not able to use, can't use, cant use, cannot use, unable to use, unusable, unable to, nahi chal raha, nahi chal rha, kaam nahi kar, kam nahi kar, work nahi, chal nahi raha, open nahi",
            "no funciona, no funcionan, no anda, no sirve, dejó de funcionar, no me deja, no carga, no abre, no puedo usar, ne marche pas, ne fonctionne pas, ne fonctionne plus, ne marche plus, marche pas, fonctionne pas, en panne, ne s'ouvre pas, funktioniert nicht, geht nicht, klappt nicht, kaputt, lädt nicht, öffnet nicht, startet nicht, não funciona, não está funcionando, nao ta funcionando, parou de funcionar, não abre, não carrega, quebrado, quebrou, non funziona, non va, guasto, non si apre, non carica, rotto, werkt niet, doet het niet, kapot gegaan, laadt niet, opent niet",
        ],
    ),
    group(
        "error",
        &[(Technical, 8)],
        &[
            "error, errors, error code, error message, bug, bugs, buggy, glitch*, crash*, exception, freezes, freezing, froze, keeps freezing, hangs, hanging, blank screen, white screen, black screen, blue screen, 404, 500, 502, 503, timeout, timed out, time out, stuck, corrupt*, infinite loop, spinning, something went wrong, went wrong, fehler, fehlermeldung, abgestürzt, stürzt ab, absturz, hängt, erreur, erreurs, bogue, plante, planté, fallo, fallos, se cuelga, se cierra, pantalla negra, pantalla en blanco, erro, erros, travou, travando, travado, errore, errori, si blocca, schermata, fout, foutmelding, storing, vastgelopen, loopt vast",
        ],
    ),
    group(
        "slow",
        &[(Technical, 6)],
        &[
            "slow, slowly, sluggish, lag, lags, lagging, laggy, loading forever, keeps loading, buffering, down, offline, outage*, unavailable service, disconnect*, keeps disconnecting, drops, latency, intermittent, lento, lenta, lent, lente, langsam, caído, caiu, fora do ar, traag, hors ligne, ausgefallen, bahut slow",
        ],
    ),
    group(
        "machine",
        &[(Technical, 5)],
        &[
            "app, apps, application, website, web site, site, webpage, web page, page, portal, platform, browser, chrome, safari, firefox, android, ios, iphone, ipad, windows, mac, macbook, laptop, computer, pc, tablet, desktop, software, server, servers, api, webhook*, plugin*, extension, screen, button, link, url, wifi, wi-fi, internet, bluetooth, router, modem, network, connection, signal, printer, camera, dashboard, database, device, firmware, file, files, upload*, notification*, export*, import, sync, syncing, synchron*, integration*, integrate, config*, settings, playback, video, audio, sound, microphone, backup",
            "aplicación, página, sitio, sitio web, pantalla, botón, ordenador, computadora, celular, red, conexión, dispositivo, application, logiciel, écran, bouton, ordinateur, réseau, appareil, téléchargement, webseite, seite, anwendung, bildschirm, rechner, netzwerk, verbindung, gerät, aplicativo, página web, tela, botão, computador, rede, conexão, applicazione, pagina, sito, schermo, pulsante, rete, connessione, dispositivo, applicatie, pagina, scherm, knop, netwerk, verbinding, apparaat",
        ],
    ),
    group(
        "install",
        &[(Technical, 5)],
        &[
            "install*, reinstall*, uninstall*, download*, update the app, updated the app, latest version, new version, version, driver, drivers, instalar, descarg*, installer, télécharg*, installieren, herunterladen, aktualisierung, baixar, scaricare, installare, aggiornamento, downloaden, installeren",
        ],
    ),
    group(
        "fix",
        &[(Technical, 4)],
        &[
            "fix, fixed, fixing, repair, repairs, troubleshoot*, debug*, solve, resolve, technical, tech support, technician, arreglar, reparar, solucionar, réparer, dépann*, technique, reparieren, beheben, technisch*, consertar, resolver, arrumar, riparare, risolvere, tecnico, repareren, oplossen, theek karo, thik karo",
        ],
    ),
    group(
        "problem",
        &[(Technical, 4)],
        &[
            "problem, problems, problm, issue, issues, trouble, troubles, difficulty, difficulties, problema, problemas, problème, problèmes, problemi, probleem, schwierigkeit*, dikkat, pareshani, samasya, help me with an error",
        ],
    ),
    group(
        "shows",
        &[(Technical, 4)],
        &[
            "not showing, not shown, doesn't show, does not show, isn't showing, not updated, not updating, not update, didn't update, hasn't updated, not reflected, not reflecting, not visible, can't see, cant see, cannot see, unable to see, not appearing, doesn't appear, not displayed, not displaying, not displayed correctly, wrong score*, wrong result*, wrong data, incorrect data, miscalculated, no se ve, no aparece, ne s'affiche pas, wird nicht angezeigt, não aparece, non appare, non si vede, wordt niet weergegeven, nahi dikh raha, dikh nahi, show nahi",
        ],
    ),
    group(
        "works with",
        &[(Technical, 1), (PreSale, 4)],
        &[
            "compatible, compatibility, works with, work with, support for, do you support, is supported, supported, supports, support, integrates with, does it work, does this work, can it be used, kompatibel, unterstützt, fonctionne avec, funciona con, funciona com, funziona con, werkt met",
        ],
    ),
    group(
        "contactless",
        &[(Technical, 2)],
        &[
            "contactless, tap to pay, reader, chip, nfc, swipe, terminal, contact less, sin contacto, sans contact, kontaktlos, contattless, contactloos",
        ],
    ),
    group(
        "again",
        &[(Technical, 1), (Complaint, 1)],
        &[
            "again, keeps, keep getting, keep trying, every time, each time, tried, trying, tried everything, several times already, over and over, still, always, constantly, otra vez, encore, wieder, immer wieder, de novo, di nuovo, ancora, weer, steeds, phir se, baar baar, bar bar",
        ],
    ),
];
