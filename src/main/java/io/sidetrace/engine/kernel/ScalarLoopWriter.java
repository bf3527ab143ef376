package io.sidetrace.engine.kernel;

import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;

import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.kernel.LoopBody.Constant;
import io.sidetrace.engine.kernel.LoopBody.Of;
import io.sidetrace.engine.kernel.LoopBody.Operand;
import io.sidetrace.engine.kernel.LoopBody.Operation;
import io.sidetrace.engine.primitive.Scalars;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** One element after the other, each operation a call of a method of {@link Scalars}. */
final class ScalarLoopWriter extends LoopWriter {
  private static final ClassDesc SCALARS = Scalars.class.describeConstable().orElseThrow();
  private final int index;

  ScalarLoopWriter(LoopBody body, CodeBuilder code) {
    super(body, code);
    this.index = code.allocateLocal(TypeKind.INT);
  }

  static Loop load(LoopBody body) {
    return load(Code.run(code -> new ScalarLoopWriter(body, code).write()));
  }

  private void write() {
    writeArguments();
    Label top = code.newLabel();
    Label end = code.newLabel();
    code.iconst_0().istore(index);
    code.labelBinding(top).iload(index).iload(N).if_icmpge(end);
    writeStep();
    code.iinc(index, 1).goto_(top);
    code.labelBinding(end).return_();
  }

  @Override
  void single(int input, Lane lane) {
    keep(input, lane);
  }

  private void keep(int result, Lane lane) {
    if (value[result] == 0) {
      value[result] = code.allocateLocal(lane.kind());
    }
    code.storeLocal(lane.kind(), value[result]);
  }

  @Override
  void read(int input, Lane lane) {
    pushElement(input, index);
    code.arrayLoad(lane.kind());
    keep(input, lane);
  }

  @Override
  void push(Operand operand) {
    switch (operand) {
      case Of of -> code.loadLocal(body.lane(of).kind(), value[of.value()]);
      case Constant c when c.lane() == Lane.FLOAT ->
          code.loadConstant(Float.intBitsToFloat(c.bits()));
      case Constant c -> code.loadConstant(c.bits());
    }
  }

  @Override
  void compute(Operation operation, int result) {
    code.invokestatic(SCALARS, operation.callee().method(), signature(operation, Lane::scalar));
    DType narrow = operation.wrapsTo();
    if (narrow != null) {
      wrap(narrow);
    }
    keep(result, operation.lane());
  }

  private void wrap(DType narrow) {
    switch (narrow) {
      case INT8 -> code.i2b();
      case INT16 -> code.i2s();
      case UINT8 -> code.loadConstant(0xff).iand();
      case UINT16 -> code.i2c();
      case BOOL -> code.invokestatic(SCALARS, "isNonZero", MethodTypeDesc.of(CD_int, CD_int));
      case FLOAT16, BFLOAT16 ->
          code.invokestatic(
              SCALARS, "round" + narrow.name(), MethodTypeDesc.of(CD_float, CD_float));
      case INT32, UINT32, INT64, UINT64, FLOAT32, FLOAT64, COMPLEX64, KEY -> {}
    }
  }

  @Override
  void write(int array, int result) {
    Lane lane = body.lane(result);
    pushElement(array, index);
    code.loadLocal(lane.kind(), value[result]).arrayStore(lane.kind());
  }
}
