package spoor.app.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import spoor.app.evidence.RegtestChain.Paid;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.chain.bitcoin.TestBlocks;
import spoor.ledger.intake.BlocksIntake;
import spoor.ledger.intake.Progress;
import spoor.ledger.store.Ledger;

/// Two thefts on a regtest chain of seven blocks: clean money mixed in, value burned, an exchange
/// with a tag, a fee, and what the second theft takes from the first.
final class SmallCase {
    final Path blocks;
    final Path ledger;
    final String text;
    final String pack;

    SmallCase(Path folder) throws IOException {
        RegtestChain chain = new RegtestChain();
        Paid one = chain.mine(0x01, 5_000_000_000L);
        Paid two = chain.mine(0x02, 5_000_000_000L);
        Paid theft =
                RegtestChain.pay(
                        List.of(one.output(0)),
                        List.of(
                                RegtestChain.to(0x11, 3_000_000_001L),
                                RegtestChain.to(0x01, 1_999_990_000L)));
        chain.mine(0x03, 5_000_000_000L, theft);
        Paid mix =
                RegtestChain.pay(
                        List.of(theft.output(0), two.output(0)),
                        List.of(
                                RegtestChain.to(0x12, 2_500_000_000L),
                                RegtestChain.to(0x13, 5_400_000_000L),
                                TestBlocks.output(70_000_000L, "6a0548656c6c6f")));
        Paid clean =
                RegtestChain.pay(
                        List.of(theft.output(1)), List.of(RegtestChain.to(0x04, 1_999_980_000L)));
        chain.mine(0x03, 5_000_000_000L, mix, clean);
        Paid sale =
                RegtestChain.pay(
                        List.of(mix.output(0)),
                        List.of(
                                RegtestChain.to(0x99, 1_200_000_000L),
                                RegtestChain.to(0x14, 1_299_990_000L)));
        chain.mine(0x03, 5_000_000_000L, sale);
        Paid last =
                RegtestChain.pay(
                        List.of(sale.output(1), mix.output(1)),
                        List.of(
                                RegtestChain.to(0x15, 3_333_333_333L),
                                RegtestChain.to(0x16, 3_366_000_000L)));
        chain.mine(0x03, 5_000_000_000L, last);
        blocks = chain.writeTo(folder);
        ledger = folder.resolve("ledger");
        BlocksIntake.run(blocks, ledger, Progress.SILENT);
        text =
                """
                case: two small thefts
                chain: small
                thefts:
                  - id: ann
                    origins: [{output: "%s"}]
                  - id: bob
                    origins: [{output: "%s", units: 2000000000}]
                stop: {tags: [pack.yaml], categories: [exchange]}
                """
                        .formatted(theft.output(0), mix.output(1));
        pack =
                """
                title: a pack
                creator: a test
                currency: BTC
                tags:
                  - {address: %s, label: An Exchange, source: a test, category: exchange}
                  - {address: %s, label: Somebody, source: a list, confidence: web_crawl}
                  - {address: %s, label: Somebody, source: a book, confidence: forensic}
                """
                        .formatted(address(0x99), address(0x15), address(0x15));
    }

    private static String address(int owner) {
        byte[] hash = new byte[20];
        Arrays.fill(hash, (byte) owner);
        return Addresses.text(Network.REGTEST, new Lock(LockKind.P2PKH, hash));
    }

    Path bundle(BundleLab lab) throws IOException {
        try (Ledger chain = Ledger.open(ledger)) {
            return lab.bundle(chain, text, pack, blocks);
        }
    }
}
