import type { ProfileName } from "../src/run/api";
import { type Fn, Recording } from "./recording.ts";

type Play = (rec: Recording) => void;

const OLD = (rec: Recording) => rec.profile === "two-pass";
const REPR = "Variable(\n  value=ShapedArray(float32[1]),\n  _batch_axis=None,\n  axis_names=None\n)";
const IDENTITY = "{ lambda ; a:f32[]. let  in (a,) }";
const STATE_ARGUMENT = "Inputs/outputs for brainstate transformations cannot be an instance of State. But we got [1.]";

/** The examples as the engines run them, by their id. */
export const PLAYS: Readonly<Record<string, Play>> = {
  "gotchas-page": gotchasPage,
  "nested-jit": (rec) =>
    alone(rec, () => {
      const [, g] = nested(rec);
      rec.call(g, rec.at("print(g(1.))"), "inp: float32[] weak", NESTED);
      rec.print(rec.at("print(g(1.))"), "1.0");
      rec.print(rec.at("second call"), "second call");
      rec.call(g, rec.at("print(g(2.))"), "inp: float32[] weak", NESTED);
      rec.print(rec.at("print(g(2.))"), "2.0");
    }),
  "python-counter": (rec) =>
    alone(rec, () => {
      const h = rec.define("h", rec.at("def h"), () => {});
      const count = rec.profile === "one-pass" ? ["[1]", "[1]"] : OLD(rec) ? ["[2]", "[2]"] : ["[1]", "[3]"];
      rec.call(h, rec.at("h(1.)"), "inp: float32[] weak", IDENTITY);
      rec.print(rec.at("print(num)"), count[0] as string);
      rec.call(h, rec.at("h(2.)"), "inp: float32[] weak", IDENTITY);
      rec.call(h, rec.at("h(3.)"), "inp: float32[] weak", IDENTITY);
      rec.print(rec.at("print(num)", 2), count[1] as string);
    }),
  "traced-again": tracedAgain,
  "leaked-value": leakedValue,
  "states-read-written": readWritten,
  "wrong-shape": wrongShape,
};

const NESTED = "{ lambda ; a:f32[]. let\n    b:f32[] = jit[name=f jaxpr={ lambda ; a:f32[]. let  in (a,) }] a\n  in (b,) }";

function alone(rec: Recording, play: () => string | null | void): void {
  rec.cell(1, play);
}

function nested(rec: Recording): readonly [Fn, Fn] {
  const f = rec.define("f", rec.at("def f(inp)"), () => rec.print(rec.at("calling f"), "calling f ..."));
  const g = rec.define("g", rec.at("def g(inp)"), () => {
    rec.print(rec.at("calling g"), "calling g ...");
    rec.call(f, rec.at("return f(inp)"), "", "");
  });
  return [f, g];
}

