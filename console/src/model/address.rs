//! What the address bar says: which workspace, and which conversation is open.

use baton_shared::id::{ConversationId, WorkspaceId};

const ROOT: &str = "/console";
const DEMO: &str = "demo";
const CONVERSATION: &str = "c";

/// Where the console stands, as a link to it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    /// Whose conversations.
    pub(crate) workspace: WorkspaceId,
    /// The one that is open.
    pub(crate) conversation: Option<ConversationId>,
}

impl Address {
    /// Reads a path and a query; `None` where the path cannot be a console's.
    pub(crate) fn read(path: &str, query: &str) -> Option<Self> {
        let rest = path.strip_prefix(ROOT)?.trim_matches('/');
        let name = if rest.is_empty() { DEMO } else { rest };
        let workspace = WorkspaceId::new(name).ok()?;
        Some(Self { workspace, conversation: conversation_in(query) })
    }

    /// The link to this place.
    pub(crate) fn link(&self) -> String {
        let Self { workspace, conversation } = self;
        match conversation {
            Some(id) => format!("{ROOT}/{workspace}?{CONVERSATION}={id}"),
            None => format!("{ROOT}/{workspace}"),
        }
    }

    /// Whether this is the workspace of the demo shop.
    pub(crate) fn is_demo(&self) -> bool {
        self.workspace.as_str() == DEMO
    }

    /// What brings the chat of this workspace to a site.
    pub(crate) fn script_tag(&self, origin: &str) -> String {
        let workspace = &self.workspace;
        format!(r#"<script async src="{origin}/baton.js" data-workspace="{workspace}"></script>"#)
    }

    /// The same workspace with another conversation open, or none.
    pub(crate) fn with(&self, conversation: Option<ConversationId>) -> Self {
        Self { workspace: self.workspace.clone(), conversation }
    }
}

fn conversation_in(query: &str) -> Option<ConversationId> {
    query.trim_start_matches('?').split('&').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        (name == CONVERSATION).then(|| ConversationId::new(value).ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_back_to_the_same_conversation() {
        let read = Address::read("/console/demo", "?x=other&c=abc123").unwrap();
        assert_eq!(read.conversation, Some(ConversationId::new("abc123").unwrap()));
        assert_eq!(read.link(), "/console/demo?c=abc123");
    }

    #[test]
    fn without_a_name_the_demo_workspace_is_meant() {
        for path in ["/console", "/console/"] {
            assert_eq!(Address::read(path, "").unwrap().link(), "/console/demo");
        }
    }

    #[test]
    fn a_sites_script_tag_names_the_server_and_the_workspace() {
        let read = Address::read("/console/atelier", "").unwrap();
        assert!(!read.is_demo());
        assert_eq!(
            read.script_tag("https://chat.example"),
            r#"<script async src="https://chat.example/baton.js" data-workspace="atelier"></script>"#,
        );
    }

    #[test]
    fn an_address_that_is_no_consoles_is_refused_and_a_bad_conversation_dropped() {
        assert_eq!(Address::read("/console/a/b", ""), None);
        assert_eq!(Address::read("/demo/", ""), None);
        assert_eq!(Address::read("/console/demo", "?c=../x").unwrap().conversation, None);
    }
}
