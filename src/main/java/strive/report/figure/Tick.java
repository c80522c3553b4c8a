package strive.report.figure;

/// A labelled place on an axis.
public record Tick(double at, String text) {}
