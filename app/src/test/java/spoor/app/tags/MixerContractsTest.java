package spoor.app.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.ledger.chain.evm.EvmAddress;

class MixerContractsTest {
    private static List<MixerContracts.Contract> contracts(long chainId) {
        MixerContracts known = MixerContracts.of(chainId);
        return StreamSupport.stream(known.addresses().spliterator(), false).map(known::at).toList();
    }

    @Test
    void everyLineOfTheTableIsAContractOfItsOwn() {
        assertThat(contracts(1)).hasSize(22);
        assertThat(contracts(56)).hasSize(5);
        assertThat(contracts(1)).filteredOn(MixerContracts.Contract::isRouter).hasSize(3);
        assertThat(contracts(31_337)).isEmpty();
    }

    @Test
    void poolsOfOneAssetTakeDifferentAmounts() {
        assertThat(contracts(1))
                .filteredOn(contract -> !contract.isRouter())
                .map(contract -> contract.asset() + " " + contract.denomination())
                .doesNotHaveDuplicates();
    }

    /// Labels such as `Tornado.Cash: 1,000 DAI`. Two of them contradict the authors' own list, and
    /// one another's comma: 0x4736 and 0xd96f.
    @Test
    void thePublicLabelsSayTheSameAmounts() throws IOException {
        Path pack =
                TestData.file(
                        "cases/labels/graphsense-tagpacks/etherscan-wordcloud-mixing_service.yaml");
        MixerContracts known = MixerContracts.of(1);
        List<String> agreed = new ArrayList<>();
        List<String> contradicted = new ArrayList<>();
        String address = "";
        for (String line : Files.readAllLines(pack)) {
            if (line.contains("address:")) {
                address = line.replaceAll(".*'(.*)'.*", "$1");
            }
            if (line.contains("label: 'Tornado.Cash: ")) {
                String amount = line.replaceAll(".*Cash: (.*?)( 2)?'", "$1").replace(",", "");
                MixerContracts.Contract contract = known.at(EvmAddress.parse(address));
                if (contract != null && !contract.isRouter()) {
                    boolean isSame = contract.name().endsWith(" pool of " + amount);
                    (isSame ? agreed : contradicted).add(address.substring(0, 6));
                }
            }
        }
        assertThat(agreed).hasSizeGreaterThan(12);
        assertThat(contradicted.stream().map(one -> one.toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrder("0x4736", "0xd96f");
    }
}
