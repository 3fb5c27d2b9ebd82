"""tantivy with one thread; queries are weighted disjunctions of terms."""
from collections import Counter
import tantivy
import peerbench

builder = tantivy.SchemaBuilder()
builder.add_text_field("text", stored=False, tokenizer_name="spaces", index_option="freq")
schema = builder.build()


def registered(index):
    index.register_tokenizer("spaces", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    return index


def build(tokens, folder):
    writer = registered(tantivy.Index(schema, path=str(folder))).writer(heap_size=1_500_000_000, num_threads=1)
    with open(tokens, encoding="utf-8", newline="\n") as file:
        for line in file:
            writer.add_document(tantivy.Document(text=line))
    writer.commit()
    writer.wait_merging_threads()


def clause(term, count):
    query = tantivy.Query.term_query(schema, "text", term, "freq")
    return tantivy.Occur.Should, tantivy.Query.boost_query(query, float(count)) if count > 1 else query


def open_search(folder):
    searcher = registered(tantivy.Index.open(str(folder))).searcher()

    def search(queries, count):
        for tokens in queries:
            query = tantivy.Query.boolean_query([clause(*item) for item in Counter(tokens).items()])
            searcher.search(query, count, count=False)

    return search


peerbench.main(build, open_search)
