package strive.command.theory;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import strive.command.OutputFile;
import strive.report.BlockSchedule;
import strive.report.table.CsvWriter;
import strive.report.table.Digits;
import strive.theory.BlockPlan;
import strive.theory.BlockProblem;
import tools.jackson.databind.node.JsonNodeFactory;

/// `strive theory block`: the exact optimum of an episode in blocks.
@Command(
    name = "block",
    mixinStandardHelpOptions = true,
    description = "The exact optimum of an episode in blocks, as JSON and block by block.")
final class BlockCommand implements Callable<Integer> {

  /// As many as an episode of a blocks file may have.
  private static final int MOST_BLOCKS = 1000;

  @Option(names = "--p0", required = true, description = "performance at the start, 0 to pmax")
  private double initial;

  @Option(
      names = "--pmax",
      required = true,
      description = "highest performance that practice can reach, at most 1")
  private double maximum;

  @Option(
      names = "--kappa",
      required = true,
      description = "rate of learning, per block of full effort")
  private double rate;

  @Option(
      names = "--beta",
      required = true,
      description = "cost of effort, in blocks with every answer right")
  private double cost;

  @Option(names = "--blocks", required = true, description = "number of blocks, at most 1000")
  private int blocks;

  @Option(
      names = "--gamma",
      defaultValue = "1",
      description = "discount factor per block, above 0 and at most 1 (${DEFAULT-VALUE})")
  private double discount;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write effort and performance of each block (CSV)")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    BlockProblem problem = problem();
    BlockPlan plan = problem.optimum(initial, blocks);
    if (out != null) {
      write(problem, plan, out);
    }
    spec.commandLine()
        .getOut()
        .println(
            JsonNodeFactory.instance
                .objectNode()
                .put("value", plan.value())
                .put("final_performance", plan.finalPerformance()));
    return 0;
  }

  private BlockProblem problem() {
    if (blocks < 1 || blocks > MOST_BLOCKS) {
      throw usage("blocks must be between 1 and " + MOST_BLOCKS + ", got " + blocks);
    }
    BlockProblem problem;
    try {
      problem = new BlockProblem(maximum, rate, cost, discount);
    } catch (IllegalArgumentException fault) {
      throw usage(fault.getMessage());
    }
    if (!(initial >= 0 && initial <= maximum)) {
      throw usage("p0 must be between 0 and pmax (" + maximum + "), got " + initial);
    }
    return problem;
  }

  private ParameterException usage(@Nullable String rule) {
    return new ParameterException(spec.commandLine(), "--" + rule);
  }

  private void write(BlockProblem problem, BlockPlan plan, Path file) {
    OutputFile.write(
        file,
        writer -> {
          CsvWriter csv = new CsvWriter(writer, Digits.FULL);
          csv.header(BlockSchedule.DATA_SET.columns());
          BlockSchedule.rows(problem, initial, plan)
              .forEach(row -> csv.row(BlockSchedule.DATA_SET.cells(row)));
        });
  }
}
