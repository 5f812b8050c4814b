//! Setting up: all of it or nothing, and twice is once.

use std::collections::BTreeSet;

use baton_shared::id::AgentId;
use baton_shared::protocol::api::{Account, Setup, WorkspaceCard};
use worker::Url;

use super::{WORKSPACE, Workspace, accounts, sessions, tries};
use crate::address::SetUp;
use crate::auth::password::Hashed;
use crate::clock;
use crate::error::{Error, Fault, Rejection};

const NAME_CHARS: usize = 80;
const EMAIL_BYTES: usize = 254;
const SITES: usize = 50;
const ACCOUNTS_AT_ONCE: usize = 50;
const PASSWORD_CHARS_LEAST: usize = 8;
const PASSWORD_BYTES_MOST: usize = 1_024;

impl Workspace {
    /// Sets the workspace up, or confirms that it is.
    pub(super) fn set_up(&self, ask: &SetUp) -> Result<WorkspaceCard, Error> {
        let sites = checked(&ask.setup).map_err(|problem| Rejection::Malformed(problem.into()))?;
        let card = WorkspaceCard { id: ask.workspace.clone(), name: ask.setup.name.trim().into() };
        let sites = serde_json::to_string(&sites).map_err(Fault::while_("writing the sites"))?;
        let exists = self.store.has_table("workspace")?;
        let (mut fresh, mut known) = (Vec::new(), Vec::new());
        for account in &ask.setup.accounts {
            if exists && self.account(&accounts::normal(&account.email))?.is_some() {
                known.push(account);
            } else {
                let password = Hashed::new(account.password.reveal(), clock::random_bytes());
                fresh.push((account, AgentId::mint(clock::random_128()), password));
            }
        }
        self.store.transaction(|store| {
            if exists {
                store.run("DELETE FROM workspace", Vec::new())?;
            } else {
                for table in [
                    WORKSPACE,
                    accounts::ACCOUNTS,
                    sessions::SESSIONS,
                    tries::TRIES,
                    tries::BY_BUCKET,
                ] {
                    store.run(table, Vec::new())?;
                }
            }
            store.run(
                "INSERT INTO workspace (id, name, sites) VALUES (?, ?, ?)",
                vec![card.id.as_str().into(), card.name.as_str().into(), sites.into()],
            )?;
            for account in known {
                accounts::rename(store, account)?;
            }
            for (account, agent, password) in &fresh {
                accounts::keep(store, account, agent, password)?;
            }
            Ok(())
        })?;
        Ok(card)
    }
}

/// The sites of a setup that can work, or what is wrong with it.
fn checked(setup: &Setup) -> Result<Vec<String>, &'static str> {
    if !is_name(&setup.name) {
        return Err("the name needs 1 to 80 characters");
    }
    if setup.sites.len() > SITES {
        return Err("there are more than 50 sites");
    }
    if setup.accounts.len() > ACCOUNTS_AT_ONCE {
        return Err("there are more than 50 accounts; set up the others with another call");
    }
    let mut emails = BTreeSet::new();
    for account in &setup.accounts {
        check_account(account)?;
        if !emails.insert(accounts::normal(&account.email)) {
            return Err("two accounts have the same address");
        }
    }
    let sites = setup.sites.iter().map(|site| origin(site)).collect::<Option<Vec<_>>>();
    sites.ok_or("a site must be an origin such as https://shop.example, without a path")
}

fn check_account(account: &Account) -> Result<(), &'static str> {
    let email = account.email.trim();
    let parts = email.split_once('@');
    let whole = parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    let plain = !email.chars().any(|character| character.is_whitespace() || character.is_control());
    if !whole || !plain || email.len() > EMAIL_BYTES {
        return Err("the address of an account is no email address");
    }
    if !is_name(&account.name) {
        return Err("the name of an account needs 1 to 80 characters");
    }
    let password = account.password.reveal();
    if password.chars().count() < PASSWORD_CHARS_LEAST {
        return Err("a password needs at least 8 characters");
    }
    if password.len() > PASSWORD_BYTES_MOST {
        return Err("a password has more than 1024 bytes");
    }
    Ok(())
}

fn is_name(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().count() <= NAME_CHARS && !text.chars().any(char::is_control)
}

/// A site's origin as browsers write it. It stands in a header later, so it may be nothing else.
fn origin(site: &str) -> Option<String> {
    let url = Url::parse(site).ok()?;
    let web = matches!(url.scheme(), "https" | "http") && url.host_str().is_some();
    let bare = url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    let origin = url.origin().ascii_serialization();
    let plain =
        origin.bytes().all(|byte| byte.is_ascii_alphanumeric() || b":/.-[]".contains(&byte));
    (web && bare && plain).then_some(origin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_shared::text::Token;

    fn account(email: &str) -> Account {
        Account { email: email.into(), name: "Ada".into(), password: Token::new("long enough") }
    }

    fn setup(accounts: Vec<Account>) -> Setup {
        Setup { name: "Shop".into(), sites: vec!["https://shop.example".into()], accounts }
    }

    #[test]
    fn a_site_is_an_origin_and_nothing_that_could_break_out_of_a_header() {
        assert_eq!(origin("https://Shop.example/").as_deref(), Some("https://shop.example"));
        assert_eq!(origin("http://localhost:3000").as_deref(), Some("http://localhost:3000"));
        assert_eq!(origin("https://shop.example:443").as_deref(), Some("https://shop.example"));
        assert_eq!(
            origin("https://bücher.example").as_deref(),
            Some("https://xn--bcher-kva.example")
        );
        for site in [
            "",
            "*",
            "shop.example",
            "https://*.shop.example",
            "https://shop.example/path",
            "https://shop.example?x",
            "https://a:b@shop.example",
            "https://a.example; script-src *",
            "https://a.example,https://b.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
        ] {
            assert_eq!(origin(site), None, "{site}");
        }
    }

    #[test]
    fn a_setup_that_can_work_is_taken() {
        assert!(checked(&setup(vec![account("ada@shop.example")])).is_ok());
        assert!(checked(&setup(Vec::new())).is_ok());
    }

    #[test]
    fn a_setup_with_a_doubtful_account_is_refused() {
        for email in ["", "ada", "@shop.example", "ada@", "a da@shop.example", "ada@\nshop"] {
            assert!(checked(&setup(vec![account(email)])).is_err(), "{email:?}");
        }
        let twice = vec![account("ada@shop.example"), account("ADA@shop.example ")];
        assert!(checked(&setup(twice)).is_err());
        let short = Account { password: Token::new("seven77"), ..account("ada@shop.example") };
        assert!(checked(&setup(vec![short])).is_err());
    }
}
