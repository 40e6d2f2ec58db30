package spoor.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ingest.files.SourceFile;
import spoor.ledger.TestData;
import spoor.ledger.base.MalformedDataException;

/// Dialects are read or refused in words.
class TablesTest {
    @TempDir Path folder;

    private final List<String> rows = new ArrayList<>();

    private @Nullable String read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("table"), bytes);
        return Tables.read(SourceFile.below(file).getFirst(), new NamesAndSizes());
    }

    private @Nullable String read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private final class NamesAndSizes implements Chooser {
        @Override
        public @Nullable Choice choose(List<String> columns) {
            boolean isKnown = columns.contains("name") || columns.contains("token_address");
            return isKnown ? new Choice(List.of("size", "name", "token_address"), this::row) : null;
        }

        private void row(Cells cells) {
            rows.add(cells.row().line() + " " + cells.text(1) + " " + cells.text(0));
        }

        @Override
        public String expected() {
            return "name and size";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,size\na,1\nü,2\n",
                "name;size\na;1\nü;2\n",
                "name\tsize\na\t1\nü\t2\n",
                "name|size\r\na|1\r\nü|2\r\n",
                "\ufeffname,size\na,1\nü,2",
                "\ufeff\"name\",\"size\"\n\"a\",\"1\"\n\"ü\",\"2\"",
                "size,other,name\n1,x,a\n2,y,ü\n"
            })
    void readsTheDialectsOfCsv(String text) throws IOException {
        assertThat(read(text)).isNull();
        assertThat(rows).containsExactly("2 a 1", "3 ü 2");
    }

    @Test
    void countsLinesAndNotRows() throws IOException {
        read("name,size\n\"a\nb\",1\n\nc,2\n");
        assertThat(rows).containsExactly("2 a\nb 1", "5 c 2");
    }

    @Test
    void readsJsonLinesOfSeveralKinds() throws IOException {
        read("{\"name\":\"a\",\"size\":1}\n{\"size\":[1,2],\"name\":null,\"more\":true}\n");
        assertThat(rows).containsExactly("1 a 1", "2  1,2");
    }

    @Test
    void saysWhatIsNoTable() throws IOException {
        assertThat(read("")).isEqualTo("the file is empty, expected name and size");
        assertThat(read("\n\n")).isEqualTo("the file has no rows, expected name and size");
        assertThat(read("<html>"))
                .isEqualTo("starts with '<' like a web page, expected name and size");
        assertThat(read("a\u0000b"))
                .isEqualTo("is neither text nor Parquet, expected name and size");
        assertThat(read("name,size\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("is written in UTF-16, expected UTF-8");
        assertThat(read("who,size\n"))
                .isEqualTo("the columns are who, size; expected name and size");
        assertThat(read("{\"who\":1}")).isEqualTo("the columns are who; expected name and size");
    }

    @Test
    void refusesQuotesThatDoNotEnd() {
        assertThatThrownBy(() -> read("name,size\na,1\n\"b,2\nc,3\n"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("table:3: not CSV: ");
        assertThatThrownBy(() -> read("name,size\n\"a\"b,1\n"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("table:2: not CSV: ");
    }

    @Test
    void refusesOtherJsonBehindTheFirst() {
        assertThatThrownBy(() -> read("{\"name\":1}\n{\"who\":1}"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("table:2: the columns are who; expected name and size");
        assertThatThrownBy(() -> read("[1]"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("table:1:1: the row is a list, expected an object");
    }

    @Test
    void unpacksWhatIsPackedAndNoticesACut() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("name,size\na,1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray())).isNull();
        assertThat(rows).containsExactly("2 a 1");
        assertThatThrownBy(() -> read(Arrays.copyOf(packed.toByteArray(), packed.size() - 9)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("table: the packed data end early: the file is cut off");
    }

    @Test
    void refusesParquetThatIsCutOffOrPadded() throws IOException {
        byte[] whole =
                TestData.bytes("chain/ethereum/parquet_derived/token_transfers.snappy.parquet");
        assertThat(read(whole)).isNull();
        assertThat(rows).hasSize(291);
        for (int length : new int[] {4, 11, 100, whole.length / 2, whole.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .isInstanceOf(MalformedDataException.class)
                    .hasMessageStartingWith("table: the Parquet file is cut off: it ");
        }
        byte[] hollow = whole.clone();
        Arrays.fill(hollow, 4, whole.length / 2, (byte) 0);
        assertThatThrownBy(() -> read(hollow))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("table: the Parquet file is damaged: ");
    }
}
