package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HeadlessToolkitTest {
  private boolean pressed;

  @Start
  void show(Stage stage) {
    var button = new Button("Press me");
    button.setId("button");
    button.setOnAction(event -> pressed = true);
    stage.setScene(new Scene(button, 200, 100));
    stage.show();
  }

  @Test
  void aRobotClicksAButtonWithoutADisplay(FxRobot robot) {
    robot.clickOn("#button");
    assertTrue(pressed);
  }
}
