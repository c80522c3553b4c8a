package strive.command.bots;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import strive.command.CommandFault;
import strive.policy.ParameterValues;
import strive.policy.SimulatedPerson;
import strive.protocol.Event;
import strive.protocol.Plan;
import strive.protocol.PlanJson;
import strive.protocol.Position;
import strive.protocol.Walk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One simulated participant on the way from the link to the completion code.
final class Bot {

  private static final SecureRandom TOKENS = new SecureRandom();
  private static final int TOKEN_BYTES = 16;

  private final ParticipantApi api;
  private final Pace pace;
  private final InstantSource clock;
  private final Crew.Member member;

  Bot(ParticipantApi api, Pace pace, InstantSource clock, Crew.Member member) {
    this.api = api;
    this.pace = pace;
    this.clock = clock;
    this.member = member;
  }

  /// Takes part once; whoever was here before goes the same way again, and only what the server
  /// does
  /// not hold yet is sent.
  ///
  /// @throws CommandFault when the server refuses
  Crew.Finished takePart(String link) throws InterruptedException {
    String token = member.token().orElseGet(Bot::newToken);
    accepted(api.start(link, token), "did not start a run");
    JsonNode run = accepted(api.claim(token), "did not hand over the run").body();
    Plan plan = PlanJson.readPlan(run.path("plan").toString());
    var random = new SplittableRandom(member.seed());
    ParameterValues truth = member.parameters(plan, random);
    var outbox =
        new Outbox(api, token, run.path("writer").asLong(), run.path("acknowledged").asLong());
    var person = SimulatedPerson.of(member.policy(), truth, contexts(plan));
    var conduct = new Conduct(person, random);
    Position end = walk(plan, conduct, outbox);
    JsonNode finished = accepted(outbox.finish(), "did not release the code").body();
    return new Crew.Finished(
        run.path("participant").asString(),
        truth,
        finished.path("code").asString(),
        end.points(),
        outbox.acknowledged());
  }

  private static List<List<Double>> contexts(Plan plan) {
    return plan.episodes().stream()
        .filter(episode -> !episode.practice())
        .map(Plan.EpisodePlan::context)
        .toList();
  }

  private Position walk(Plan plan, Conduct conduct, Outbox outbox) throws InterruptedException {
    Position at = Position.start(plan);
    while (!at.phase().isEnd()) {
      Conduct.Deed deed = conduct.at(plan, at);
      pace.live(deed.took());
      Event event = event(deed);
      boolean pause = at.phase() == Position.Phase.POINTS;
      at =
          switch (Walk.after(plan, at, event)) {
            case Walk.Moved(Position next) -> next;
            case Walk.Irregular(String reason) ->
                throw new IllegalStateException("a simulated person broke the rules: " + reason);
          };
      outbox.add(event.body());
      if (pause) {
        outbox.flush();
      }
    }
    return at;
  }

  private Event event(Conduct.Deed deed) {
    long at = clock.millis();
    ObjectNode body = deed.fields().put("type", deed.type()).put("at", at);
    return new Event(deed.type(), at, body);
  }

  private static Reply accepted(Reply reply, String otherwise) {
    if (!reply.isSuccess()) {
      throw new CommandFault("the server " + otherwise + ": " + reply.words());
    }
    return reply;
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    TOKENS.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
