package strive.web.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one account or one address may try to sign in: ten tries at once, then one more every
/// half minute. Safe for many threads; it remembers the most recent names and addresses only.
final class SignInThrottle {

  private static final int TRIES = 10;
  private static final Duration REFILL = Duration.ofSeconds(30);
  private static final int REMEMBERED = 10_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// Whether this try may be made; it is counted.
  boolean allows(String account, String address) {
    boolean byAccount = bucket("account " + account).tryConsume(1);
    boolean byAddress = bucket("address " + address).tryConsume(1);
    return byAccount && byAddress;
  }

  private synchronized Bucket bucket(String key) {
    return buckets.computeIfAbsent(
        key,
        _ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(1, REFILL))
                .build());
  }
}
