package chancery.foundation.drawing;

import java.util.List;

/**
 * Rows of text under a header, as a reader sees them.
 *
 * @param rows each as long as the header; a cell without a value is empty
 */
public record Table(String caption, List<String> header, List<List<String>> rows) {
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + header.size() + " headings");
            }
        }
    }
}
