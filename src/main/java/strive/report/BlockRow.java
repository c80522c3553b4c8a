package strive.report;

import strive.behaviour.Block;

/// One sound row of a blocks file.
///
/// @param line where it stands in the file
/// @param column where its block number stands in that line
record BlockRow(
    String condition, int episode, EpisodeFacts facts, Block block, int line, int column) {}
