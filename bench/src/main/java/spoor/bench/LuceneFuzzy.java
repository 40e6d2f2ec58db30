package spoor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;

/// Lucene as it is commonly used for names: one document a name, a fuzzy query of one or two errors
/// for each word, two thirds of the words wanted, the ten best.
final class LuceneFuzzy {
    private static final String NAME = "name";

    private final IndexSearcher searcher;

    LuceneFuzzy(List<Designation> entries) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer =
                new IndexWriter(memory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (Designation entry : entries) {
                for (ListedName name : entry.names()) {
                    Document document = new Document();
                    document.add(new TextField(NAME, plain(name.text()), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(memory));
    }

    /// The number of names found, at most ten.
    int find(String name) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int words = 0;
        for (String word : plain(name).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                int errors = word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
                query.add(new FuzzyQuery(new Term(NAME, word), errors), BooleanClause.Occur.SHOULD);
                words++;
            }
        }
        query.setMinimumNumberShouldMatch((words * 2 + 2) / 3);
        try {
            return searcher.search(query.build(), 10).scoreDocs.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|['’]", "")
                .toLowerCase(Locale.ROOT);
    }
}
