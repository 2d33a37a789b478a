package org.advisorworkbench.training.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMembersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // The first of a kind comes last.
        "{\"a\": 1}|{\"a\": 1,#  \"new\": 7}",
        "{}|{#  \"new\": 7}",
        // Another one of that name is replaced, wherever it stands.
        "{\"new\": {\"x\": [1, \"}\"]}, \"b\": 2}|{\"new\": 7, \"b\": 2}",
        "{\"a\": 1, \"new\" : \"old\" }|{\"a\": 1, \"new\" : 7 }",
        "{\"new\":null}|{\"new\":7}",
        // The name within another object, in a text or as a value is another matter.
        "{\"a\": {\"new\": 1}}|{\"a\": {\"new\": 1},#  \"new\": 7}",
        "{\"a\": \"\\\"new\\\": 1\"}|{\"a\": \"\\\"new\\\": 1\",#  \"new\": 7}",
        "{\"a\": \"new\", \"b\": [\"new\"]}|{\"a\": \"new\", \"b\": [\"new\"],#  \"new\": 7}",
      })
  void oneMemberIsSetAndAllElseStays(String before, String after) {
    assertEquals(after.replace('#', '\n'), new JsonMembers(before).with("new", "7"));
  }

  @Test
  void whatStandsBehindTheObjectStays() {
    assertEquals(
        "{\n  \"a\": 1,\n  \"new\": 7\n}\n",
        new JsonMembers("{\n  \"a\": 1\n}\n").with("new", "7"));
  }
}
