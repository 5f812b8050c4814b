//! Ending what one has; what was bad about it; and what the law says of it.

use Subject::{AccountSecurity, Cancellation, Complaint, General, Legal};

use super::{Group, group};
use crate::reading::Subject;

pub(super) const GROUPS: &[Group] = &[
    group(
        "cancel",
        &[(Cancellation, 9)],
        &[
            "cancel*, cancle, cancell, cansel, canceling, terminate, terminating, termination, unsubscribe*, opt out, discontinue*, cancelar, cancelación, cancela, darme de baja, dar de baja, anular, annul*, résili*, désabonn*, me désinscrire, kündig*, kuendig*, gekündigt, storn*, abbestell*, cancelamento, disdir*, disdetta, annullare, recedere, recesso, opzeg*, zeg op, beëindig*, annuleren, uitschrijven, cancel kar*, cancel krna, band karo, band kar do, bandh karo",
        ],
    ),
    group(
        "end",
        &[(Cancellation, 5)],
        &[
            "stop my, stop the, stop subscription, stop service, end my, end the, ending my, close, closing, closure, delete, deleting, deletion, deactivate, deactivating, erase, get rid of, no longer want, no longer need, don't want it anymore, dont want it anymore, do not want anymore, don't need it anymore, not want to continue, don't want to continue, want out, leave your, leaving your, switch to another, switching to another, switch to a competitor, moving to another, quit, end subscription, stop paying, stop charging, eliminar, borrar, cerrar, supprimer, fermer, clôturer, löschen, schließen, beenden, excluir, encerrar, apagar, eliminare, chiudere, cancellare, verwijderen, sluiten, stopzetten, stoppen met, hatana, delete kar*",
        ],
    ),
    group(
        "newsletter",
        &[(Cancellation, 4), (General, 2)],
        &[
            "newsletter*, mailing list, marketing email*, promotional email*, your emails, spam, stop emailing, stop sending, stop texting, boletín, publicidad, lettre d'information, infolettre, werbung, boletim, posta pubblicitaria, nieuwsbrief",
        ],
    ),
    group(
        "cancel fee",
        &[(Cancellation, 4)],
        &[
            "cancellation fee*, cancellation charge*, cancellation penalty, cancellation penalties, termination fee*, early termination, exit fee*, withdrawal penalty, cancellation policy, cooling off, penalty, penalties, penalización, frais de résiliation, frais d'annulation, kündigungsfrist, stornogebühr*, multa, taxa de cancelamento, penale, opzegtermijn, annuleringskosten",
        ],
    ),
    group(
        "bad",
        &[(Complaint, 18)],
        &[
            "terrible, horrible, awful, worst, pathetic, unacceptable, appalling, atrocious, disgusting, disgusted, disgrace, disgraceful, disappointed, disappointing, disappointment, ridiculous, outrageous, useless, shameful, shame on you, rude, unprofessional, incompetent, joke of a, waste of time, waste of money, fed up, sick of, sick and tired, dissatisfied, unsatisfied, unhappy with, not happy with, not satisfied, poor service, bad service, poor support, bad support, worst service, worst support, bad experience, poor experience, terrible service, lousy, crap, sucks, never again, bakwas, bakwaas, ghatiya, bekar, bekaar, ganda service, third class",
            "pésimo, pésima, horrible servicio, mal servicio, inaceptable, vergüenza, decepcionad*, indignad*, inadmissible, scandaleux, scandaleuse, honteux, lamentable, nul, déçu, déçue, décevant, mauvais service, inacceptable, schrecklich, furchtbar, unverschämt*, inakzeptabel, enttäuscht, enttäuschend, schlechter service, frechheit, unzumutbar, péssimo, péssima, horrível, vergonha, inaceitável, decepcionad*, absurdo, pessimo, pessima, orribile, vergognos*, inaccettabile, delus*, scandaloso, schandalig, verschrikkelijk, waardeloos, belachelijk, teleurgesteld, slechte service, onacceptabel",
        ],
    ),
    group(
        "complaint",
        &[(Complaint, 20)],
        &[
            "complaint, complaints, complain, complaining, complained, grievance*, lodge a claim, file a claim, make a claim, lodge a complaint, file a complaint, formal complaint, escalate this, shikayat, sikayat, queja, quejas, quejarme, hoja de reclamaciones, poner una reclamación, reclamación, réclamation*, me plaindre, porter plainte contre votre, plainte, beschwerde*, beschweren, reclamação, reclamações, reclamar, reclamo, reclami, lamentela, lamentarmi, klacht*, klagen over",
        ],
    ),
    group(
        "law",
        &[(Legal, 32)],
        &[
            "lawyer*, attorney*, solicitor*, barrister, legal action, legal advice, legal team, legal department, legal notice, legal proceedings, legally, lawsuit*, law suit, sue, suing, sued, litigation, court, courts, tribunal, judge, small claims, class action, consumer court, consumer forum, consumer protection, consumer rights, trading standards, better business bureau, ftc, cfpb, ombudsman, regulator*, regulatory, authorities, data protection, gdpr, ccpa, dsgvo, rgpd, lgpd, hipaa, coppa, right to be forgotten, right to erasure, subject access request, dsar, subpoena, cease and desist, breach of contract, my rights, statutory, illegal, unlawful, against the law, by law, copyright, trademark, infring*, dmca, defamation, liability, liable, negligence, press charges, police report, consumer complaint forum, vakil, kanuni, kanoon, kanooni, adalat",
            "abogad*, demanda judicial, demandar, demandaré, acciones legales, tribunales, juzgado, juicio, derechos del consumidor, protección de datos, avocat*, poursuites, poursuivre en justice, justice, procès, action en justice, mise en demeure, droits du consommateur, protection des données, cnil, rechtsanwalt*, anwalt*, anwält*, klage, verklag*, gericht, rechtlich*, verbraucherschutz, verbraucherzentrale, datenschutz*, rechtsabteilung, advogad*, processar vocês, ação judicial, procon, direitos do consumidor, proteção de dados, justiça, avvocat*, vie legali, azione legale, denuncia, tribunale, diritti del consumatore, garante della privacy, advocaat, advocaten, rechtszaak, rechtbank, juridisch*, aanklagen, consumentenbond, gegevensbescherming, avg verzoek",
        ],
    ),
    group(
        "review",
        &[(General, 4)],
        &[
            "review, reviews, feedback, rate you, rating, testimonial, comment about, leave a comment, leave an opinion, opinion, opinions, suggestion for you, survey, reseña, opinión, avis, bewertung, avaliação, recensione, beoordeling",
        ],
    ),
    group(
        "data",
        &[(AccountSecurity, 2), (Legal, 6)],
        &[
            "delete my data, my personal data, erase my data, what data, data you have, data you hold, borrar mis datos, supprimer mes données, meine daten löschen, apagar meus dados, cancellare i miei dati, mijn gegevens verwijderen",
        ],
    ),
];
