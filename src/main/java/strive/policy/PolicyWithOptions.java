package strive.policy;

/// A policy in a model with more around it.
final class PolicyWithOptions extends Policy {

  private final Policy plain;

  PolicyWithOptions(Policy plain, ModelOptions options) {
    super(
        plain.id() + options.suffix(),
        plain.meaning() + options.meaning(),
        plain.parameters(),
        options);
    this.plain = plain;
  }

  @Override
  public boolean guided() {
    return plain.guided();
  }

  @Override
  public boolean expects() {
    return plain.expects();
  }

  @Override
  Policy plain() {
    return plain;
  }

  @Override
  Chooser chooser() {
    return plain.chooser();
  }
}
