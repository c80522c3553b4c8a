package strive.inference.check;

import java.util.OptionalDouble;

/// How well one model, fitted to the other episodes of a person, foretold each episode.
///
/// @param participant id
/// @param condition assigned condition
/// @param model id of the policy
/// @param episodes how many were held out, one after the other
/// @param observations effort choices plus tested blocks in them
/// @param logLikelihood of them, summed over the episodes (nats); empty where no episode can be
///     held out
/// @param reason why it is empty; else empty
public record HeldOutPerson(
    String participant,
    String condition,
    String model,
    int episodes,
    int observations,
    OptionalDouble logLikelihood,
    String reason) {}
