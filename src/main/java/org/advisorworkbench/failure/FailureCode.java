package org.advisorworkbench.failure;

/// The expected failures. Each has a text in `failures.properties` in every language, which names
/// the places that its details fill.
public enum FailureCode {
  CLIENT_UNKNOWN,
  PRODUCT_UNKNOWN,
  BOOK_EMPTY,
  FILE_UNREADABLE,
  FILE_UNWRITABLE,
  FILE_UNRECOGNISED,
  FILE_MALFORMED,
  FILE_ENCODING,
  FILE_COLUMNS_MISSING,
  FILE_COLUMN_TWICE,
  FILE_QUOTE_OPEN,
  FOLDER_WITHOUT_BOOK,
  HOME_UNWRITABLE,
  STORE_LOCKED,
  STORE_CORRUPT,
  STORE_NEWER,
  DISK_FULL,
  STORE_FAILED,
  MODEL_MISSING,
  MODEL_CORRUPT,
  DEVICE_UNAVAILABLE,
  ENGINE_UNAVAILABLE,
  TRAINING_DIVERGED,
  INPUT_INVALID,
}
