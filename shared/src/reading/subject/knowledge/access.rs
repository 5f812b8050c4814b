//! Getting in, proving who one is, one's account, and keeping it safe.

use Subject::{AccountSecurity, Cancellation, PreSale};

use super::{Group, group};
use crate::reading::Subject;

pub(super) const GROUPS: &[Group] = &[
    group(
        "log in",
        &[(AccountSecurity, 9)],
        &[
            "login, logins, log in, logged in, logging in, log into, logged into, logging into, sign in, signin, signing in, sign into, signed out, logged out, logout, log out, log on, log onto, sign on, get into my account, getting into my account, access my account, access to my account, access account, accessing my account, credentials, sso, single sign on, locked out, lock me out",
            "iniciar sesión, inicio de sesión, entrar en mi cuenta, acceder a mi cuenta, connexion, me connecter, se connecter, identifiant*, anmelden, einloggen, anmeldung, zugangsdaten, fazer login, entrar na conta, entrar na minha conta, acessar minha conta, accedere, accesso, accedi, inloggen, ingelogd, aanmelden, login nahi",
        ],
    ),
    group(
        "password",
        &[(AccountSecurity, 10)],
        &[
            "password*, passward*, pasword*, passwrd, passwort, pwd, passcode*, pass code, passphrase, pin, pins, pin number, security code, security question*, contraseña*, clave, mot de passe, mots de passe, kennwort, geheimzahl, senha, senhas, código pin, codice pin, wachtwoord*, pincode vergeten",
        ],
    ),
    group(
        "account",
        &[(AccountSecurity, 5)],
        &[
            "account, accounts, acount, accnt, acct, a/c, user account, my account, online account, cuenta, cuentas, compte, comptes, konto, kundenkonto, benutzerkonto, conta, contas, account utente, mio conto, mio profilo, khata",
        ],
    ),
    group(
        "personal details",
        &[(AccountSecurity, 5)],
        &[
            "profile, profiles, personal detail*, personal info*, personal data, my details, my information, my info, contact details, user info*, username, user name, user id, userid, my name, last name, surname, first name, legal name, maiden name, full name, married, date of birth, birthday, my email, my e-mail, email address, e-mail address, email id, mail id, my phone number, my mobile number, my number, phone number, mobile number, mobile no, cell number, contact number on, preferences",
            "perfil, datos personales, mi nombre, mi correo, mi teléfono, número de teléfono, correo electrónico, profil, données personnelles, mon nom, mon adresse mail, numéro de téléphone, persönliche daten, meine daten, mein name, meine e-mail, telefonnummer, handynummer, dados pessoais, meus dados, meu nome, meu email, profilo, dati personali, i miei dati, il mio nome, la mia email, numero di telefono, gegevens, profiel, mijn naam, mijn e-mail, telefoonnummer",
        ],
    ),
    group(
        "sign up",
        &[(AccountSecurity, 7)],
        &[
            "sign up, signup, signing up, signed up, sign-up, register, registers, registered, registering, registration, registrations, registred, create an account, create account, creating an account, open an account, opening an account, new account, new user, join up, enroll, enrol, registrarme, registrarse, registro, crear una cuenta, crear cuenta, darme de alta, m'inscrire, inscription, s'inscrire, créer un compte, registrieren, registrierung, konto erstellen, cadastr*, criar uma conta, criar conta, registrar, registrarsi, registrarmi, registrazione, creare un account, registreren, registratie, account aanmaken, account banana, register kaise",
        ],
    ),
    group(
        "verify",
        &[(AccountSecurity, 9)],
        &[
            "verify, verifies, verified, verifying, verification, verifications, verifed, varify, unverified, authenticat*, two factor, two-factor, 2fa, mfa, otp, one time password, one time code, verification code, confirmation code, authenticator, kyc, identity, identification, id proof, proof of identity, prove my identity, prove who i am, id check, passport, driver's license, driving licence, drivers license, id card, selfie, source of funds, pan card, aadhaar, aadhar, adhar, ssn, social security, captcha, confirm my email, confirmation email, activation email, activation link, activation code",
            "verificar, verificación, verificado, identidad, código de verificación, dni, pasaporte, vérifi*, vérification, identité, pièce d'identité, code de vérification, passeport, verifizier*, bestätigungscode, identität, ausweis, reisepass, verificaç*, identidade, passaporte, cpf, codice di verifica, verifica*, identità, documento d'identità, passaporto, verifiëren, verificatie*, identiteit, legitimatie, paspoort",
        ],
    ),
    group(
        "security",
        &[(AccountSecurity, 8)],
        &[
            "hack, hacked, hacker*, hacking, stolen, stole, steal, theft, robbed, mugged, pickpocket*, compromised, breach*, phishing, phish, suspicious, suspicious activity, fraud, fraudster*, fraudulently, identity theft, security, secure, safe, unsafe, privacy, malware, virus, someone else, somebody else, someone used, someone is using, someone has used, somebody used, someone logged, strange login, unknown device, unknown login, unauthorized access, unauthorised access, spoof*, impersonat*, cloned, skimmed",
            "hackead*, hackearon, robad*, robaron, robo, estafa, seguridad, fraude, piraté*, volé*, voler, sécurité, arnaque, gehackt, gestohlen, geklaut, betrug*, sicherheit, roubad*, roubaram, segurança, golpe, rubat*, rubare, sicurezza, frode, truffa, hackerato, gestolen, veiligheid, beveiliging, oplicht*, chori, hack ho",
        ],
    ),
    group(
        "lost",
        &[(AccountSecurity, 5)],
        &[
            "lost, lose, losing, misplaced, missing, can't find, cant find, cannot find, left my, left it at, dropped my, gone missing, disappeared, vanished, perdí, perdido, he perdido, perdu, j'ai perdu, verloren, verlegt, perdi, perdeu, ho perso, perso, smarrit*, kwijt, kho gaya, kho gya, gum ho",
        ],
    ),
    group(
        "forgot",
        &[(AccountSecurity, 8)],
        &[
            "forgot, forget, forgotten, forgott, don't remember, dont remember, can't remember, cant remember, cannot remember, don't recall, can't recall, reset, resetting, resets, recover, recovering, recovery, retrieve, restore, remind me, olvid*, recuperar, restablecer, resetear, oublié, oublie, réinitialis*, récupérer, vergessen, zurücksetzen, wiederherstell*, esqueci, redefinir, dimenticat*, reimpostare, resettare, recuperare, vergeten, herstellen, bhool gaya, bhul gaya, bhul gya, bhool gayi",
        ],
    ),
    group(
        "blocked",
        &[(AccountSecurity, 7)],
        &[
            "blocked, block, blocks, unblock*, locked, lock, unlock*, suspended, suspend, suspension, frozen, freeze my, freeze the, unfreeze, disabled, deactivated, banned, ban, unban, restricted, restriction*, limited account, reactivate*, attempts, too many tries, bloquead*, bloquear, desbloque*, suspendid*, bloqué*, débloqu*, suspendu*, gesperrt, sperren, entsperr*, blockiert, suspens*, bloccat*, sbloccare, sospes*, geblokkeerd, deblokk*, blokkeren, block ho",
        ],
    ),
    group(
        "change",
        &[(AccountSecurity, 2)],
        &[
            "change, changes, changing, changed, update, updating, edit, editing, modify, modifying, modification*, amend, correct, correction, correcting, alter, adjust, set, set up, setting up, setup, add, adding, enter, switch, switching, use another, use a different, swap, rename, cambiar, modificar, actualizar, editar, changer, modifier, mettre à jour, ändern, aktualisieren, wechseln, bearbeiten, mudar, alterar, atualizar, trocar, cambiare, aggiornare, modificare, wijzig*, veranderen, aanpassen, badalna, change karna, change karni, update karna",
        ],
    ),
    group(
        "other account",
        &[(AccountSecurity, 4)],
        &[
            "another account, other account, different account, second account, switch account*, switch user*, another user, other user, another profile, different user, two accounts, multiple accounts, merge account*, link account*, otra cuenta, autre compte, anderes konto, outra conta, altro account, ander account",
        ],
    ),
    group(
        "my phone",
        &[(AccountSecurity, 3)],
        &[
            "my phone, my mobile, my cell, my sim, sim card, new phone, phone was stolen, mi teléfono, mi móvil, mon téléphone, mon portable, mein handy, meu celular, meu telefone, il mio telefono, mijn telefoon, mera phone",
        ],
    ),
    group(
        "activate",
        &[(AccountSecurity, 4)],
        &[
            "activate, activates, activated, activating, activation, link my, linking my, link a, linked, linking, connect my, activar, activer, aktivier*, ativar, attivare, activeren",
        ],
    ),
    group(
        "close account",
        &[(Cancellation, 9), (AccountSecurity, 2)],
        &[
            "close account, close my account, close the account, close an account, closing my account, close down my account, account closure, delete account, delete my account, delete the account, delete an account, deleting my account, account deletion, remove my account, remove account, deactivate my account, deactivate account, terminate my account, terminate account, shut down my account, get rid of my account, erase my account, don't want my account, dont want my account, don't want this account, permanently delete, eliminar mi cuenta, eliminar cuenta, cerrar mi cuenta, cerrar cuenta, borrar mi cuenta, supprimer mon compte, fermer mon compte, clôturer mon compte, konto löschen, konto schließen, account löschen, excluir minha conta, encerrar minha conta, fechar minha conta, apagar minha conta, eliminare il mio account, chiudere il mio account, chiudere il conto, cancellare il mio account, account verwijderen, account opheffen, rekening opzeggen, account delete kar*, account band kar*",
        ],
    ),
    group(
        "age",
        &[(PreSale, 5)],
        &[
            "age, how old, years old, year old, minimum age, old enough, under 18, over 18, minor, minors, my child, my children, my kid, my kids, my son, my daughter, teenager*, eligible, eligibility, qualify, requirement*, edad, âge, alter, mindestalter, idade, età, leeftijd, umar",
        ],
    ),
];