function gotchasPage(rec: Recording): void {
  const old = OLD(rec);
  const cellAt = (n: number) => rec.at("# %%", n);
  rec.cell(1, () => (old ? "'2.4.6.post5'" : "'2.7.8'"));
  rec.cell(cellAt(1), () => {
    const call = rec.at("f(a, b)", 2);
    const born = rec.at("a = bm.Variable");
    const a = { id: 1, name: "a", aval: "float32[1]" };
    const f = rec.define("f", rec.at("def f(a, b)"), () => rec.profile === "eager" && rec.write(a, rec.at("a.value = b"), "[10.]"));
    rec.state("a", "float32[1]", "[1.]", born);
    rec.state("b", "float32[1]", "[10.]", rec.at("b = bm.Variable"));
    if (rec.profile === "one-pass") {
      rec.raise("ValueError", STATE_ARGUMENT, call, { what: "state", name: "a", line: born });
    }
    rec.call(f, call, "a: float32[1], b: float32[1]", "{ lambda ; a:f32[1] b:f32[1]. let  in () }");
    if (old) {
      rec.print(rec.at("a is not equal"), "a is not equal to b.");
    } else {
      rec.print(rec.at("a equals"), "a equals to b.");
    }
    return null;
  });
  rec.cell(cellAt(2), () => (old ? "Variable(value=Array([1.]), dtype=float32)" : REPR));
  rec.cell(cellAt(3), () => {
    const state = { id: 3, name: "a", aval: "float32[1]" };
    const f = rec.define("f", rec.at("def f(b)"), () => rec.write(state, rec.at("a.value = b", 2), rec.profile === "eager" ? "[10.]" : "traced float32[1]"));
    rec.state("a", "float32[1]", "[1.]", rec.at("a = bm.Variable", 2));
    const last = rec.source.split("\n").indexOf("f(b)") + 1;
    rec.call(f, last, "b: float32[1]; state a: float32[1]", "{ lambda ; a:f32[1] b:f32[1]. let  in (a,) }", "", rec.profile === "eager" ? [] : [[state, "[10.]"]]);
    return null;
  });
  rec.cell(cellAt(4), () => (old ? "Variable(value=Array([10.]), dtype=float32)" : REPR));
  rec.cell(cellAt(5), () => {
    const [, g] = nested(rec);
    rec.call(g, rec.at("g(1.)"), "inp: float32[] weak", NESTED);
    return "Array(1., dtype=float32, weak_type=True)";
  });
  rec.cell(cellAt(6), () => {
    const h = rec.define("h", rec.at("def h"), () => {});
    rec.call(h, rec.at("h(1.)"), "inp: float32[] weak", IDENTITY);
    return "Array(1., dtype=float32, weak_type=True)";
  });
  rec.cell(cellAt(7), () => (old ? "[2]" : "[1]"));
}

function tracedAgain(rec: Recording): void {
  alone(rec, () => {
    const f = rec.define("f", rec.at("def f"), () => {});
    let n = 0;
    const call = (text: string, key: string, shape: string, because: string, out: string) => {
      const before = f.versions.length;
      rec.call(f, rec.at(text), key, `{ lambda ; a:${shape}. let b:${shape} = mul a 2${shape[0] === "i" ? ":i32[]" : ".0:f32[]"} in (b,) }`, because);
      n += rec.profile === "eager" ? 1 : f.versions.length > before ? (OLD(rec) && before === 0 ? 2 : 1) : 0;
      rec.print(rec.at(text), `${out} [${n}]`);
    };
    call("jnp.ones(2)", "x: float32[2]", "f32[2]", "", "[2. 2.]");
    call("jnp.ones(3)", "x: float32[3]", "f32[3]", "argument x: float32[2] → float32[3]", "[2. 2. 2.]");
    const again = rec.at("jnp.ones(2)", 2);
    rec.call(f, again, "x: float32[2]", "");
    n += rec.profile === "eager" ? 1 : 0;
    rec.print(again, `[2. 2.] [${n}]`);
    call("jnp.array([1, 2])", "x: int32[2]", "i32[2]", "argument x: float32[2] → int32[2]", "[2 4]");
    call("f(1.)", "x: float32[] weak", "f32[]", "argument x: float32[2] → float32[], a Python number, so weak", "2.0");
  });
}

function leakedValue(rec: Recording): void {
  alone(rec, () => {
    const f = rec.define("f", rec.at("def f"), () => {});
    for (let i = 0; i < 3; i++) {
      rec.call(f, rec.at("f(float(i))"), "x: float32[] weak", "{ lambda ; a:f32[]. let b:f32[] = integer_pow[y=2] a in (b,) }");
    }
    if (rec.profile === "eager") {
      rec.print(rec.at("print(len"), "3");
      rec.print(rec.at("print(history[0])"), "0.0");
      rec.print(rec.at("print(sum"), "5.0");
      return;
    }
    rec.print(rec.at("print(len"), OLD(rec) ? "2" : "1");
    rec.print(rec.at("print(history[0])"), OLD(rec) ? "Traced<ShapedArray(float32[], weak_type=True)>with<DynamicJaxprTrace(level=1/0)>" : "JitTracer(~float32[])");
    rec.leak(rec.at("print(sum"), "float32[]", rec.at("y = x"), "f");
    rec.raise(
      "UnexpectedTracerError",
      "Encountered an unexpected tracer. A function transformed by JAX had a side effect, allowing for a reference to an intermediate value with type float32[] wrapped in a DynamicJaxprTracer to escape the scope of the transformation.\nJAX transformations require that functions explicitly return their outputs, and disallow saving intermediate values to global state.\nThe function being traced when the value leaked was _wrapped_fun_to_eval at site-packages/brainstate/transform/_make_jaxpr.py:814 traced for jit.\n------------------------------\nThe leaked intermediate value was created on line program.py:7:6 (f). \n------------------------------",
      rec.at("print(sum"),
      { what: "traced value", name: "y", line: rec.at("y = x") },
    );
  });
}

