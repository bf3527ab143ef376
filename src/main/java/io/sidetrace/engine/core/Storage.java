package io.sidetrace.engine.core;

import java.util.Arrays;

/** The Java array in which elements of a dtype are held. */
public enum Storage {
  FLOATS {
    @Override
    public Object allocate(int n) {
      return new float[n];
    }

    @Override
    public void copy(Object from, int i, Object to, int k) {
      ((float[]) to)[k] = ((float[]) from)[i];
    }

    @Override
    public Object copyOf(Object elements) {
      return ((float[]) elements).clone();
    }

    @Override
    boolean same(Object a, Object b) {
      return Arrays.equals((float[]) a, (float[]) b);
    }
  },
  INTS {
    @Override
    public Object allocate(int n) {
      return new int[n];
    }

    @Override
    public void copy(Object from, int i, Object to, int k) {
      ((int[]) to)[k] = ((int[]) from)[i];
    }

    @Override
    public Object copyOf(Object elements) {
      return ((int[]) elements).clone();
    }

    @Override
    boolean same(Object a, Object b) {
      return Arrays.equals((int[]) a, (int[]) b);
    }
  },
  DOUBLES {
    @Override
    public Object allocate(int n) {
      return new double[n];
    }

    @Override
    public void copy(Object from, int i, Object to, int k) {
      ((double[]) to)[k] = ((double[]) from)[i];
    }

    @Override
    public Object copyOf(Object elements) {
      return ((double[]) elements).clone();
    }

    @Override
    boolean same(Object a, Object b) {
      return Arrays.equals((double[]) a, (double[]) b);
    }
  },
  LONGS {
    @Override
    public Object allocate(int n) {
      return new long[n];
    }

    @Override
    public void copy(Object from, int i, Object to, int k) {
      ((long[]) to)[k] = ((long[]) from)[i];
    }

    @Override
    public Object copyOf(Object elements) {
      return ((long[]) elements).clone();
    }

    @Override
    boolean same(Object a, Object b) {
      return Arrays.equals((long[]) a, (long[]) b);
    }
  };

  public abstract Object allocate(int n);

  /** Copies element `i` of one array to element `k` of another. */
  public abstract void copy(Object from, int i, Object to, int k);

  public abstract Object copyOf(Object elements);

  abstract boolean same(Object a, Object b);

  public static Storage of(Object elements) {
    return switch (elements) {
      case float[] f -> FLOATS;
      case int[] i -> INTS;
      case double[] d -> DOUBLES;
      case long[] l -> LONGS;
      default -> throw new IllegalArgumentException("no storage: " + elements.getClass());
    };
  }
}
