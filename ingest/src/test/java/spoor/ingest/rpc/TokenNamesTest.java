package spoor.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.ingest.json.Json;
import spoor.ingest.peer.Contracts;

class TokenNamesTest {
    private static final String TOKENS = "ethereum-etl/test_export_tokens_job/";

    @ParameterizedTest
    @CsvSource({
        "token_with_alternative_return_type,0x86fa049857e0209aa7d9e616f7eb3b3b78ecfdb0,EOS,18",
        "token_with_invalid_data,0xf763be8b3263c268e9789abfb3934564a7b80054,ETH,18",
    })
    void namesOfRealTokensEqualEthereumEtls(
            String folder, String contract, String symbol, int decimals) {
        assertThat(TokenNames.symbol(answer(folder, "0x95d89b41", contract))).isEqualTo(symbol);
        assertThat(TokenNames.decimals(answer(folder, "0x313ce567", contract))).isEqualTo(decimals);
    }

    @Test
    void whatIsNoSymbolIsNone() {
        assertThat(TokenNames.symbol(null)).isEmpty();
        assertThat(symbol("0x")).isEmpty();
        assertThat(symbol("0xzz")).isEmpty();
        assertThat(symbol("0x1234")).isEmpty();
        assertThat(symbol(words(Contracts.word(32), Contracts.word(0)))).isEmpty();
        assertThat(symbol(words(Contracts.word(32), Contracts.word(99)))).isEmpty();
        assertThat(symbol(words(Contracts.word(33), Contracts.word(1)))).isEmpty();
        String huge = "f".repeat(64);
        assertThat(symbol(words(huge, huge, huge))).isEmpty();
        assertThat(symbol(words(Contracts.word(32), huge, huge))).isEmpty();
    }

    @Test
    void aSymbolIsShownWithoutTricksAndShort() {
        assertThat(symbol(words(Contracts.text("U\u202eSD\u001bC")))).isEqualTo("U?SD?C");
        assertThat(symbol(words(Contracts.text("x".repeat(65))))).isEqualTo("x".repeat(32) + "...");
        assertThat(symbol(words(Contracts.text("  é  ")))).isEqualTo("é");
    }

    @Test
    void decimalsAreOneByte() {
        assertThat(decimals(words(Contracts.word(255)))).isEqualTo(255);
        assertThat(decimals(words(Contracts.word(256)))).isEqualTo(-1);
        assertThat(decimals("0x12")).isEqualTo(-1);
        assertThat(TokenNames.decimals(null)).isEqualTo(-1);
    }

    private static String words(String... words) {
        return "0x" + String.join("", words);
    }

    private static String symbol(String answer) {
        return TokenNames.symbol(json(answer));
    }

    private static int decimals(String answer) {
        return TokenNames.decimals(json(answer));
    }

    private static Json answer(String folder, String method, String contract) {
        String file = "/web3_response.eth_call_data_" + method + "_to_" + contract + "_latest.json";
        return json(Transcripts.answer(TOKENS + folder + file).text());
    }

    private static Json json(String text) {
        return new Json.Text(new Json.Place("answer", 1, 1), text);
    }
}
