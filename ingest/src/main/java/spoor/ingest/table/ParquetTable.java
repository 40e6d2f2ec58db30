package spoor.ingest.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import spoor.ingest.files.SourceFile;
import spoor.ingest.json.Json;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Reads a Parquet file, column by column: only those that are asked for.
final class ParquetTable {
    private static final String MAGIC = "PAR1";
    private static final String ENCRYPTED = "PARE";

    /// Magic, footer, length of the footer, magic.
    private static final int SHORTEST_BYTES = 12;

    private static final ParquetReadOptions OPTIONS =
            ParquetReadOptions.builder(new PlainParquetConfiguration())
                    .withCodecFactory(new ParquetCodecs())
                    .usePageChecksumVerification(true)
                    .build();

    private final String source;
    private final Chooser chooser;

    /// Whether a fault that is thrown is ours or our caller's, not the library's.
    private boolean isTelling;

    private ParquetTable(String source, Chooser chooser) {
        this.source = source;
        this.chooser = chooser;
    }

    static @Nullable String read(SourceFile file, Chooser chooser) throws IOException {
        var table = new ParquetTable(file.name(), chooser);
        try (FileChannel channel = FileChannel.open(file.path())) {
            var input = new ChannelInput(channel);
            checkEnds(file.name(), input);
            return table.readGuarded(input);
        }
    }

    /// The library tells damage in many ways, few of them declared.
    private @Nullable String readGuarded(ChannelInput input) throws IOException {
        try {
            return read(input);
        } catch (IOException e) {
            if (input.hasFailed()) {
                throw e;
            }
            throw damaged(source, e);
        } catch (RuntimeException | StackOverflowError e) {
            if (isTelling) {
                throw e;
            }
            throw damaged(source, e);
        } catch (OutOfMemoryError e) {
            if (isTelling) {
                throw e;
            }
            throw tooLarge(source);
        }
    }

    /// A whole Parquet file ends as it begins.
    private static void checkEnds(String source, ChannelInput input) throws IOException {
        long size = input.getLength();
        String start = input.text(0, MAGIC.length());
        String end = input.text(Math.max(0, size - MAGIC.length()), MAGIC.length());
        if (start.equals(ENCRYPTED) || end.equals(ENCRYPTED)) {
            throw new MalformedDataException(
                    Location.of(source), "the Parquet file is encrypted, expected it in the clear");
        }
        if (size < SHORTEST_BYTES) {
            throw new MalformedDataException(
                    Location.of(source),
                    "the Parquet file is cut off: it has "
                            + size
                            + " bytes, expected "
                            + SHORTEST_BYTES
                            + " or more");
        }
        if (!end.equals(MAGIC)) {
            throw new MalformedDataException(
                    Location.of(source),
                    "the Parquet file is cut off: it ends in \""
                            + Json.printable(end)
                            + "\", expected PAR1");
        }
    }

    private static MalformedDataException tooLarge(String source) {
        return new MalformedDataException(
                Location.of(source),
                "the Parquet file asks for more memory than there is: it is damaged, or its row"
                        + " groups are too large");
    }

    /// Without what differs from run to run: the address of an object in the memory.
    private static RuntimeException damaged(String source, Throwable e) {
        if (e instanceof MalformedDataException told) {
            return told;
        }
        String details = String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]{1,16}", "");
        String shown = details.length() <= 200 ? details : details.substring(0, 200) + "...";
        return new MalformedDataException(
                Location.of(source),
                "the Parquet file is damaged: "
                        + Json.printable(shown.replaceAll("\\s+", " "))
                        + " ("
                        + e.getClass().getSimpleName()
                        + ")");
    }

    private @Nullable String read(ChannelInput input) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(input, OPTIONS)) {
            FileMetaData meta = reader.getFooter().getFileMetaData();
            List<String> columns =
                    meta.getSchema().getFields().stream().map(Type::getName).toList();
            Chooser.Choice choice = chooser.choose(columns);
            if (choice == null) {
                return Tables.unknown(columns, chooser);
            }
            checkGroups(reader.getFooter());
            MessageType asked = asked(meta.getSchema(), choice.columns());
            reader.setRequestedSchema(asked);
            readGroups(reader, asked, choice);
            return null;
        }
    }

    /// Each row has one value, or a gap, in every column that is no list.
    private static void checkGroups(ParquetMetadata footer) {
        MessageType schema = footer.getFileMetaData().getSchema();
        for (BlockMetaData group : footer.getBlocks()) {
            for (ColumnChunkMetaData column : group.getColumns()) {
                boolean isFlat = schema.getMaxRepetitionLevel(column.getPath().toArray()) == 0;
                if (isFlat && column.getValueCount() != group.getRowCount()) {
                    throw new ParquetDecodingException(
                            column.getPath().toDotString()
                                    + " has "
                                    + column.getValueCount()
                                    + " values in a group of "
                                    + group.getRowCount()
                                    + " rows");
                }
            }
        }
    }

    private static MessageType asked(MessageType schema, List<String> names) {
        List<Type> fields =
                schema.getFields().stream()
                        .filter(field -> names.contains(field.getName()))
                        .toList();
        return new MessageType(schema.getName(), fields);
    }

    private void readGroups(ParquetFileReader reader, MessageType asked, Chooser.Choice choice)
            throws IOException {
        String writer = reader.getFooter().getFileMetaData().getCreatedBy();
        var cells = new Cells(source, choice.table(), choice.columns());
        long line = 0;
        PageReadStore group = reader.readNextRowGroup();
        while (group != null) {
            List<ParquetColumn> columns = columns(group, writer, asked, choice.columns());
            for (long i = 0; i < group.getRowCount(); i++) {
                cells.begin(++line);
                for (ParquetColumn column : columns) {
                    column.next(cells);
                }
                isTelling = true;
                choice.rows().read(cells);
                isTelling = false;
            }
            group = reader.readNextRowGroup();
        }
    }

    private static List<ParquetColumn> columns(
            PageReadStore group, String writer, MessageType asked, List<String> names) {
        var store =
                new ColumnReadStoreImpl(
                        group, new DummyRecordConverter(asked).getRootConverter(), asked, writer);
        List<ParquetColumn> columns = new ArrayList<>();
        for (Type field : asked.getFields()) {
            int target = names.indexOf(field.getName());
            columns.add(ParquetColumn.of(field, target, asked, store));
        }
        return columns;
    }
}
