package strive.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class StriveCommandTest {

  @Command(name = "refuse")
  static final class Refusing implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new CommandFault("blocks.csv:3:2: effort must be between 0 and 1, got 7");
    }
  }

  @Command(name = "break")
  static final class Broken implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new IllegalStateException("a promise was broken");
    }
  }

  @Test
  void inputAtFaultExitsWithOne() {
    assertThat(StriveCommand.execute(List.of(new Refusing()), "refuse")).isEqualTo(1);
  }

  @Test
  void anUnknownOptionExitsWithTwo() {
    assertThat(StriveCommand.execute(List.of(new Refusing()), "refuse", "--nonsense")).isEqualTo(2);
  }

  @Test
  void aPortThatCannotBeExitsWithTwo() {
    ServeCommand.Server server =
        settings -> {
          throw new AssertionError("started on " + settings);
        };

    assertThat(StriveCommand.execute(List.of(new ServeCommand(server)), "run", "--port", "65536"))
        .isEqualTo(2);
  }

  @Test
  void noCommandAtAllExitsWithTwo() {
    assertThat(StriveCommand.execute(List.of())).isEqualTo(2);
  }

  @Test
  void aFaultOfOursExitsWithSeventy() {
    assertThat(StriveCommand.execute(List.of(new Broken()), "break")).isEqualTo(70);
  }

  @Test
  void helpExitsWithZero() {
    assertThat(StriveCommand.execute(List.of(new Refusing()), "--help")).isZero();
  }
}
