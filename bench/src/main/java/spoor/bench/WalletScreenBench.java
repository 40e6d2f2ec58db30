package spoor.bench;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import spoor.screening.wallet.WalletAddress;
import spoor.screening.wallet.WalletIndex;
import spoor.screening.wallet.WalletKey;
import spoor.screening.wallet.WalletMatch;

/// Claim: 10 million wallet checks a second and core; a clean wallet costs no more than a listed
/// one.
///
/// Data: 20,000 made addresses known, half accounts of Ethereum, half Bitcoin's of a key; asked are
/// 4,096 known or unknown ones. `known` asks by keys that were read before, `text` begins with the
/// text and looks for imitations too.
///
/// `java -jar bench.jar WalletScreenBench -prof spoor.bench.CpuTimeProfiler`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WalletScreenBench {
    private static final int KNOWN = 20_000;
    private static final int ASKED = 4096;
    private static final String BASE58 =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    @Param({"evm", "evm-checksummed", "bitcoin"})
    public String form = "evm";

    @Param({"listed", "clean"})
    public String asked = "listed";

    private WalletIndex<Integer> index = new WalletIndex.Builder<Integer>().build();
    private String[] texts = {};
    private WalletKey[] keys = {};
    private int next;

    @Setup
    public void load() {
        SplittableRandom random = new SplittableRandom(1);
        WalletIndex.Builder<Integer> builder = new WalletIndex.Builder<>();
        String[] known = new String[KNOWN];
        for (int i = 0; i < KNOWN; i++) {
            known[i] = address(i % 2 == 0, random);
            builder.add(WalletAddress.of(known[i]), i);
        }
        index = builder.build();
        texts = new String[ASKED];
        keys = new WalletKey[ASKED];
        boolean isEvm = !form.equals("bitcoin");
        for (int i = 0; i < ASKED; i++) {
            String text =
                    asked.equals("listed")
                            ? known[2 * i + (isEvm ? 0 : 1)]
                            : address(isEvm, random);
            texts[i] = form.equals("evm") ? text.toLowerCase(Locale.ROOT) : text;
            keys[i] = WalletAddress.of(text).key();
        }
    }

    private static String address(boolean isEvm, SplittableRandom random) {
        byte[] hash = new byte[20];
        random.nextBytes(hash);
        if (!isEvm) {
            return base58(hash);
        }
        String wrong = "0x" + HexFormat.of().formatHex(hash);
        // An address with a capital too many is told what its checksum is.
        String fault = WalletAddress.of("0xAa" + wrong.substring(4)).fault();
        return fault.isEmpty() ? wrong : fault.substring(fault.length() - 42);
    }

    private static String base58(byte[] hash) {
        byte[] whole = new byte[25];
        System.arraycopy(hash, 0, whole, 1, 20);
        byte[] check = new byte[32];
        new Sha256d().hash(whole, 0, 21, check, 0);
        System.arraycopy(check, 0, whole, 21, 4);
        StringBuilder text = new StringBuilder();
        BigInteger rest = new BigInteger(1, whole);
        BigInteger base = BigInteger.valueOf(58);
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            text.append(BASE58.charAt(parts[1].intValueExact()));
            rest = parts[0];
        }
        for (int i = 0; whole[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }

    @Benchmark
    public boolean known() {
        return index.contains(keys[next++ & (ASKED - 1)]);
    }

    @Benchmark
    public List<WalletMatch<Integer>> text() {
        return index.find(WalletAddress.of(texts[next++ & (ASKED - 1)]));
    }
}
