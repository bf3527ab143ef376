package io.sidetrace.classroom.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** An address as a picture that phones read. */
final class QrCode {
  private QrCode() {}

  /** One square a module, black on white in either theme: readers need the contrast. */
  static String svg(String address) {
    BitMatrix bits;
    try {
      bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
        .formatted(bits.getWidth(), bits.getHeight(), bits.getWidth(), bits.getHeight(), path);
  }
}
