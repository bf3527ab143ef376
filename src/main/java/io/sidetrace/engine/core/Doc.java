package io.sidetrace.engine.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A text with possible line breaks, laid out so that a group stands on one line if it fits there
 * (Wadler, "A prettier printer", 2003).
 */
sealed interface Doc {
  int WIDTH = 80;

  record Text(String text) implements Doc {}

  /** A line break, or `flat` where its group stands on one line. */
  record Break(String flat) implements Doc {}

  record Concat(List<Doc> parts) implements Doc {}

  record Nest(int indent, Doc inner) implements Doc {}

  record Group(Doc inner) implements Doc {}

  /** Takes no room: from here on the text is of this line of the program. */
  record Anchor(int line) implements Doc {}

  static Doc text(String text) {
    return new Text(text);
  }

  static Doc concat(Doc... parts) {
    return new Concat(Arrays.asList(parts));
  }

  static Doc join(Doc separator, List<Doc> docs) {
    List<Doc> parts = new ArrayList<>();
    for (Doc doc : docs) {
      if (!parts.isEmpty()) {
        parts.add(separator);
      }
      parts.add(doc);
    }
    return new Concat(parts);
  }

  /** One piece still to lay out. */
  record Item(int indent, boolean flat, Doc doc) {}

  static String layout(Doc doc) {
    return layout(doc, (_, _) -> {});
  }

  /** Hears of each anchor the row that it is in, from 0, and its line. */
  @FunctionalInterface
  interface Anchors {
    void at(int row, int line);
  }

  static String layout(Doc doc, Anchors anchors) {
    int row = 0;
    StringBuilder out = new StringBuilder();
    Deque<Item> todo = new ArrayDeque<>();
    todo.push(new Item(0, false, doc));
    int column = 0;
    while (!todo.isEmpty()) {
      Item item = todo.pop();
      switch (item.doc()) {
        case Text t -> {
          out.append(t.text());
          column += t.text().length();
        }
        case Break b when item.flat() -> {
          out.append(b.flat());
          column += b.flat().length();
        }
        case Break b -> {
          out.append('\n').append(" ".repeat(item.indent()));
          row++;
          column = item.indent();
        }
        case Anchor a -> anchors.at(row, a.line());
        case Concat c -> pushAll(todo, item, c.parts());
        case Nest n -> todo.push(new Item(item.indent() + n.indent(), item.flat(), n.inner()));
        case Group g -> {
          boolean flat =
              item.flat() || fits(WIDTH - column, new Item(item.indent(), true, g.inner()));
          todo.push(new Item(item.indent(), flat, g.inner()));
        }
      }
    }
    return out.toString();
  }

  private static void pushAll(Deque<Item> todo, Item item, List<Doc> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      todo.push(new Item(item.indent(), item.flat(), parts.get(i)));
    }
  }

  /** Whether the item itself has room; what follows it does not count. */
  private static boolean fits(int room, Item first) {
    Deque<Item> todo = new ArrayDeque<>();
    todo.push(first);
    int left = room;
    while (left >= 0) {
      if (todo.isEmpty()) {
        return true;
      }
      Item item = todo.pop();
      switch (item.doc()) {
        case Text t -> left -= t.text().length();
        case Break b when item.flat() -> left -= b.flat().length();
        case Break b -> {
          return true;
        }
        case Anchor _ -> {}
        case Concat c -> pushAll(todo, item, c.parts());
        case Nest n -> todo.push(new Item(item.indent(), item.flat(), n.inner()));
        case Group g -> todo.push(new Item(item.indent(), item.flat(), g.inner()));
      }
    }
    return false;
  }
}
