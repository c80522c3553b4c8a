package strive.inference.design;

import java.util.Optional;

/// How often studies of one size find what they look for.
///
/// @param people of the study
/// @param mean studies that find mean b different from 0, in the assumed direction
/// @param meanFalse studies without any effect that find it all the same
/// @param difference studies that find the difference between conditions, in the assumed direction
/// @param differenceFalse studies without any effect that find one all the same
public record PowerPoint(
    int people,
    Proportion mean,
    Proportion meanFalse,
    Optional<Proportion> difference,
    Optional<Proportion> differenceFalse) {}
