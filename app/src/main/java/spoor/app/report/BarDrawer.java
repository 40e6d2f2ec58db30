package spoor.app.report;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Puts the pictures of [BarSection] on paper: rectangles of one colour are all that they hold.
final class BarDrawer implements SVGDrawer {
    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // There is no text in the pictures.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // As above.
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dots) {
        return new Picture(svg, dots);
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /// @param dotsPerPixel of the page's own unit
    private record Picture(Element svg, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return dots(svg, "width");
        }

        @Override
        public int getIntrinsicHeight() {
            return dots(svg, "height");
        }

        private int dots(Element element, String name) {
            return Math.toIntExact(Math.round(number(element, name) * dotsPerPixel));
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            float width = (float) number(svg, "width");
            float height = (float) number(svg, "height");
            device.drawWithGraphics((float) x, (float) y, width, height, this::draw);
        }

        private void draw(Graphics2D graphics) {
            NodeList rectangles = svg.getElementsByTagName("rect");
            for (int i = 0; i < rectangles.getLength(); i++) {
                Element rectangle = (Element) rectangles.item(i);
                graphics.setColor(Color.decode(rectangle.getAttribute("fill")));
                graphics.fill(
                        new Rectangle2D.Double(
                                number(rectangle, "x"),
                                number(rectangle, "y"),
                                number(rectangle, "width"),
                                number(rectangle, "height")));
            }
        }

        private static double number(Element element, String name) {
            return Double.parseDouble(element.getAttribute(name));
        }
    }
}
