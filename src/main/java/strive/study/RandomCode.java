package strive.study;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// Codes that people read and type: digits and letters without those that look alike (0 and O, 1
/// and I and L, U and V).
final class RandomCode {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTWXYZ";
  private static final int LINK_LENGTH = 10;

  private RandomCode() {}

  /// A completion code such as `K7QM-2XTP`, 39 random bits.
  static String completion(RandomGenerator random) {
    return signs(random, 4) + "-" + signs(random, 4);
  }

  /// A link code such as `k7qm2xtp4n`, 49 random bits.
  static String link(RandomGenerator random) {
    return signs(random, LINK_LENGTH).toLowerCase(Locale.ROOT);
  }

  /// A one-time password such as `K7QM-2XTP-4NRB-9CDE`, 78 random bits.
  static String oneTimePassword(RandomGenerator random) {
    return completion(random) + "-" + completion(random);
  }

  private static String signs(RandomGenerator random, int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
