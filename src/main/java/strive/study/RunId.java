package strive.study;

/// The number of a run in this laboratory; never shown outside.
public record RunId(long value) {}
