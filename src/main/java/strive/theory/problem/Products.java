package strive.theory.problem;

/// Sums and products of arrays of the same length, and of rows in longer arrays.
final class Products {

  private Products() {}

  static double dot(double[] a, double[] b) {
    return dot(a, 0, b, 0, a.length);
  }

  /// The product of two rows. Four running sums: a processor adds them side by side.
  static double dot(double[] a, int aFrom, double[] b, int bFrom, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i < length - 3; i += 4) {
      s0 += a[aFrom + i] * b[bFrom + i];
      s1 += a[aFrom + i + 1] * b[bFrom + i + 1];
      s2 += a[aFrom + i + 2] * b[bFrom + i + 2];
      s3 += a[aFrom + i + 3] * b[bFrom + i + 3];
    }
    for (; i < length; i++) {
      s0 += a[aFrom + i] * b[bFrom + i];
    }
    return s0 + s1 + (s2 + s3);
  }

  /// Adds `factor` times an array to a sum.
  static void add(double factor, double[] array, double[] sum) {
    add(factor, array, 0, sum, 0, array.length);
  }

  /// Adds `factor` times a row to a row of a sum.
  static void add(
      double factor, double[] array, int arrayFrom, double[] sum, int sumFrom, int length) {
    for (int i = 0; i < length; i++) {
      sum[sumFrom + i] += factor * array[arrayFrom + i];
    }
  }
}
