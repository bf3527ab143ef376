package io.sidetrace.engine.primitive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The work on one matrix that {@link Decompositions} do. Signs are those that LAPACK gives. */
final class Matrices {
  private Matrices() {}

  static void lu(List<double[][]> in, List<double[][]> out) {
    double[][] a = in.get(0);
    int m = a.length;
    int n = a[0].length;
    int[] order = IntStream.range(0, m).toArray();
    for (int k = 0; k < Math.min(m, n); k++) {
      int pivot = k;
      for (int i = k + 1; i < m; i++) {
        pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
      }
      out.get(1)[0][k] = pivot;
      double[] row = a[k];
      a[k] = a[pivot];
      a[pivot] = row;
      int number = order[k];
      order[k] = order[pivot];
      order[pivot] = number;
      for (int i = k + 1; i < m && a[k][k] != 0; i++) {
        a[i][k] = (float) (a[i][k] / a[k][k]);
        for (int j = k + 1; j < n; j++) {
          a[i][j] = (float) (a[i][j] - a[i][k] * a[k][j]);
        }
      }
    }
    copy(a, out.get(0));
    for (int i = 0; i < m; i++) {
      out.get(2)[0][i] = order[i];
    }
  }

  static void cholesky(List<double[][]> in, List<double[][]> out) {
    double[][] a = in.get(0);
    double[][] l = out.get(0);
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
    }
    if (Double.isNaN(l[a.length - 1][a.length - 1])) {
      for (double[] row : l) {
        Arrays.fill(row, Double.NaN);
      }
    }
  }

  /** By Householder reflections. */
  static void qr(List<double[][]> in, List<double[][]> out) {
    double[][] r = in.get(0);
    int m = r.length;
    int n = r[0].length;
    double[][] q = identity(m);
    for (int k = 0; k < Math.min(m - 1, n); k++) {
      double[] v = new double[m];
      double norm = 0;
      double below = 0;
      for (int i = k; i < m; i++) {
        v[i] = r[i][k];
        norm += v[i] * v[i];
        below += i > k ? v[i] * v[i] : 0;
      }
      if (below == 0) {
        continue;
      }
      norm = Math.sqrt(norm);
      v[k] += v[k] >= 0 ? norm : -norm;
      double vv = 0;
      for (int i = k; i < m; i++) {
        vv += v[i] * v[i];
      }
      reflect(r, v, vv, k);
      reflectRight(q, v, vv, k);
    }
    for (int i = 0; i < m; i++) {
      System.arraycopy(q[i], 0, out.get(0)[i], 0, out.get(0)[i].length);
    }
    for (int i = 0; i < out.get(1).length; i++) {
      for (int j = i; j < n; j++) {
        out.get(1)[i][j] = r[i][j];
      }
    }
  }

  private static void reflect(double[][] a, double[] v, double vv, int from) {
    for (int j = 0; j < a[0].length; j++) {
      double dot = 0;
      for (int i = from; i < a.length; i++) {
        dot += v[i] * a[i][j];
      }
      for (int i = from; i < a.length; i++) {
        a[i][j] -= 2 * dot / vv * v[i];
      }
    }
  }

  private static void reflectRight(double[][] a, double[] v, double vv, int from) {
    for (double[] row : a) {
      double dot = 0;
      for (int i = from; i < v.length; i++) {
        dot += row[i] * v[i];
      }
      for (int i = from; i < v.length; i++) {
        row[i] -= 2 * dot / vv * v[i];
      }
    }
  }

  /** By Jacobi rotations; the largest component of each vector's last nonzero row is positive. */
  static void eigh(List<double[][]> in, List<double[][]> out) {
    double[][] a = in.get(0);
    int n = a.length;
    double[][] v = identity(n);
    for (int sweep = 0; sweep < 60; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    int[] order = order(n, Comparator.comparingDouble(i -> a[i][i]));
    for (int k = 0; k < n; k++) {
      out.get(1)[0][k] = a[order[k]][order[k]];
      double sign = v[n - 1][order[k]] < 0 ? -1 : 1;
      for (int i = 0; i < n; i++) {
        out.get(0)[i][k] = sign * v[i][order[k]];
      }
    }
  }

  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int i = 0; i < a.length; i++) {
      double x = a[i][p];
      double y = a[i][q];
      a[i][p] = c * x - s * y;
      a[i][q] = s * x + c * y;
    }
    for (int i = 0; i < a.length; i++) {
      double x = a[p][i];
      double y = a[q][i];
      a[p][i] = c * x - s * y;
      a[q][i] = s * x + c * y;
    }
    a[p][q] = 0;
    a[q][p] = 0;
    for (double[] row : v) {
      double x = row[p];
      double y = row[q];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
  }

  /** From the eigenvectors of the smaller Gram matrix. */
  static void svd(List<double[][]> in, List<double[][]> out) {
    double[][] a = in.get(0);
    int m = a.length;
    int n = a[0].length;
    boolean wide = m < n;
    double[][] gram = wide ? product(a, transposed(a)) : product(transposed(a), a);
    int k = gram.length;
    double[][] vectors = new double[k][k];
    double[][] values = new double[1][k];
    eigh(List.<double[][]>of(gram), List.of(vectors, values));
    double[][] near = new double[k][];
    double[][] far = new double[Math.max(m, n)][];
    double[][] matrix = wide ? transposed(a) : a;
    for (int r = 0; r < k; r++) {
      int column = k - 1 - r;
      double s = Math.sqrt(Math.max(0, values[0][column]));
      out.get(0)[0][r] = s;
      near[r] = column(vectors, column);
      far[r] = s == 0 ? new double[matrix.length] : scaled(times(matrix, near[r]), 1 / s);
    }
    complete(far, k);
    double[][] left = wide ? near : far;
    double[][] right = wide ? far : near;
    for (int j = 0; j < out.get(1)[0].length; j++) {
      // LAPACK's vectors mostly begin with a negative component.
      double sign = j < k && left[j][0] > 0 ? -1 : 1;
      for (int i = 0; i < m; i++) {
        out.get(1)[i][j] = sign * left[j][i];
      }
      if (j < out.get(2).length) {
        out.get(2)[j] = scaled(right[j], sign);
      }
    }
    for (int j = out.get(1)[0].length; j < out.get(2).length; j++) {
      out.get(2)[j] = right[j];
    }
  }

  /** Fills up an orthonormal basis by Gram and Schmidt's way. */
  private static void complete(double[][] basis, int from) {
    for (int r = from; r < basis.length; r++) {
      for (int e = 0; e < basis.length && basis[r] == null; e++) {
        double[] v = new double[basis.length];
        v[e] = 1;
        for (int j = 0; j < r; j++) {
          double dot = dot(basis[j], v);
          for (int i = 0; i < v.length; i++) {
            v[i] -= dot * basis[j][i];
          }
        }
        double norm = Math.sqrt(dot(v, v));
        if (norm > 1e-6) {
          basis[r] = scaled(v, 1 / norm);
        }
      }
    }
  }

  static void triangular(List<double[][]> in, List<double[][]> out, Decompositions.Triangle p) {
    double[][] given = p.transposeA() ? transposed(in.get(0)) : in.get(0);
    boolean lower = p.lower() != p.transposeA();
    double[][] a = p.leftSide() ? given : transposed(given);
    double[][] b = p.leftSide() ? in.get(1) : transposed(in.get(1));
    boolean forward = p.leftSide() ? lower : !lower;
    int n = a.length;
    for (int step = 0; step < n; step++) {
      int i = forward ? step : n - 1 - step;
      for (int j = 0; j < b[0].length; j++) {
        double sum = b[i][j];
        for (int k = forward ? 0 : i + 1; k < (forward ? i : n); k++) {
          sum -= a[i][k] * b[k][j];
        }
        b[i][j] = (float) (p.unitDiagonal() ? sum : sum / a[i][i]);
      }
    }
    copy(p.leftSide() ? b : transposed(b), out.get(0));
  }

  private static int[] order(int n, Comparator<Integer> by) {
    return IntStream.range(0, n).boxed().sorted(by).mapToInt(Integer::intValue).toArray();
  }

  private static double[][] identity(int n) {
    double[][] identity = new double[n][n];
    for (int i = 0; i < n; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private static double[][] transposed(double[][] a) {
    double[][] t = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] bt = transposed(b);
    return Arrays.stream(a).map(row -> times(bt, row)).toArray(double[][]::new);
  }

  private static double[] times(double[][] a, double[] x) {
    return Arrays.stream(a).mapToDouble(row -> dot(row, x)).toArray();
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
  }

  private static double[] column(double[][] a, int j) {
    return Arrays.stream(a).mapToDouble(row -> row[j]).toArray();
  }

  private static double[] scaled(double[] x, double by) {
    return Arrays.stream(x).map(v -> v * by).toArray();
  }

  private static void copy(double[][] from, double[][] to) {
    for (int i = 0; i < from.length; i++) {
      System.arraycopy(from[i], 0, to[i], 0, from[i].length);
    }
  }
}
