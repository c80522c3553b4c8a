package strive.study;

import java.util.Optional;

/// What a participant gets at the end.
///
/// @param code shown once every event is stored
/// @param bonus in words, such as `3.12 EUR`, if the protocol pays one
public record Completion(String code, Optional<String> bonus) {}
