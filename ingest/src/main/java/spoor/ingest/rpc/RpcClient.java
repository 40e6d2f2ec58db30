package spoor.ingest.rpc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.http.Asker;
import spoor.ingest.http.Patience;
import spoor.ingest.http.Receiver;
import spoor.ingest.http.Surroundings;
import spoor.ingest.http.TooLongException;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import tools.jackson.core.JsonToken;

/// Asks a node many questions at once and gets an answer to each, in their order.
///
/// Source: "JSON-RPC 2.0 Specification" (2013), section 6 on batches. A node that takes no batches,
/// or whose answer to one would be too long, is asked in smaller ones.
final class RpcClient implements AutoCloseable {
    /// Geth, when the answers to a batch get too long.
    private static final String RESPONSE_TOO_LARGE = "-32003";

    /// "Limit exceeded" (EIP-1474), and what servers copy from HTTP.
    private static final List<String> TRY_LATER = List.of("-32005", "429", "-32029");

    private final RpcAddress address;
    private final Asker asker;
    private int most = Integer.MAX_VALUE;
    private long nextId = 1;

    RpcClient(RpcAddress address, Patience patience, Surroundings surroundings) {
        this.address = address;
        this.asker = new Asker(patience, surroundings, "a node's JSON-RPC", false);
    }

    @Override
    public void close() {
        asker.close();
    }

    /// @param about what the questions are about, as in `block 17`
    String place(String about) {
        return address + " " + about;
    }

    /// The answers, one a question. A node's refusal of a question is an answer.
    ///
    /// @throws IOException if the node cannot be reached, or fails as often as patience allows
    /// @throws MalformedDataException if it answers what no further attempt would change
    List<Answer> ask(List<Question> questions, String about)
            throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        while (answers.size() < questions.size()) {
            int from = answers.size();
            int to = from + Math.min(most, questions.size() - from);
            try {
                answers.addAll(asked(questions.subList(from, to), place(about)));
            } catch (TooLongException e) {
                if (to - from == 1) {
                    throw wrong(place(about), questions.get(from).method() + ": " + e.getMessage());
                }
                most = (to - from) / 2;
            }
        }
        return answers;
    }

    private List<Answer> asked(List<Question> questions, String place)
            throws IOException, InterruptedException {
        var batch = new Batch(questions, nextId, place);
        nextId += questions.size();
        try {
            asker.ask(address.request(batch.toJson()), place, batch);
        } catch (MalformedDataException e) {
            throw wrong(place, address.withoutSecrets(e.problem()));
        } catch (IOException e) {
            throw new IOException(address.withoutSecrets(String.valueOf(e.getMessage())), e);
        }
        return List.copyOf(batch.answers);
    }

    private static MalformedDataException wrong(String place, String problem) {
        return new MalformedDataException(Location.of(place), problem);
    }

    private final class Batch implements Receiver {
        private final List<Question> questions;
        private final long firstId;
        private final String place;
        private final List<Answer> answers = new ArrayList<>();
        private ByteArrayOutputStream body = new ByteArrayOutputStream();

        Batch(List<Question> questions, long firstId, String place) {
            this.questions = questions;
            this.firstId = firstId;
            this.place = place;
        }

        String toJson() {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                texts.add(questions.get(i).toJson(firstId + i));
            }
            String all = String.join(",", texts);
            return questions.size() == 1 ? all : "[" + all + "]";
        }

        @Override
        public OutputStream open() {
            body = new ByteArrayOutputStream();
            return body;
        }

        @Override
        public InputStream written() {
            return new ByteArrayInputStream(body.toByteArray());
        }

        @Override
        public String fault() throws IOException {
            List<Json> found = new ArrayList<>();
            boolean isList;
            try (JsonReader json = JsonReader.ofTrees(place, written())) {
                if (!json.advance()) {
                    return "answered with nothing";
                }
                isList = json.isAt(JsonToken.START_ARRAY);
                while (isList && json.required() != JsonToken.END_ARRAY) {
                    found.add(json.value(""));
                }
                if (!isList) {
                    found.add(json.value(""));
                }
                if (json.advance()) {
                    return "answered with two values";
                }
            } catch (MalformedDataException e) {
                return "answered with what is no whole JSON: " + e.problem();
            }
            return isList || questions.size() == 1 ? sorted(found) : lone(found.getFirst());
        }

        /// One value for many questions: the node takes no batches, or not one as long.
        private static String lone(Json value) {
            if (value instanceof Json.Fields fields && TRY_LATER.contains(errorCode(fields))) {
                return "answered " + error(fields);
            }
            String said = value instanceof Json.Fields fields ? error(fields) : value.shown();
            throw new TooLongException("answered " + said + ", expected a list of answers");
        }

        /// Puts the answers into the order of the questions.
        private String sorted(List<Json> found) {
            @Nullable Answer[] byQuestion = new Answer[questions.size()];
            for (Json value : found) {
                if (!(value instanceof Json.Fields fields)) {
                    throw wrong(place, "an answer is " + value.shown() + ", expected an object");
                }
                int question = question(fields);
                if (byQuestion[question] != null) {
                    throw wrong(place, "two answers have the id " + (firstId + question));
                }
                String code = errorCode(fields);
                if (code.equals(RESPONSE_TOO_LARGE) && questions.size() > 1) {
                    throw new TooLongException(error(fields));
                }
                if (TRY_LATER.contains(code)) {
                    return "answered " + error(fields);
                }
                byQuestion[question] = answer(questions.get(question).method(), fields);
            }
            answers.clear();
            for (Answer answer : byQuestion) {
                if (answer == null) {
                    return "answered "
                            + found.size()
                            + " of "
                            + questions.size()
                            + " questions, expected all";
                }
                answers.add(answer);
            }
            return "";
        }

        private int question(Json.Fields fields) {
            Json id = fields.find("id");
            if (id == null && questions.size() == 1 && fields.find("error") != null) {
                return 0; // an error before the question was understood has no id
            }
            if (id instanceof Json.Num number && number.digits().matches("\\d{1,18}")) {
                long question = Long.parseLong(number.digits()) - firstId;
                if (question >= 0 && question < questions.size()) {
                    return Math.toIntExact(question);
                }
            }
            throw wrong(
                    place,
                    "an answer has the id "
                            + (id == null ? "null" : id.shown())
                            + ", expected "
                            + firstId
                            + " to "
                            + (firstId + questions.size() - 1));
        }

        private Answer answer(String method, Json.Fields fields) {
            if (fields.find("error") != null) {
                return new Answer(method, null, address.withoutSecrets(error(fields)));
            }
            if (!fields.has("result")) {
                throw wrong(place, method + " answered neither a result nor an error");
            }
            return new Answer(method, fields.find("result"), null);
        }

        private static String errorCode(Json.Fields fields) {
            return fields.find("error") instanceof Json.Fields error
                            && error.find("code") instanceof Json.Num code
                    ? code.digits()
                    : "";
        }

        /// `error -32601 "Method not found"`.
        private static String error(Json.Fields fields) {
            Json error = fields.find("error");
            if (error instanceof Json.Fields parts && parts.find("message") != null) {
                Json message = parts.values().get("message");
                String code = errorCode(fields);
                return "error "
                        + (code.isEmpty() ? "" : code + " ")
                        + (message == null ? "" : message.shown());
            }
            return "error " + (error == null ? "" : error.shown());
        }
    }
}
