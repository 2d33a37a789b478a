package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.advisorworkbench.training.metrics.ReliabilityCurve;
import org.advisorworkbench.training.metrics.ReliabilityCurve.Bin;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ReliabilityDiagramTest {
  /// The frame runs from 40 to 360 both ways; shares grow upwards.
  @Test
  void aDotStandsAtTheProbabilityAndTheShareOfItsBin() throws Exception {
    var curve =
        new ReliabilityCurve(
            List.of(new Bin(0, 0.5, 90, 0.25, 0.125), new Bin(0.5, 1, 10, 0.75, 1)));
    var svg = ReliabilityDiagram.svg(curve);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    var dots = document.getElementsByTagName("circle");
    assertEquals(2, dots.getLength());
    var dot = (Element) dots.item(0);
    assertEquals("120.0", dot.getAttribute("cx"));
    assertEquals("320.0", dot.getAttribute("cy"));
  }
}
