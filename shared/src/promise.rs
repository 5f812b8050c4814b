//! Every time that anybody is told, with who keeps it and what happens if it breaks. SPEC PR.
