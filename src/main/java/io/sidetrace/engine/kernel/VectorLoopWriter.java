package io.sidetrace.engine.kernel;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.kernel.LoopBody.Constant;
import io.sidetrace.engine.kernel.LoopBody.Of;
import io.sidetrace.engine.kernel.LoopBody.Operand;
import io.sidetrace.engine.kernel.LoopBody.Operation;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A vector of elements at a time, and what remains with a mask, so that equal elements give equal
 * results wherever in the array they are.
 */
final class VectorLoopWriter extends LoopWriter {
  private static final ClassDesc ACCESS = VectorAccess.class.describeConstable().orElseThrow();
  private static final int LENGTH = Vectors.FLOATS.length();

  /** Arrays, offsets, n, and the index from which it goes on. */
  private static final MethodTypeDesc REST =
      MethodTypeDesc.of(CD_void, CD_Object.arrayType(), CD_int.arrayType(), CD_int, CD_int);

  private static final int REST_INDEX = 4;

  private final int index;
  private final boolean masked;
  private final Map<Constant, Integer> constants = new HashMap<>();

  private VectorLoopWriter(LoopBody body, CodeBuilder code, boolean masked) {
    super(body, code);
    this.masked = masked;
    this.index = masked ? REST_INDEX : code.allocateLocal(TypeKind.INT);
  }

  /** Whether every method has a vector form. */
  static boolean canWrite(LoopBody body) {
    return body.operations().stream()
        .allMatch(o -> VectorMethods.find(o.callee().method(), o.lanes(body)).isPresent());
  }

  /** In two methods, as C2 stops inlining after a number of bytecodes in one compilation. */
  static Loop load(LoopBody body) {
    return load(
        Code.run(code -> new VectorLoopWriter(body, code, false).writeLoop()),
        new Code("rest", REST, code -> new VectorLoopWriter(body, code, true).writeRest()));
  }

  private void writeLoop() {
    writeArguments();
    writeConstants();
    Label top = code.newLabel();
    Label rest = code.newLabel();
    Label end = code.newLabel();
    int bound = code.allocateLocal(TypeKind.INT);
    code.iload(N).loadConstant(-LENGTH).iand().istore(bound);
    code.iconst_0().istore(index);
    code.labelBinding(top).iload(index).iload(bound).if_icmpge(rest);
    writeStep();
    code.iinc(index, LENGTH).goto_(top);
    code.labelBinding(rest).iload(index).iload(N).if_icmpge(end);
    code.aload(0).aload(ARRAYS).aload(AT).iload(N).iload(index).invokevirtual(FUSED, "rest", REST);
    code.labelBinding(end).return_();
  }

  private void writeRest() {
    writeArguments();
    writeConstants();
    writeStep();
    code.return_();
  }

  private void writeConstants() {
    for (Operation operation : body.operations()) {
      for (Operand operand : operation.operands()) {
        if (operand instanceof Constant c && !constants.containsKey(c)) {
          if (c.lane() == Lane.FLOAT) {
            code.loadConstant(Float.intBitsToFloat(c.bits()));
          } else {
            code.loadConstant(c.bits());
          }
          broadcast(c.lane());
          int local = code.allocateLocal(TypeKind.REFERENCE);
          code.astore(local);
          constants.put(c, local);
        }
      }
    }
  }

  private void broadcast(Lane lane) {
    code.invokestatic(ACCESS, "broadcast", MethodTypeDesc.of(lane.vector(), lane.scalar()));
  }

  @Override
  void single(int input, Lane lane) {
    broadcast(lane);
    keep(input);
  }

  private void keep(int result) {
    if (value[result] == 0) {
      value[result] = code.allocateLocal(TypeKind.REFERENCE);
    }
    code.astore(value[result]);
  }

  @Override
  void read(int input, Lane lane) {
    pushElement(input, index);
    if (masked) {
      code.iload(index).iload(N);
      code.invokestatic(
          ACCESS,
          "loadRest",
          MethodTypeDesc.of(lane.vector(), lane.storage(), CD_int, CD_int, CD_int));
    } else {
      code.invokestatic(ACCESS, "load", MethodTypeDesc.of(lane.vector(), lane.storage(), CD_int));
    }
    keep(input);
  }

  @Override
  void push(Operand operand) {
    switch (operand) {
      case Of of -> code.aload(value[of.value()]);
      case Constant c -> code.aload(Objects.requireNonNull(constants.get(c)));
    }
  }

  @Override
  void compute(Operation operation, int result) {
    String method = operation.callee().method();
    ClassDesc owner = VectorMethods.find(method, operation.lanes(body)).orElseThrow();
    code.invokestatic(owner, method, signature(operation, Lane::vector));
    DType narrow = operation.wrapsTo();
    if (narrow != null) {
      ClassDesc lanes = Lane.of(narrow).vector();
      code.invokestatic(ACCESS, "wrap" + narrow.name(), MethodTypeDesc.of(lanes, lanes));
    }
    keep(result);
  }

  @Override
  void write(int array, int result) {
    Lane lane = body.lane(result);
    pushElement(array, index);
    code.aload(value[result]);
    if (masked) {
      code.iload(index).iload(N);
      code.invokestatic(
          ACCESS,
          "storeRest",
          MethodTypeDesc.of(CD_void, lane.storage(), CD_int, lane.vector(), CD_int, CD_int));
    } else {
      code.invokestatic(
          ACCESS, "store", MethodTypeDesc.of(CD_void, lane.storage(), CD_int, lane.vector()));
    }
  }
}
