package strive.study;

import java.util.Optional;
import strive.study.ResultStore.ResultHead;

/// One fit that was asked for, as its study's history keeps it.
///
/// @param job with its state
/// @param request what was asked
/// @param result what is known of the result, once there is one
/// @param stale whether the data have changed since that result
public record FitRecord(
    JobView job, FitRequest request, Optional<ResultHead> result, boolean stale) {}
