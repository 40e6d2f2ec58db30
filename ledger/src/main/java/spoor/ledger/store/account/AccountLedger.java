package spoor.ledger.store.account;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.store.Generation;

/// An account chain's columns on disk, mapped. They were written whole, in one generation, and
/// never change: new data make the next generation, which takes the place of this one in one step.
public final class AccountLedger implements AutoCloseable {
    private static final int TRIES = 3;

    private final Path generation;
    private final Map<AccountColumn, MemorySegment> columns;
    private final AccountTables chain;
    private final Arena arena;

    private AccountLedger(
            Path generation, Map<AccountColumn, MemorySegment> columns, Texts texts, Arena arena) {
        this.generation = generation;
        this.columns = columns;
        this.chain = new AccountTables(columns, texts);
        this.arena = arena;
    }

    /// Whether the folder holds the ledger of an account chain.
    public static boolean exists(Path ledger) throws IOException {
        return Generation.exists(ledger)
                && Files.exists(Generation.current(ledger).resolve(AccountColumn.TEXT.fileName()));
    }

    /// Refuses a folder whose ledger is of accounts, for a writer of outputs.
    ///
    /// @throws MalformedDataException if it holds such a ledger
    public static void refuse(Path ledger) throws IOException {
        if (exists(ledger)) {
            throw new MalformedDataException(
                    Location.of(ledger.toString()),
                    "the ledger here is of an account chain, expected one of outputs (bitcoin);"
                            + " give this chain another name with --chain NAME");
        }
    }

    /// Opens a ledger for reading. It stays as it is now, whatever a writer does meanwhile, until
    /// it is closed.
    ///
    /// @throws MalformedDataException if there is no such ledger, or a file is not what its name
    ///   says
    public static AccountLedger open(Path ledger) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return openGeneration(Generation.current(ledger));
            } catch (NoSuchFileException e) {
                // A writer may have replaced the generation between our reading of its name and
                // of its files.
                if (attempt == TRIES) {
                    throw new MalformedDataException(
                            Location.of(String.valueOf(e.getFile())),
                            "file is missing, expected all columns of an account chain");
                }
            }
        }
    }

    private static AccountLedger openGeneration(Path generation) throws IOException {
        Arena arena = Arena.ofShared();
        try {
            Map<AccountColumn, MemorySegment> columns = new EnumMap<>(AccountColumn.class);
            for (AccountColumn column : AccountColumn.values()) {
                columns.put(column, ColumnFile.map(generation, column, arena));
            }
            return new AccountLedger(generation, columns, texts(generation, columns), arena);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static Texts texts(Path generation, Map<AccountColumn, MemorySegment> columns)
            throws NoSuchFileException {
        MemorySegment bytes = Objects.requireNonNull(columns.get(AccountColumn.TEXT));
        try {
            return Texts.read(bytes.toArray(ValueLayout.JAVA_BYTE));
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedDataException(
                    Location.of(generation.resolve(AccountColumn.TEXT.fileName()).toString()),
                    e.getMessage() + "; the file is damaged");
        }
    }

    /// Writes a chain as the next generation of a ledger, which takes the place of the one there
    /// is. The caller has the ledger's writer lock.
    ///
    /// @throws IOException if the disk fails; what was written is removed, and the ledger is as it
    ///   was
    public static void replace(Path ledger, AccountTables.Columns chain) throws IOException {
        Path generation = Generation.prepareNext(ledger);
        try {
            for (Map.Entry<AccountColumn, MemorySegment> column : chain.segments().entrySet()) {
                ColumnFile.write(generation, column.getKey(), column.getValue());
            }
            Generation.forceFolder(generation);
            Generation.publish(ledger, generation);
        } catch (IOException e) {
            Generation.discard(ledger, generation);
            throw notWritten(ledger, e);
        }
    }

    /// A disk that failed while something was written for this ledger.
    public static IOException notWritten(Path ledger, IOException e) {
        return new IOException(
                ledger
                        + ": "
                        + e.getMessage()
                        + " while writing, expected room and a disk that works; what was"
                        + " committed is safe, and another ingest goes on from there",
                e);
    }

    /// What the columns say. Not to be asked any more once the ledger is closed.
    public AccountTables chain() {
        return chain;
    }

    /// Bytes of the ledger's files.
    public long sizeBytes() throws IOException {
        long bytes = 0;
        for (AccountColumn column : AccountColumn.values()) {
            bytes += Files.size(generation.resolve(column.fileName()));
        }
        return bytes;
    }

    /// Reads every byte again and compares it with the checksums.
    ///
    /// @throws MalformedDataException at the first difference
    public void verify() throws IOException {
        for (Map.Entry<AccountColumn, MemorySegment> column : columns.entrySet()) {
            ColumnFile.verify(generation, column.getKey(), column.getValue());
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
