package strive.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// Calls whose answer is not in their arguments: the clock, hidden chance, and mathematics whose
/// last digit depends on the processor.
final class HiddenInput {

  private static final Set<String> CLOCKS = Set.of("nanoTime", "currentTimeMillis");
  private static final Set<String> CHANCE =
      Set.of(
          Math.class.getName() + ".random",
          StrictMath.class.getName() + ".random",
          UUID.class.getName() + ".randomUUID",
          ThreadLocalRandom.class.getName() + ".current",
          RandomGenerator.class.getName() + ".getDefault",
          "java.util.Collections.shuffle(java.util.List)");
  private static final Set<String> UNSEEDED =
      Set.of(Random.class.getName(), SplittableRandom.class.getName());

  /// What the Java language leaves within one unit in the last place, so that machines may differ.
  private static final Set<String> INEXACT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  private HiddenInput() {}

  static DescribedPredicate<JavaCall<?>> isRead() {
    return describe(
        "the clock or hidden chance is read", call -> readsClock(call) || drawsUnseeded(call));
  }

  static DescribedPredicate<JavaMethodCall> isInexactMath() {
    return describe(
        "the function is one of java.lang.Math's inexact ones",
        call -> owner(call).equals(Math.class.getName()) && INEXACT.contains(call.getName()));
  }

  private static boolean readsClock(JavaAccess<?> call) {
    String owner = owner(call);
    return (owner.startsWith("java.time.") && call.getName().equals("now"))
        || (owner.equals(System.class.getName()) && CLOCKS.contains(call.getName()));
  }

  private static boolean drawsUnseeded(JavaCall<?> call) {
    String owner = owner(call);
    String method = owner + "." + call.getName();
    if (call instanceof JavaConstructorCall made) {
      boolean bare = made.getTarget().getRawParameterTypes().isEmpty();
      return owner.equals(SecureRandom.class.getName()) || (bare && UNSEEDED.contains(owner));
    }
    return CHANCE.contains(method) || CHANCE.contains(call.getTarget().getFullName());
  }

  private static String owner(JavaAccess<?> call) {
    return call.getTargetOwner().getName();
  }
}
