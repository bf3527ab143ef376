package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Decompositions.Full;
import io.sidetrace.engine.primitive.Decompositions.Solving;
import io.sidetrace.engine.primitive.Decompositions.Triangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derivatives of {@link Decompositions}, as in JAX's `linalg.py`. */
final class DecompositionRules {
  private DecompositionRules() {}

  private static Value solved(Value a, Value b, boolean left, boolean lower, boolean transposed) {
    return Decompositions.TRIANGULAR_SOLVE.bind(
        new Triangle(false, left, lower, transposed, false), a, b);
  }

  static Differentiated cholesky(
      Primitive<None> self, List<Value> in, List<Optional<Value>> tangents, None p) {
    Value l = MatrixOps.lower(self.bind(p, in.get(0)), 0);
    Value da = tangents.get(0).orElseThrow();
    Value inner = solved(l, solved(l, da, false, true, true), true, true, false);
    Value halved = Ops.div(MatrixOps.lower(inner, 0), MatrixOps.plusOne(MatrixOps.identity(inner)));
    return Differentiated.of(l, Optional.of(MatrixOps.product(l, halved)));
  }

  static Differentiated lu(
      Primitive<None> self, List<Value> in, List<Optional<Value>> tangents, None p) {
    List<Value> out = self.bind(p, in);
    Value factors = out.get(0);
    int rank = factors.shape().rank();
    if (factors.shape().size(rank - 1) != factors.shape().size(rank - 2)) {
      throw new EngineError(
          "NotImplementedError",
          "Sidetrace does not have the derivative of the lu of a matrix that is not square yet.");
    }
    Value x = MatrixOps.rows(tangents.get(0).orElseThrow(), out.get(2));
    Value l = Ops.add(MatrixOps.lower(factors, -1), MatrixOps.identity(factors));
    Value u = MatrixOps.upper(factors, 0);
    Value la =
        Decompositions.TRIANGULAR_SOLVE.bind(new Triangle(false, true, true, false, true), l, x);
    Value lau = solved(u, la, false, false, false);
    Value dot =
        Ops.add(
            MatrixOps.product(l, MatrixOps.lower(lau, -1)),
            MatrixOps.product(MatrixOps.upper(lau, 0), u));
    return new Differentiated(out, List.of(Optional.of(dot), Optional.empty(), Optional.empty()));
  }

  static Differentiated qr(
      Primitive<Full> self, List<Value> in, List<Optional<Value>> tangents, Full p) {
    int rank = in.get(0).shape().rank();
    int m = in.get(0).shape().size(rank - 2);
    int n = in.get(0).shape().size(rank - 1);
    if (m < n || (p.fullMatrices() && m != n)) {
      throw new EngineError(
          "NotImplementedError", "Unimplemented case of QR decomposition derivative");
    }
    List<Value> out = self.bind(p, in);
    Value q = out.get(0);
    Value r = out.get(1);
    Value dxr = solved(r, tangents.get(0).orElseThrow(), false, false, false);
    Value inside = MatrixOps.product(MatrixOps.transposed(q), dxr);
    Value below = MatrixOps.lower(inside, -1);
    Value turn = Ops.sub(below, MatrixOps.transposed(below));
    Value dq = Ops.add(MatrixOps.product(q, Ops.sub(turn, inside)), dxr);
    Value dr = MatrixOps.product(Ops.sub(inside, turn), r);
    return new Differentiated(out, List.of(Optional.of(dq), Optional.of(dr)));
  }

  static Differentiated eigh(
      Primitive<None> self, List<Value> in, List<Optional<Value>> tangents, None p) {
    List<Value> out = self.bind(p, in);
    Value v = out.get(0);
    Value w = out.get(1);
    Value eye = MatrixOps.identity(v);
    Value gaps = Ops.sub(Ops.add(eye, MatrixOps.across(w, v)), MatrixOps.down(w, v));
    Value f = Ops.sub(Ops.div(MatrixOps.ones(v), gaps), eye);
    Value inside =
        MatrixOps.product(
            MatrixOps.product(MatrixOps.transposed(v), tangents.get(0).orElseThrow()), v);
    Value dv = MatrixOps.product(v, Ops.mul(f, inside));
    return new Differentiated(
        out, List.of(Optional.of(dv), Optional.of(MatrixOps.diagonal(inside))));
  }

