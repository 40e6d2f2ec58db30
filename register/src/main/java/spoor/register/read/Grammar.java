package spoor.register.read;

import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// All parts of the grammar, upon one lexicon. Built once; any number of threads may read with it.
final class Grammar {
    private final Lexicon lexicon = new Lexicon();
    final NumberGrammar numbers = new NumberGrammar(lexicon);
    final OrdinalGrammar ordinals = new OrdinalGrammar(lexicon, numbers);
    final MoneyGrammar amounts = new MoneyGrammar(lexicon, numbers);
    final QuantityGrammar quantities = new QuantityGrammar(lexicon, amounts);
    final TimeGrammar times = new TimeGrammar(lexicon, numbers, ordinals);
    final CountedNouns nouns = new CountedNouns(lexicon);
    final Phrases<Name> names = Names.table(lexicon);
    final Cues cues = new Cues(lexicon);
    final AsserterGrammar asserters = new AsserterGrammar(lexicon);
    final Distribution distribution = new Distribution(lexicon);

    Tokens tokens(String text) {
        return Tokens.of(text, lexicon);
    }
}
