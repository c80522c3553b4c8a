package strive.web.participant;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import strive.study.RunToken;

/// How often one run may call, and how fast a link may start runs. By run and not by address,
/// because a class of three hundred shares one address; generous, because only a program gone wrong
/// comes near it: each call of a page waits for the answer to the one before.
final class RateLimits {

  private static final int CALLS_AT_ONCE = 200;
  private static final int CALLS_A_SECOND = 50;
  private static final int STARTS_AT_ONCE = 600;
  private static final int STARTS_A_SECOND = 20;
  private static final int KEPT = 20_000;

  private final Map<String, Bucket> runs = recent();
  private final Map<String, Bucket> links = recent();

  boolean allows(RunToken token) {
    return take(runs, token.hash(), CALLS_AT_ONCE, CALLS_A_SECOND);
  }

  boolean allowsStart(String linkCode) {
    return take(links, linkCode, STARTS_AT_ONCE, STARTS_A_SECOND);
  }

  private static boolean take(Map<String, Bucket> buckets, String key, int atOnce, int aSecond) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(key, _ -> bucket(atOnce, aSecond));
    }
    return bucket.tryConsume(1);
  }

  private static Bucket bucket(int atOnce, int aSecond) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(aSecond, Duration.ofSeconds(1)))
        .build();
  }

  private static Map<String, Bucket> recent() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
        return size() > KEPT;
      }
    };
  }
}
