package strive.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The values that were asked for most recently, at most `size` of them; for things that never
/// change under their key, or whose user checks. Safe for many threads.
final class Recent<K, V> {

  private final Map<K, V> values;

  Recent(int size) {
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > size;
          }
        };
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /// The value, looked up and held if it is not at hand.
  Optional<V> get(K key, Function<K, Optional<V>> lookup) {
    Optional<V> held = get(key);
    if (held.isPresent()) {
      return held;
    }
    Optional<V> found = lookup.apply(key);
    found.ifPresent(value -> put(key, value));
    return found;
  }

  synchronized void put(K key, V value) {
    values.put(key, value);
  }
}
