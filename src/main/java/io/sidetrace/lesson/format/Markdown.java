package io.sidetrace.lesson.format;

import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The texts of lessons as HTML. Tags in them are shown, not obeyed, and links lead to web pages
 * only.
 */
public final class Markdown {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(_ -> clocks())
          .build();

  private Markdown() {}

  public static String html(String text) {
    return HTML.render(PARSER.parse(text)).strip();
  }

  /** One line of text, without the tags of a paragraph. */
  public static String line(String text) {
    Node document = PARSER.parse(text);
    Node only = document.getFirstChild();
    if (!(only instanceof Paragraph) || only.getNext() != null) {
      return html(text);
    }
    String paragraph = HTML.render(document).strip();
    return paragraph.substring("<p>".length(), paragraph.length() - "</p>".length());
  }

  /** Strong words about one of the two clocks have its colour. */
  private static AttributeProvider clocks() {
    return (Node node, String tag, Map<String, String> attributes) -> {
      if (node instanceof StrongEmphasis && node.getFirstChild() instanceof Text text) {
        String words = text.getLiteral();
        if (words.contains("trac")) {
          attributes.put("class", "t");
        } else if (words.contains("compiled") || words.contains("running")) {
          attributes.put("class", "r");
        }
      }
    };
  }
}
