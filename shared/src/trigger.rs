//! When the bot steps aside: what a conversation showed, weighed against what the workspace has
//! set. SPEC TR.
