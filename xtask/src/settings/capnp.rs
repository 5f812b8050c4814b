//! The configuration of workerd, in Cap'n Proto's text form.

use std::fmt::Write;
use std::path::Path;

use super::{FAULT_VARIABLE, Settings};

impl Settings {
    /// The configuration that runs the modules beside it and serves the files in `assets`.
    ///
    /// `workerd serve` needs `--directory-path=state=DIR`; a path in the file would be resolved
    /// against the working directory, so the one of the assets is absolute.
    pub(crate) fn workerd_configuration(&self, assets: &Path) -> String {
        format!(
            r#"# Derived from wrangler.toml by `cargo xtask build`.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "baton", worker = .worker),
    (name = "assets", disk = (path = {assets}, writable = false, allowDotfiles = false)),
    (name = "state", disk = (writable = true)),
  ],
  sockets = [
    (name = "http", address = "127.0.0.1:8787", http = (), service = "baton"),
  ],
);

const worker :Workerd.Worker = (
  modules = [
    (name = "index.js", esModule = embed "index.js"),
    (name = "worker.js", esModule = embed "worker.js"),
    (name = "worker_bg.wasm", wasm = embed "worker_bg.wasm"),
  ],
  compatibilityDate = {date},
  compatibilityFlags = [{flags}],
  bindings = [
{bindings}  ],
  durableObjectNamespaces = [
{namespaces}  ],
  durableObjectStorage = (localDisk = "state"),
);
"#,
            assets = quoted(&assets.to_string_lossy()),
            date = quoted(&self.compatibility_date),
            flags = self
                .compatibility_flags
                .iter()
                .map(|flag| quoted(flag))
                .collect::<Vec<_>>()
                .join(", "),
            bindings = self.bindings(),
            namespaces = self.namespaces(),
        )
    }

    fn bindings(&self) -> String {
        let mut lines = String::new();
        let mut bind = |name: &str, kind: &str, value: &str| {
            let _ = writeln!(lines, "    (name = {}, {kind} = {}),", quoted(name), quoted(value));
        };
        for object in &self.durable_objects.bindings {
            bind(&object.name, "durableObjectNamespace", &object.class_name);
        }
        bind(&self.assets.binding, "service", "assets");
        for (name, value) in &self.vars {
            bind(name, "text", value);
        }
        for name in self.secrets.required.iter().map(String::as_str).chain([FAULT_VARIABLE]) {
            bind(name, "fromEnvironment", name);
        }
        lines
    }

    /// The key decides the folder of an object's data: it is wrangler's, so both find the same.
    fn namespaces(&self) -> String {
        self.stored_classes().iter().fold(String::new(), |mut lines, class| {
            let key = quoted(&format!("{}-{class}", self.name));
            let class = quoted(class);
            let _ =
                writeln!(lines, "    (className = {class}, uniqueKey = {key}, enableSql = true),");
            lines
        })
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRANGLER: &str = r#"
        name = "baton"
        main = "index.js"
        compatibility_date = "2026-11-01"
        compatibility_flags = ["nodejs_compat"]
        [assets]
        directory = "www/dist"
        binding = "ASSETS"
        [vars]
        GREETING = "say \"hello\""
        [secrets]
        required = ["BATON_SECRET"]
        [[durable_objects.bindings]]
        name = "CONVERSATION"
        class_name = "Conversation"
        [[migrations]]
        tag = "v1"
        new_sqlite_classes = ["Conversation"]
    "#;

    fn configuration(wrangler: &str) -> String {
        Settings::parse(wrangler).unwrap().workerd_configuration(Path::new("/srv/www"))
    }

    #[test]
    fn every_binding_of_wrangler_is_one_of_workerd() {
        let text = configuration(WRANGLER);
        for line in [
            r#"(name = "CONVERSATION", durableObjectNamespace = "Conversation"),"#,
            r#"(name = "ASSETS", service = "assets"),"#,
            r#"(name = "GREETING", text = "say \"hello\""),"#,
            r#"(name = "BATON_SECRET", fromEnvironment = "BATON_SECRET"),"#,
            r#"(name = "BATON_FAULT", fromEnvironment = "BATON_FAULT"),"#,
            r#"compatibilityDate = "2026-11-01","#,
            r#"compatibilityFlags = ["nodejs_compat"],"#,
            r#"disk = (path = "/srv/www", writable = false"#,
        ] {
            assert!(text.contains(line), "{line} is missing in\n{text}");
        }
    }

    #[test]
    fn the_data_of_an_object_lies_where_wrangler_puts_it() {
        assert!(configuration(WRANGLER).contains(
            r#"(className = "Conversation", uniqueKey = "baton-Conversation", enableSql = true),"#
        ));
    }

    #[test]
    fn an_object_without_a_database_is_refused() {
        let wrangler = WRANGLER.replace(r#"["Conversation"]"#, "[]");
        let error = Settings::parse(&wrangler).unwrap_err().to_string();
        assert!(error.contains("binds the class Conversation without SQLite"), "{error}");
    }

    #[test]
    fn a_key_that_workerd_would_ignore_is_refused() {
        let error = Settings::parse(&format!("placement = \"smart\"\n{WRANGLER}")).unwrap_err();
        assert!(error.to_string().contains("placement"), "{error}");
    }
}
