package spoor.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes `inputs.csv` (transaction, output that it spends, its value), `outputs.csv` and
/// `stolen.csv` (transaction, output, value), all in chain order, everything by number from 0.
final class CsvTables implements ChainSink {
    private static final String HEAD = "tx,output,value\n";
    private static final int BUFFER_CHARS = 1 << 20;

    private final BufferedWriter inputs;
    private final BufferedWriter outputs;
    private final Path folder;
    private long writtenOutputs;

    CsvTables(Path folder) throws IOException {
        this.folder = folder;
        inputs = open(folder.resolve("inputs.csv"));
        inputs.write(HEAD);
        outputs = open(folder.resolve("outputs.csv"));
        outputs.write(HEAD);
    }

    private static BufferedWriter open(Path file) throws IOException {
        return new BufferedWriter(
                Files.newBufferedWriter(file, StandardCharsets.US_ASCII), BUFFER_CHARS);
    }

    @Override
    public void addTransaction(Workload workload) throws IOException {
        long transaction = workload.transactions() - 1;
        for (int i = 0; i < workload.inputCount; i++) {
            long output = workload.spent[i];
            write(inputs, transaction, output, workload.values.get(output));
        }
    }

    @Override
    public void endBlock(Workload workload) throws IOException {
        for (; writtenOutputs < workload.outputs(); writtenOutputs++) {
            write(
                    outputs,
                    workload.owners.get(writtenOutputs),
                    writtenOutputs,
                    workload.values.get(writtenOutputs));
        }
    }

    void writeStolen(WorkloadChain chain) throws IOException {
        try (BufferedWriter stolen = open(folder.resolve("stolen.csv"))) {
            stolen.write(HEAD);
            for (long output : chain.theft()) {
                Workload workload = chain.workload();
                write(stolen, workload.owners.get(output), output, workload.values.get(output));
            }
        }
    }

    private static void write(BufferedWriter to, long transaction, long output, long valueSat)
            throws IOException {
        to.write(Long.toString(transaction));
        to.write(',');
        to.write(Long.toString(output));
        to.write(',');
        to.write(Long.toString(valueSat));
        to.write('\n');
    }

    @Override
    public void close() throws IOException {
        inputs.close();
        outputs.close();
    }
}
