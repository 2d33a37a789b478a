package org.advisorworkbench.cli;

import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.product.Product;
import picocli.CommandLine.Option;

/// The options of every command about a product for a client.
final class PairOptions {
  @Option(names = "--client", required = true, paramLabel = "ID", description = "The client.")
  private String client = "";

  @Option(names = "--product", required = true, paramLabel = "ID", description = "The product.")
  private String product = "";

  /// @throws Failure CLIENT_UNKNOWN if it is not in the book
  ClientFile client(Lookup lookup) throws Failure {
    return lookup.client(client);
  }

  /// @throws Failure PRODUCT_UNKNOWN if it is not on the shelf
  Product product(Lookup lookup) throws Failure {
    return lookup.product(product);
  }
}