function readWritten(rec: Recording): void {
  alone(rec, () => {
    const total = rec.state("total", "float32[2]", "[0. 0.]", rec.at("total = bm"));
    const scale = rec.state("scale", "float32[2]", "[3. 3.]", rec.at("scale = bm"));
    const line = rec.at("total.value = total");
    const values = ["[3. 3.]", "[9. 9.]"];
    let call = 0;
    const add = rec.define("add", rec.at("def add"), () => {
      rec.read(total, line);
      rec.read(scale, line);
      rec.write(total, line, rec.profile === "eager" ? (values[call] as string) : "traced float32[2]");
    });
    const jaxpr = "{ lambda ; a:f32[] b:f32[2] c:f32[2]. let\n    d:f32[] = convert_element_type[new_dtype=float32 weak_type=False] a\n    e:f32[2] = mul c d\n    f:f32[2] = add b e\n  in (f,) }";
    for (const text of ["add(1.)", "add(2.)"]) {
      rec.call(add, rec.at(text), "x: float32[] weak; states total: float32[2], scale: float32[2]", jaxpr, "", rec.profile === "eager" ? [] : [[total, values[call] as string]]);
      call++;
    }
    rec.read(total, rec.at("print(total"));
    rec.print(rec.at("print(total"), "[9. 9.]");
    rec.read(scale, rec.at("print(scale"));
    rec.print(rec.at("print(scale"), "[3. 3.]");
  });
}

function wrongShape(rec: Recording): void {
  alone(rec, () => {
    const v = rec.state("v", "float32[2]", "[0. 0.]", rec.at("v = bm"));
    let wrong = false;
    const put = rec.define("put", rec.at("def put"), () => {
      if (wrong) {
        rec.raise("MathError", "The shape of the original data is (2,), while we got (3,) with batch_axis=None.", rec.at("v.value = x"), { what: "state", name: "v", line: rec.at("v = bm") });
      }
      rec.write(v, rec.at("v.value = x"), rec.profile === "eager" ? "[1. 1.]" : "traced float32[2]");
    });
    rec.call(put, rec.at("put(bm.ones(2))"), "x: float32[2]; state v: float32[2]", "{ lambda ; a:f32[2] b:f32[2]. let  in (a,) }", "", rec.profile === "eager" ? [] : [[v, "[1. 1.]"]]);
    rec.read(v, rec.at("print(v.value)"));
    rec.print(rec.at("print(v.value)"), "[1. 1.]");
    wrong = true;
    rec.call(put, rec.at("put(bm.ones(3))"), "x: float32[3]; state v: float32[2]", "", "argument x: float32[2] → float32[3]");
  });
}

/** Any other program: a run that shows something true of the page, if not of the program. */
export function invented(source: string, profile: ProfileName): Recording {
  const rec = new Recording(source, profile);
  rec.cell(1, () => {
    if (source.includes("# mock: hostile")) {
      rec.print(1, "<img src=x onerror=alert(1)> \u001b[31mred\u001b[0m \u202eright to left\u202c \u0007 bell");
      const f = rec.define("<b>f</b>", 1, () => rec.print(1, "</script><script>alert(2)</script>"));
      rec.call(f, 1, "k", "{ lambda ; <i>a</i> }");
      rec.raise("<u>Error</u>", "<svg onload=alert(3)>\u202e abc", 1, { what: "state", name: "<i>a</i>", line: 1 });
    }
    if (source.includes("# mock: long")) {
      for (let i = 0; i < 9_990; i++) {
        rec.print(2, `line ${i}`);
      }
    }
    rec.print(source.split("\n").length, "not recorded");
  });
  return rec;
}
