package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.DType;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** How an element is held while a loop computes with it: float32, or 32 bits of anything else. */
enum Lane {
  FLOAT(TypeKind.FLOAT, ConstantDescs.CD_float, ClassDesc.of("jdk.incubator.vector.FloatVector")),
  INT(TypeKind.INT, ConstantDescs.CD_int, ClassDesc.of("jdk.incubator.vector.IntVector"));

  private final TypeKind kind;
  private final ClassDesc scalar;
  private final ClassDesc vector;

  Lane(TypeKind kind, ClassDesc scalar, ClassDesc vector) {
    this.kind = kind;
    this.scalar = scalar;
    this.vector = vector;
  }

  static Lane of(DType dtype) {
    return switch (dtype.storage()) {
      case FLOATS -> FLOAT;
      case INTS -> INT;
      case DOUBLES, LONGS -> throw new IllegalArgumentException("no loop computes with " + dtype);
    };
  }

  TypeKind kind() {
    return kind;
  }

  ClassDesc scalar() {
    return scalar;
  }

  ClassDesc vector() {
    return vector;
  }

  /** `float[]` or `int[]`. */
  ClassDesc storage() {
    return scalar.arrayType();
  }
}
