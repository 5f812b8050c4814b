# The echo alone: the harness tries itself on it, without a build.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "echo", worker = .echo),
    (name = "state", disk = (writable = true)),
  ],
  sockets = [
    (name = "http", address = "127.0.0.1:0", http = (), service = "echo"),
  ],
);

const echo :Workerd.Worker = (
  modules = [(name = "echo.mjs", esModule = embed "echo.mjs")],
  compatibilityDate = "2026-11-01",
  bindings = [(name = "ECHO", durableObjectNamespace = "Echo")],
  durableObjectNamespaces = [(className = "Echo", uniqueKey = "bench-Echo", enableSql = true)],
  durableObjectStorage = (localDisk = "state"),
);
