package strive.study;

/// Where this room keeps its things.
public record Stores(
    ProtocolStore protocols, StudyStore studies, RunStore runs, EventStore events) {}
