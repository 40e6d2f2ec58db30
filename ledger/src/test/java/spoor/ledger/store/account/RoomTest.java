package spoor.ledger.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Columns in files hold what columns in memory hold, and leave nothing behind.
class RoomTest {
    private static final int ROWS = 200_000;

    @TempDir Path folder;

    @Test
    void aColumnInAFileHoldsWhatOneInMemoryHolds() throws IOException {
        Random random = new Random(5);
        long[] expected = new long[ROWS];
        try (Room room = Room.onDisk(folder.resolve("room"), 100)) {
            LongColumn longs = new LongColumn(room);
            IntColumn ints = new IntColumn(room);
            ByteColumn bytes = new ByteColumn(room);
            for (int row = 0; row < ROWS; row++) {
                expected[row] = random.nextLong();
                longs.add(expected[row]);
                ints.add((int) expected[row]);
                bytes.add((byte) expected[row]);
                int other = random.nextInt(row + 1);
                expected[other] = random.nextLong();
                longs.set(other, expected[other]);
                ints.set(other, (int) expected[other]);
                bytes.set(other, (byte) expected[other]);
            }
            assertThat(filesIn(folder.resolve("room"))).isEqualTo(3);
            for (int row = 0; row < ROWS; row++) {
                assertThat(longs.get(row)).isEqualTo(expected[row]);
                assertThat(ints.get(row)).isEqualTo((int) expected[row]);
                assertThat(bytes.get(row)).isEqualTo((byte) expected[row]);
            }
        }
        assertThat(folder.resolve("room")).doesNotExist();
    }

    @Test
    void keysLieInTheOrderOfTheirBytes() throws IOException {
        Random random = new Random(6);
        try (Room room = Room.onDisk(folder.resolve("room"), 100)) {
            KeyColumn keys = new KeyColumn(20, room);
            for (int row = 0; row < 5_000; row++) {
                byte[] key = new byte[20];
                key[0] = (byte) random.nextInt(4);
                key[random.nextInt(20)] = (byte) random.nextInt();
                keys.add(key);
                assertThat(keys.isAt(row, key)).isTrue();
                key[19]++;
                assertThat(keys.isAt(row, key)).isFalse();
            }
            int[] order = keys.order();
            for (int i = 1; i < order.length; i++) {
                int sign = Arrays.compareUnsigned(keys.get(order[i - 1]), keys.get(order[i]));
                assertThat(sign < 0 || (sign == 0 && order[i - 1] < order[i])).isTrue();
            }
        }
    }

    @Test
    void whatAKilledWriterLeftIsRemoved() throws IOException {
        Path left = Files.createDirectories(folder.resolve("room")).resolve("7");
        Files.writeString(left, "left");
        try (Room room = Room.onDisk(folder.resolve("room"))) {
            assertThat(left).doesNotExist();
            new LongColumn(room).add(1);
        }
        assertThat(folder.resolve("room")).doesNotExist();
    }

    @Test
    void aSmallColumnNeedsNoFile() throws IOException {
        try (Room room = Room.onDisk(folder.resolve("room"))) {
            new LongColumn(room).add(1);
            assertThat(folder.resolve("room")).doesNotExist();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAFailureOfTheDisk() throws IOException {
        try (Room room = Room.onDisk(folder.resolve("file/room"), 0)) {
            Files.writeString(folder.resolve("file"), "no folder");
            LongColumn column = new LongColumn(room);
            assertThatThrownBy(
                            () -> {
                                for (int row = 0; row < 100; row++) {
                                    column.add(row);
                                }
                            })
                    .isInstanceOf(Room.Failure.class);
            Files.delete(folder.resolve("file"));
        }
    }

    private static long filesIn(Path room) throws IOException {
        try (Stream<Path> files = Files.list(room)) {
            return files.count();
        }
    }
}
