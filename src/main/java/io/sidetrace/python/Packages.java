package io.sidetrace.python;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** The Python packages of the front end, under `resources/python`, put into a context. */
final class Packages {
  private static final String ROOT = "/python/";
  private static final Map<String, String> SOURCES = read();
  private static final Source BOOTSTRAP =
      Source.newBuilder("python", source("bootstrap.py"), "bootstrap.py").buildLiteral();

  private static final CodeCache COMPILED = new CodeCache();

  private Packages() {}

  /** Imports everything and returns the module that runs programs. */
  static Value install(Context context) {
    Raising raising = new Raising();
    Map<String, Object> apis = new HashMap<>();
    apis.put("arrays", new ArrayApi(raising));
    apis.put("primitives", new PrimitiveApi(raising));
    apis.put("values", new ValueApi());
    apis.put("random", new RandomApi(raising));
    apis.put("states", new StateApi(raising));
    apis.put("transforms", new TransformApi(raising));
    apis.put("lax", new LaxApi(raising));
    apis.put("checkify", new CheckifyApi(raising));
    apis.put("journal", new JournalApi());
    Value install = context.eval(BOOTSTRAP);
    Value front =
        install.execute(
            (ProxyExecutable) name -> SOURCES.get(name[0].asString()),
            COMPILED,
            ProxyObject.fromMap(apis));
    raising.setRaiser(front.getMember("raise_named"));
    return front;
  }

  /** Marshalled code of the packages, shared by the contexts of this process. */
  public static final class CodeCache {
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final ReentrantLock compiling = new ReentrantLock();

    @Export
    public @Nullable String get(String file) {
      return codes.get(file);
    }

    @Export
    public void put(String file, String code) {
      codes.putIfAbsent(file, code);
    }

    /** One thread at a time compiles and marshals. */
    @Export
    public void lock() {
      compiling.lock();
    }

    @Export
    public void unlock() {
      compiling.unlock();
    }
  }

  private static Map<String, String> read() {
    Map<String, String> sources = new HashMap<>();
    for (String name : source("packages.txt").lines().filter(l -> !l.isBlank()).toList()) {
      sources.put(name, source(name));
    }
    return sources;
  }

  private static String source(String name) {
    try (InputStream in = Packages.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource python/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
