package io.sidetrace.python;

import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.state.Tree;
import io.sidetrace.engine.transform.Body;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.proxy.ProxyArray;

/** A Python function as the body of a transformation. */
record PyBody(
    org.graalvm.polyglot.Value body, org.graalvm.polyglot.Value argumentNames, String describes)
    implements Body {

  @Override
  public Tree apply(List<Value> arguments) {
    return tree(body.execute(ProxyArray.fromArray(arguments.toArray())));
  }

  /** What Python gives back as `[leaves, structure]`. */
  static Tree tree(org.graalvm.polyglot.Value out) {
    org.graalvm.polyglot.Value leaves = out.getArrayElement(0);
    List<Object> values = new ArrayList<>();
    for (long i = 0; i < leaves.getArraySize(); i++) {
      values.add(leaves.getArrayElement(i).as(Object.class));
    }
    return new Tree(Values.values(values), new PyStructure(out.getArrayElement(1).asString()));
  }

  @Override
  public List<String> names() {
    return texts(0);
  }

  @Override
  public List<String> realNames() {
    return texts(1);
  }

  @Override
  public List<String> statics() {
    return texts(2);
  }

  private List<String> texts(int which) {
    org.graalvm.polyglot.Value list = argumentNames.execute().getArrayElement(which);
    List<String> names = new ArrayList<>();
    for (long i = 0; i < list.getArraySize(); i++) {
      names.add(list.getArrayElement(i).asString());
    }
    return names;
  }
}
