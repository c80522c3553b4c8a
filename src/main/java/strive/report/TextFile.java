package strive.report;

/// A file that is to be written.
///
/// @param name without a folder
/// @param text all of it
public record TextFile(String name, String text) {}
