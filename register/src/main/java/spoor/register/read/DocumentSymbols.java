package spoor.register.read;

import spoor.register.text.TokenKind;
import spoor.register.text.Tokens;

/// Symbols of the United Nations' documents: `S/2019/691`, `S/RES/1718 (2006)` without its year,
/// `A/HRC/46/L.1`.
final class DocumentSymbols {
    private static final String ORGANS = "SAETD";

    private DocumentSymbols() {}

    /// The token behind the symbol that begins at a token, or the token itself if none does.
    static int end(Tokens tokens, int token) {
        boolean opens =
                tokens.end(token) - tokens.start(token) == 1
                        && ORGANS.indexOf(tokens.text().charAt(tokens.start(token))) >= 0
                        && tokens.isSign(token + 1, '/')
                        && tokens.touchesPrevious(token + 1)
                        && !tokens.isSign(token - 1, '/');
        if (!opens) {
            return token;
        }
        int end = token + 1;
        boolean hasNumber = false;
        while (tokens.touchesPrevious(end) && isPart(tokens, end)) {
            hasNumber |= tokens.isNumber(end);
            end++;
        }
        while (tokens.kind(end - 1) == TokenKind.SIGN) {
            end--;
        }
        return hasNumber ? end : token;
    }

    private static boolean isPart(Tokens tokens, int token) {
        return tokens.isWord(token)
                || tokens.isNumber(token)
                || tokens.isSign(token, '/')
                || tokens.isSign(token, '.');
    }
}