  static Differentiated svd(
      Primitive<Full> self, List<Value> in, List<Optional<Value>> tangents, Full p) {
    int rank = in.get(0).shape().rank();
    int m = in.get(0).shape().size(rank - 2);
    int n = in.get(0).shape().size(rank - 1);
    if (p.fullMatrices() && m != n) {
      throw new EngineError(
          "NotImplementedError",
          "Singular value decomposition JVP not implemented for full matrices");
    }
    List<Value> out = self.bind(p, in);
    Value s = out.get(0);
    Value u = out.get(1);
    Value vt = out.get(2);
    Value ut = MatrixOps.transposed(u);
    Value v = MatrixOps.transposed(vt);
    Value da = tangents.get(0).orElseThrow();
    Value ds = MatrixOps.product(MatrixOps.product(ut, da), v);
    Value across = MatrixOps.across(s, ds);
    Value down = MatrixOps.down(s, ds);
    Value eye = MatrixOps.identity(ds);
    Value gaps = Ops.mul(Ops.add(across, down), Ops.sub(across, down));
    Value f = Ops.sub(Ops.div(MatrixOps.ones(ds), Ops.add(gaps, eye)), eye);
    Value right = Ops.mul(across, ds);
    Value left = Ops.mul(down, ds);
    Value zeros = Ops.convert(Ops.eq(s, Ops.constant(s, 0)), s.dtype(), false);
    Value inverse = Ops.sub(Ops.div(Ops.full(s.aval(), 1), Ops.add(s, zeros)), zeros);
    Value own =
        Ops.mul(
            Ops.mul(Ops.sub(ds, MatrixOps.transposed(ds)), 0.5),
            Ops.mul(MatrixOps.across(inverse, ds), eye));
    Value du =
        MatrixOps.product(u, Ops.add(Ops.mul(f, Ops.add(right, MatrixOps.transposed(right))), own));
    Value dv = MatrixOps.product(v, Ops.mul(f, Ops.add(left, MatrixOps.transposed(left))));
    if (m > n) {
      Value outside = MatrixOps.product(da, v);
      outside = Ops.sub(outside, MatrixOps.product(u, MatrixOps.product(ut, outside)));
      du = Ops.add(du, Ops.div(outside, MatrixOps.across(s, outside)));
    }
    if (n > m) {
      Value outside = MatrixOps.product(MatrixOps.transposed(da), u);
      outside = Ops.sub(outside, MatrixOps.product(v, MatrixOps.product(vt, outside)));
      dv = Ops.add(dv, Ops.div(outside, MatrixOps.across(s, outside)));
    }
    return new Differentiated(
        out,
        List.of(
            Optional.of(MatrixOps.diagonal(ds)),
            Optional.of(du),
            Optional.of(MatrixOps.transposed(dv))));
  }

  static Differentiated triangular(
      Primitive<Triangle> self, List<Value> in, List<Optional<Value>> tangents, Triangle p) {
    Value a = in.get(0);
    Value x = self.bind(p, a, in.get(1));
    Optional<Value> ofB = tangents.get(1).map(db -> self.bind(p, a, db));
    Optional<Value> ofA =
        tangents
            .get(0)
            .map(
                da -> {
                  int k = p.unitDiagonal() ? 1 : 0;
                  Value part =
                      Ops.neg(p.lower() ? MatrixOps.lower(da, -k) : MatrixOps.upper(da, k));
                  return p.transposeA() ? MatrixOps.transposed(part) : part;
                })
            .map(da -> moved(self, p, a, da, x));
    return Differentiated.of(x, Derivatives.sum(ofA, ofB));
  }

  /** The smaller product comes first, which decides how it rounds. */
  private static Value moved(Primitive<Triangle> self, Triangle p, Value a, Value da, Value x) {
    int rank = x.shape().rank();
    int m = x.shape().size(rank - 2);
    int n = x.shape().size(rank - 1);
    if (p.leftSide()) {
      return m > n
          ? self.bind(p, a, MatrixOps.product(da, x))
          : MatrixOps.product(self.bind(p, a, da), x);
    }
    return m < n
        ? self.bind(p, a, MatrixOps.product(x, da))
        : MatrixOps.product(x, self.bind(p, a, da));
  }

  static List<Optional<Value>> triangularBack(
      List<Optional<Value>> cts, List<Operand> in, Triangle p) {
    Triangle back =
        new Triangle(p.conjugateA(), p.leftSide(), p.lower(), !p.transposeA(), p.unitDiagonal());
    return List.of(
        Optional.empty(),
        cts.get(0).map(ct -> Decompositions.TRIANGULAR_SOLVE.bind(back, in.get(0).value(), ct)));
  }

  /** Operands: the matrix, its factors, their permutation, the right-hand side. */
  static Differentiated solve(
      Primitive<Solving> self, List<Value> in, List<Optional<Value>> tangents, Solving p) {
    Value x = self.bind(p, in).get(0);
    Optional<Value> moved =
        tangents
            .get(0)
            .map(
                da ->
                    Ops.neg(MatrixOps.product(p.transposed() ? MatrixOps.transposed(da) : da, x)));
    return Differentiated.of(
        x, Derivatives.sum(tangents.get(3), moved).map(b -> with(self, in, b, p)));
  }

  private static Value with(Primitive<Solving> self, List<Value> in, Value b, Solving p) {
    List<Value> operands = new ArrayList<>(in);
    operands.set(3, b);
    return self.bind(p, operands).get(0);
  }

  static List<Optional<Value>> solveBack(List<Optional<Value>> cts, List<Operand> in, Solving p) {
    return List.of(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        cts.get(0)
            .map(
                ct ->
                    Decompositions.LINEAR_SOLVE
                        .bind(
                            new Solving(!p.transposed()),
                            List.of(in.get(0).value(), in.get(1).value(), in.get(2).value(), ct))
                        .get(0)));
  }
}
