package strive.report;

import java.util.List;
import java.util.OptionalInt;

/// What a row of a blocks file says about its whole episode; absent or empty where it says nothing.
record EpisodeFacts(double imposedCost, List<Double> context, OptionalInt horizon) {}
