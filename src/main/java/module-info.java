/// Advisor Workbench: ranks, explains and checks product recommendations on the advisor's own
/// machine.
module org.advisorworkbench {
  requires java.desktop;
  requires java.logging;
  requires java.naming;
  requires java.sql;
  requires java.prefs;
  requires javafx.controls;
  requires javafx.fxml;
  requires org.controlsfx.controls;
  requires atlantafx.base;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.feather;
  requires ai.djl.api;
  requires ai.djl.tokenizers;
  requires org.tribuo.util.onnx;
  requires com.google.protobuf;
  requires com.h2database;
  requires org.jdbi.v3.core;
  requires flyway.core;
  requires tablesaw.core;
  requires org.apache.commons.statistics.distribution;
  requires info.picocli;
  requires com.google.gson;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.apache.fontbox;
  requires org.apache.commons.logging;
  requires org.slf4j;
  requires static org.jspecify;

  // Commands get their options, and documents become JSON, by reflection.
  opens org.advisorworkbench.cli to
      com.google.gson,
      info.picocli;
  opens org.advisorworkbench.advice to
      com.google.gson;
  opens org.advisorworkbench.behaviour to
      com.google.gson;
  opens org.advisorworkbench.bert to
      com.google.gson;
  opens org.advisorworkbench.registry to
      com.google.gson;
  opens org.advisorworkbench.sample to
      com.google.gson;
  opens org.advisorworkbench.training to
      com.google.gson;
  opens org.advisorworkbench.training.benchmark to
      com.google.gson;
  opens org.advisorworkbench.training.benchmark.fartrans to
      com.google.gson;
  opens org.advisorworkbench.training.drift to
      com.google.gson;
  opens org.advisorworkbench.training.faithfulness to
      com.google.gson;
  opens org.advisorworkbench.training.feedback to
      com.google.gson;
  opens org.advisorworkbench.training.metrics to
      com.google.gson;

  // FXML reads the properties of controllers.
  opens org.advisorworkbench.ui.client to
      javafx.fxml;
  opens org.advisorworkbench.ui.clients to
      javafx.fxml;
  opens org.advisorworkbench.ui.compare to
      javafx.fxml;
  opens org.advisorworkbench.ui.interactions to
      javafx.fxml;
  opens org.advisorworkbench.ui.recommendations to
      javafx.fxml;
  opens org.advisorworkbench.ui.common to
      javafx.fxml;
  opens org.advisorworkbench.ui.shell to
      javafx.fxml;
  opens org.advisorworkbench.ui.reasons to
      javafx.fxml;
  opens org.advisorworkbench.ui.fairness to
      javafx.fxml;
  opens org.advisorworkbench.ui.imports to
      javafx.fxml;
  opens org.advisorworkbench.ui.training to
      javafx.fxml;
  opens org.advisorworkbench.ui.whatif to
      javafx.fxml;
}
