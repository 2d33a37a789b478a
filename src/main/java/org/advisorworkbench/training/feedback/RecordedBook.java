package org.advisorworkbench.training.feedback;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Interaction.Kind;
import org.advisorworkbench.client.Interaction.Outcome;
import org.advisorworkbench.narrative.ClientNarrator;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.training.FormerBehaviour;
import org.advisorworkbench.training.FormerHoldings;
import org.advisorworkbench.training.LabelledBook;
import org.advisorworkbench.training.LabelledBook.Answer;

/// The book of a firm, read for what its clients answered to recommendations.
///
/// A client is told as of the first day of the quarter of the answer, with the holdings and notes
/// from before that day: told as of today, the holdings would give the answer away. Told anew for
/// every answer, hardly two answers would share a text, and each text costs the same to read. The
/// figures beside the texts are those of the first day of the month of the answer. Profiles are
/// recorded as of today alone, so that what has changed in them since is told as it is now.
///
/// Views and clicks are not answers, and nothing is made of them: who looks at a product may have
/// been shown it.
public final class RecordedBook {
  private final Map<String, ClientFile> files;
  private final List<Product> shelf;
  private final Map<String, Product> shelfById;
  private final FormerHoldings former;
  private final FormerBehaviour behaviour;
  private final List<Interaction> answers;
  private final ClientNarrator clientNarrator = new ClientNarrator();
  private final ProductNarrator productNarrator = new ProductNarrator();

  private RecordedBook(
      List<ClientFile> files,
      List<Product> shelf,
      FormerHoldings former,
      FormerBehaviour behaviour,
      List<Interaction> interactions) {
    this.files =
        files.stream().collect(Collectors.toMap(f -> f.client().id(), Function.identity()));
    this.shelf = shelf;
    this.shelfById = shelf.stream().collect(Collectors.toMap(Product::id, Function.identity()));
    this.former = former;
    this.behaviour = behaviour;
    this.answers = interactions.stream().filter(this::isAnswer).toList();
  }

  public static RecordedBook read(ClientRepository clients, ProductRepository products) {
    var files = clients.files();
    var shelf = products.all();
    var transactions =
        files.stream().flatMap(file -> clients.transactions(file.client().id()).stream()).toList();
    var interactions = clients.interactions();
    var former =
        new FormerHoldings(
            files.stream().flatMap(file -> file.holdings().stream()).toList(),
            transactions,
            shelf,
            shelf.stream().flatMap(product -> products.prices(product.id()).stream()).toList());
    var behaviour =
        new FormerBehaviour(
            files.stream().map(ClientFile::client).toList(),
            shelf,
            transactions,
            interactions,
            former);
    return new RecordedBook(files, shelf, former, behaviour, interactions);
  }

  private boolean isAnswer(Interaction interaction) {
    return interaction.kind() == Kind.RECOMMENDATION
        && interaction.outcome() != Outcome.NONE
        && files.containsKey(interaction.clientId())
        && shelfById.containsKey(interaction.productId());
  }

  /// Recommendations that were accepted or declined, oldest first.
  public List<Interaction> answers() {
    return answers;
  }

  /// A client as of a day.
  private record Moment(String clientId, LocalDate day) {
    static Moment before(Interaction answer) {
      return new Moment(answer.clientId(), answer.date().with(IsoFields.DAY_OF_QUARTER, 1));
    }
  }

  /// Tells some of the answers.
  public AnsweredBook tell(List<Interaction> some) {
    var clients = new LinkedHashMap<Moment, Integer>();
    var rows =
        IntStream.range(0, shelf.size())
            .boxed()
            .collect(Collectors.toMap(i -> shelf.get(i).id(), Function.identity()));
    var told = new ArrayList<Answer>();
    for (var answer : some) {
      var row = clients.computeIfAbsent(Moment.before(answer), moment -> clients.size());
      told.add(
          new Answer(
              row,
              Objects.requireNonNull(rows.get(answer.productId())),
              answer.outcome() == Outcome.ACCEPTED,
              behaviour.of(file(answer.clientId()), answer.date()).toward(product(answer))));
    }
    return new AnsweredBook(
        LabelledBook.ofAnswers(
            clients.keySet().stream().map(this::narrate).toList(),
            shelf.stream().map(product -> productNarrator.narrate(product).text()).toList(),
            told),
        some.stream().map(Interaction::clientId).toList());
  }

  private ClientFile file(String clientId) {
    return Objects.requireNonNull(files.get(clientId));
  }

  private String narrate(Moment moment) {
    return clientNarrator.narrate(past(moment), shelfById).text();
  }

  /// The client of an answer as told.
  public ClientFile past(Interaction answer) {
    return past(Moment.before(answer));
  }

  private ClientFile past(Moment moment) {
    var file = file(moment.clientId());
    return new ClientFile(
        file.client(),
        file.household(),
        former.of(moment.clientId(), moment.day()),
        file.notes().stream().filter(note -> note.date().isBefore(moment.day())).toList());
  }

  /// The product of an answer.
  public Product product(Interaction answer) {
    return Objects.requireNonNull(shelfById.get(answer.productId()));
  }
}
