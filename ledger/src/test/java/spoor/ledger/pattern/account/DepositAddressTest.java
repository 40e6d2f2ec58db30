package spoor.ledger.pattern.account;

import static org.assertj.core.api.Assertions.assertThat;
import static spoor.ledger.intake.account.AccountWorld.address;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.intake.account.AccountWorld;
import spoor.ledger.pattern.account.DepositAddress.Forwarding;

class DepositAddressTest {
    /// Accounts `S` and `SS` are wallets of one service, `X` is one of another.
    private static Optional<Forwarding> find(AccountWorld world) {
        AccountChain chain = world.chain();
        DepositAddress rule =
                new DepositAddress(
                        chain,
                        account -> {
                            if (chain.address(account).equals(address("X"))) {
                                return 2;
                            }
                            boolean isService =
                                    chain.address(account).equals(address("S"))
                                            || chain.address(account).equals(address("SS"));
                            return isService ? 1 : -1;
                        });
        int account = chain.findAccount(address("D"));
        return rule.find(chain.findHolding(account, 0));
    }

    @Test
    void findsAnAddressThatForwardsAllItGets() {
        Optional<Forwarding> found =
                find(
                        new AccountWorld()
                                .send("A", "D", 1_000)
                                .send("D", "S", 995)
                                .fee("D", 5, 1, 0, "M")
                                .send("B", "D", 7)
                                .send("D", "SS", 7));
        assertThat(found).isPresent();
        assertThat(found.get().received()).hasToString("1007");
        assertThat(found.get().forwarded()).hasToString("1002");
        assertThat(found.get().transfers()).isEqualTo(2);
        assertThat(found.get().longestSeconds()).isEqualTo(12);
    }

    @Test
    void keepsNoMoreThanOneInAHundred() {
        assertThat(find(new AccountWorld().send("A", "D", 1_000).send("D", "S", 990))).isPresent();
        assertThat(find(new AccountWorld().send("A", "D", 1_000).send("D", "S", 989))).isEmpty();
    }

    @Test
    void sendsToOneServiceAlone() {
        assertThat(
                        find(
                                new AccountWorld()
                                        .send("A", "D", 1_000)
                                        .send("D", "S", 999)
                                        .send("D", "X", 1)))
                .isEmpty();
        assertThat(
                        find(
                                new AccountWorld()
                                        .send("A", "D", 1_000)
                                        .send("D", "S", 1_000)
                                        .open()
                                        .token("T", "D", "B", 1)))
                .isEmpty();
    }

    @Test
    void waitsNoLongerThanTheRuleSays() {
        AccountWorld world = new AccountWorld().send("A", "D", 1_000);
        for (int i = 0; i < DepositAddress.MOST_SECONDS / 12; i++) {
            world.open();
        }
        assertThat(find(world.send("D", "S", 1_000))).isEmpty();
    }

    /// The error that the rule owns up to: a person with one exchange and quick fingers.
    @Test
    void takesAQuickPersonForADepositAddress() {
        assertThat(find(new AccountWorld().send("A", "D", 5).send("D", "S", 5))).isPresent();
    }
}
