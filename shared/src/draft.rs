//! What an agent is about to send, looked at before it goes: nothing that is known is asked
//! again. SPEC DR.
