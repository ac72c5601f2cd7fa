//! app.db: break records and the engine snapshot, without private text.
