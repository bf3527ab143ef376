package io.sidetrace.engine.kernel;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import io.sidetrace.engine.kernel.LoopBody.Operand;
import io.sidetrace.engine.kernel.LoopBody.Operation;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes a loop body down as a class that implements {@link Loop}, and loads it. */
abstract sealed class LoopWriter permits ScalarLoopWriter, VectorLoopWriter {
  private static final ClassDesc LOOP = Loop.class.describeConstable().orElseThrow();
  static final ClassDesc FUSED = ClassDesc.of(Loop.class.getPackageName(), "FusedLoop");
  private static final MethodTypeDesc RUN =
      MethodTypeDesc.of(CD_void, CD_Object.arrayType(), CD_int.arrayType(), CD_int);
  static final int ARRAYS = 1;
  static final int AT = 2;
  static final int N = 3;

  final LoopBody body;
  final CodeBuilder code;

  /** Local variables of storages and offsets, by position in the arguments. */
  final int[] storage;

  final int[] offset;

  /** Local variables of values. */
  final int[] value;

  LoopWriter(LoopBody body, CodeBuilder code) {
    this.body = body;
    this.code = code;
    this.storage = new int[body.arrays()];
    this.offset = new int[body.arrays()];
    this.value = new int[body.in().size() + body.operations().size()];
  }

  /** A method of the class: its name, type and code. */
  record Code(String name, MethodTypeDesc type, Consumer<CodeBuilder> writer) {
    static Code run(Consumer<CodeBuilder> writer) {
      return new Code("run", RUN, writer);
    }
  }

  static Loop load(Code... methods) {
    byte[] bytes = ClassFile.of().build(FUSED, type -> define(type, methods));
    try {
      MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(bytes, true);
      return (Loop) hidden.lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void define(ClassBuilder type, Code... methods) {
    type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
        .withInterfaceSymbols(List.of(LOOP))
        .withMethodBody(
            ConstantDescs.INIT_NAME,
            ConstantDescs.MTD_void,
            ClassFile.ACC_PUBLIC,
            code ->
                code.aload(0)
                    .invokespecial(CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                    .return_());
    for (Code method : methods) {
      type.withMethodBody(method.name(), method.type(), ClassFile.ACC_PUBLIC, method.writer());
    }
  }

  /** Puts storages, offsets and the inputs that are one value into local variables. */
  final void writeArguments() {
    for (int k = 0; k < storage.length; k++) {
      Lane lane = body.arrayLane(k);
      storage[k] = code.allocateLocal(TypeKind.REFERENCE);
      code.aload(ARRAYS).loadConstant(k).aaload().checkcast(lane.storage()).astore(storage[k]);
      offset[k] = code.allocateLocal(TypeKind.INT);
      code.aload(AT).loadConstant(k).iaload().istore(offset[k]);
      if (body.isSingle(k)) {
        code.aload(storage[k]).iload(offset[k]).arrayLoad(lane.kind());
        single(k, lane);
      }
    }
  }

  /** Keeps the value on the stack as that of a single input. */
  abstract void single(int input, Lane lane);

  /** Loads, computes and stores, at one position of the loop. */
  final void writeStep() {
    for (int k = 0; k < body.in().size(); k++) {
      if (!body.isSingle(k)) {
        read(k, body.in().get(k).lane());
      }
    }
    for (int i = 0; i < body.operations().size(); i++) {
      Operation operation = body.operations().get(i);
      for (Operand operand : operation.operands()) {
        push(operand);
      }
      operation.callee().constants().forEach(code::loadConstant);
      compute(operation, body.in().size() + i);
    }
    for (int k = 0; k < body.out().size(); k++) {
      write(body.in().size() + k, body.out().get(k));
    }
  }

  abstract void read(int input, Lane lane);

  abstract void push(Operand operand);

  /** Calls the method on what is on the stack and keeps the result. */
  abstract void compute(Operation operation, int result);

  abstract void write(int array, int result);

  /** Types of the operands and constants of an operation, given how an operand is held. */
  final MethodTypeDesc signature(Operation operation, Function<Lane, ClassDesc> held) {
    List<ClassDesc> types = new ArrayList<>();
    operation.operands().forEach(o -> types.add(held.apply(body.lane(o))));
    operation.callee().constants().forEach(c -> types.add(CD_int));
    return MethodTypeDesc.of(held.apply(operation.lane()), types);
  }

  /** Storage and index of an element. */
  final void pushElement(int array, int index) {
    code.aload(storage[array]).iload(offset[array]).iload(index).iadd();
  }
}
