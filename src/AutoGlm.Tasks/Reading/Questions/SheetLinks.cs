using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Where a question speaks of a sheet: values of its cells, names of its columns, bounds on its numbers.</summary>
internal sealed class SheetLinks
{
    private const double LeastName = 0.72;
    private readonly char[] left;

    /// <summary>Words of what is counted that a column says.</summary>
    private readonly HashSet<string> counted = new(StringComparer.Ordinal);

    private SheetLinks(Inquiry inquiry) => left = inquiry.Folded.ToCharArray();

    /// <summary>Per column the rows that a value named in the question stands in.</summary>
    public Dictionary<int, HashSet<int>> Rows { get; } = [];

    /// <summary>Rows in the order their values are named in the question.</summary>
    public List<int> Named { get; } = [];

    /// <summary>Columns named in the question with how surely, surest first.</summary>
    public List<(int Column, double Score, int At)> Columns { get; } = [];

    public Limit? Limit { get; private set; }

    public int? LimitColumn { get; private set; }

    /// <summary>Words of the question that nothing in the sheet explains, in their order.</summary>
    public IReadOnlyList<string> Unexplained { get; private set; } = [];

    /// <summary>How much of what the question says is explained, 0–1.</summary>
    public double Coverage { get; private set; }

    public bool Any => Rows.Count > 0 || Columns.Count > 0 || LimitColumn is not null;

    /// <param name="inquiry">The words.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="clock">For dates without a year.</param>
    /// <param name="whole">Only whole cells count as named, not a word of one.</param>
    public static SheetLinks Of(Inquiry inquiry, Sheet sheet, DateTimeOffset clock, bool whole = false)
    {
        var links = new SheetLinks(inquiry);
        links.Limit = Limits.Find(inquiry.Folded);
        if (links.Limit is { } limit)
            links.Mask(limit.Start, limit.Length);
        links.LinkCells(sheet);
        links.LinkColumns(sheet, inquiry);
        links.LinkContext(sheet, inquiry);
        if (links.Rows.Count == 0 && !whole)
            links.LinkParts(sheet, inquiry);
        if (links.Limit is not null)
            links.LimitColumn = links.ColumnOf(sheet, links.Limit, inquiry, clock);
        links.Coverage = links.Explained(inquiry, sheet);
        return links;
    }

    /// <summary>Rows that fit all that the question says of them; all rows when it says nothing of any.</summary>
    public List<int> Fitting(Sheet sheet, DateTimeOffset clock)
    {
        var fitting = new List<int>();
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            if (Rows.Values.All(rows => rows.Contains(row)) && (LimitColumn is not { } column || Limits.Amount(sheet.Rows[row].Cells[column].Text, clock) is { } amount && Limit!.Holds(amount)))
                fitting.Add(row);
        }

        return fitting;
    }

    private void LinkCells(Sheet sheet)
    {
        var values = new Dictionary<string, List<(int Column, int Row)>>(StringComparer.Ordinal);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            for (var column = 0; column < sheet.Columns; column++)
            {
                var text = TextFold.Fold(sheet.Rows[row].Cells[column].Text).TrimEnd(':');
                if (text.Length is 0 or > 60 || sheet.Rows[row].Cells[column].Nodes.Any(Leaves.IsControl) || !Naming.IsTelling(text))
                    continue;
                if (!values.TryGetValue(text, out var places))
                    values[text] = places = [];
                places.Add((column, row));
            }
        }

        var named = new List<(int At, int Row)>();
        foreach (var (text, places) in values.OrderByDescending(pair => pair.Key.Length))
        {
            var at = PlaceOf(text);
            if (at < 0)
                continue;
            var columns = places.GroupBy(place => place.Column).ToList();
            var chosen = columns.Count == 1 ? columns[0] : columns.FirstOrDefault(group => Precedes(sheet.Headers[group.Key], at)) ?? columns.MaxBy(group => group.Key == sheet.Key ? 1 : 0)!;
            var rows = Rows.TryGetValue(chosen.Key, out var known) ? known : Rows[chosen.Key] = [];
            foreach (var (_, row) in chosen)
            {
                rows.Add(row);
                named.Add((at, row));
            }

            Mask(at, text.Length);
        }

        Named.AddRange(named.OrderBy(one => one.At).Select(one => one.Row).Distinct());
    }

    /// <summary>What is said beside the question names a row too: "I have to get to Oslo. When is the first bus?"</summary>
    private void LinkContext(Sheet sheet, Inquiry inquiry)
    {
        if (inquiry.Context.Length == 0)
            return;
        for (var column = 0; column < sheet.Columns; column++)
        {
            if (Rows.ContainsKey(column))
                continue;
            var named = Enumerable.Range(0, sheet.Rows.Count).Where(row => sheet.Rows[row].Cells[column] is { Text: { Length: > 1 and < 60 } text } cell && (CellKinds.Of(text) is CellKind.Text or CellKind.Date || CellKinds.Of(text) is CellKind.Number && text.Length > 2) && !cell.Nodes.Any(Leaves.IsControl) && Naming.PlaceOf(TextFold.Fold(text), inquiry.Context) >= 0).ToHashSet();
            if (named.Count == 0 || named.Count == sheet.Rows.Count || !named.Any(row => Rows.Values.All(rows => rows.Contains(row))))
                continue;
            Rows[column] = named;
            Named.AddRange(named.Where(row => !Named.Contains(row)));
        }
    }

    /// <summary>"Anna" may mean the row of Anna Keller, as long as no other row speaks of an Anna.</summary>
    private void LinkParts(Sheet sheet, Inquiry inquiry)
    {
        foreach (var word in QuestionWords.Content(new string(left).Replace('\uE00F', ' ')).Concat(inquiry.Around).Where(word => word.Length > 2 || word.Length > 1 && TextFold.IsChinese(word[0])).Distinct(StringComparer.Ordinal))
        {
            if (Columns.Exists(column => Tokens.Of(sheet.Headers[column.Column]).Contains(word)))
                continue;
            for (var column = 0; column < sheet.Columns; column++)
            {
                var fitting = Enumerable.Range(0, sheet.Rows.Count).Where(row => sheet.Rows[row].Cells[column].Text is { Length: > 0 and < 80 } text && CellKinds.Of(text) is CellKind.Text or CellKind.Measure && !sheet.Rows[row].Cells[column].Nodes.Any(Leaves.IsControl) && Tokens.Of(text).Any(said => said == word || inquiry.Counts && Matters.Same(said, word))).ToList();
                if (fitting.Count == 0 || fitting.Count * 2 > sheet.Rows.Count && sheet.Rows.Count > 1 && !(inquiry.Counts && column != sheet.Key) || fitting.Count > 1 && column == sheet.Key)
                    continue;
                if (Rows.TryGetValue(column, out var rows))
                    rows.IntersectWith(fitting);
                else
                    Rows[column] = [.. fitting];
                Named.AddRange(fitting.Where(row => !Named.Contains(row)));
                if (inquiry.Counts)
                    counted.Add(word);
                break;
            }
        }

        foreach (var empty in Rows.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key).ToList())
            Rows.Remove(empty);
    }

    private void LinkColumns(Sheet sheet, Inquiry inquiry)
    {
        var text = new string(left);
        for (var column = 0; column < sheet.Columns; column++)
        {
            var best = Naming.Of(sheet.Headers[column], text, out var at);
            if (column < sheet.Groups.Count && Naming.Of(sheet.Groups[column], text, out _) is var group && group > 0 && sheet.Headers[column].Length == 0)
                best = Math.Max(best, group);
            if (best < LeastName && inquiry.Context.Length > 0 && Naming.IsTelling(TextFold.Fold(sheet.Headers[column])) && Naming.PlaceOf(TextFold.Fold(sheet.Headers[column]), inquiry.Context) >= 0)
                best = LeastName;
            if (best < LeastName && inquiry.Content.Any(word => Tokens.Of(sheet.Headers[column]).Any(head => Matters.Same(word, head))))
                best = LeastName;
            if (best >= LeastName)
                Columns.Add((column, best, at));
        }

        if (inquiry.Asked.Length > 0)
        {
            // The column asked for comes first: "which region had the lowest sales".
            Columns.Sort((a, b) => Rank(b).CompareTo(Rank(a)));
            double Rank((int Column, double Score, int At) link) => link.Score + Similarity.Of(inquiry.Asked, sheet.Headers[link.Column]);
        }
        else
        {
            Columns.Sort((a, b) => b.Score.CompareTo(a.Score));
        }
    }

    private int? ColumnOf(Sheet sheet, Limit limit, Inquiry inquiry, DateTimeOffset clock)
    {
        var numeric = Enumerable.Range(0, sheet.Columns).Where(column => IsNumeric(sheet, column, clock)).ToList();
        bool Fits(int column) => limit.Kind switch
        {
            CellKind.Time => sheet.Column(column).Any(text => CellKinds.Of(text) == CellKind.Time),
            CellKind.Money => true,
            CellKind.Date => sheet.Column(column).Any(text => CellKinds.Of(text) == CellKind.Date),
            _ => sheet.Column(column).All(text => CellKinds.Of(text) is not CellKind.Time),
        };
        var fitting = numeric.Where(Fits).ToList();
        foreach (var (column, _, _) in Columns.OrderByDescending(link => link.At < limit.Start && link.At >= 0).ThenByDescending(link => link.Score))
        {
            if (fitting.Contains(column))
                return column;
        }

        if (limit.Kind == CellKind.Money)
            return fitting.Where(column => sheet.Column(column).Any(text => CellKinds.Of(text) == CellKind.Money) || Synonyms.Speaks(sheet.Headers[column], Concepts.Price)).Select(column => (int?)column).FirstOrDefault();
        var priced = fitting.Where(column => Synonyms.Strength(sheet.Headers[column], Concepts.Price) > 0.5 || sheet.Column(column).Any(text => CellKinds.Of(text) == CellKind.Money)).ToList();
        if (priced.Count > 0 && Synonyms.Speaks(inquiry.Folded, Concepts.Price))
            return priced[0];
        return fitting.Count == 1 ? fitting[0] : priced.Count == 1 ? priced[0] : null;
    }

    public static bool IsNumeric(Sheet sheet, int column, DateTimeOffset clock)
    {
        var texts = sheet.Column(column).Where(text => text.Length > 0).ToList();
        return texts.Count > 0 && texts.Count(text => CellKinds.Of(text) is not CellKind.Text && Limits.Amount(text, clock) is not null) * 10 >= texts.Count * 6;
    }

    private double Explained(Inquiry inquiry, Sheet sheet)
    {
        if (inquiry.Content.Count == 0)
            return Any ? 1 : 0;
        var rest = QuestionWords.Content(new string(left).Replace('\uE00F', ' ')).ToList();
        if (inquiry.Quality is { } quality)
        {
            foreach (var word in QuestionWords.Content(inquiry.Folded.Substring(quality.Start, quality.Length)))
                rest.Remove(word);
        }

        var about = Tokens.Of($"{sheet.Title} {string.Join(' ', sheet.Headers)} {string.Join(' ', sheet.Groups)}");
        // The asked noun is what the rows are, where the words choose among them: "which post has the most votes".
        var things = inquiry.Quality is { Superlative: true } || inquiry.Ordinal is not null || Rows.Count > 0 || LimitColumn is not null ? [.. Tokens.Of(inquiry.Asked), .. AfterQuality(inquiry)] : Array.Empty<string>();
        rest.RemoveAll(word => things.Contains(word) || things.Length > 0 && inquiry.Chinese && inquiry.Asked.Length > 0 && word.Length == inquiry.Asked.Length + 1 && word.EndsWith(inquiry.Asked, StringComparison.Ordinal) || counted.Contains(word) || inquiry.Settled.Contains(word) || about.Any(known => QuestionWords.Same(word, known) >= 0.75 || word.Length >= 4 && known.EndsWith(word, StringComparison.Ordinal) || TextFold.IsChinese(word[0]) && known.Contains(word, StringComparison.Ordinal)) || Minor.Contains(word) || Columns.Exists(link => Similarity.Of(word, sheet.Headers[link.Column]) >= 0.6));
        Unexplained = rest;
        return 1 - ((double)rest.Count / Math.Max(inquiry.Content.Count, rest.Count));
    }

    /// <summary>"The earliest flight": the word behind the quality says what the rows are.</summary>
    private static IEnumerable<string> AfterQuality(Inquiry inquiry) =>
        inquiry.Quality is { Superlative: true } quality && !inquiry.Chinese ? QuestionWords.Content(inquiry.Folded[(quality.Start + quality.Length)..]).Take(1) : [];

    private static readonly HashSet<string> Minor = new(StringComparer.Ordinal)
    {
        "total", "sum", "altogether", "together", "average", "mean", "number", "count", "table", "list", "item", "row", "column", "line", "come", "value", "difference", "between", "first", "last", "next", "second", "third", "name", "cost", "leave", "go", "going", "travel", "travelling", "traveling", "day", "say", "show", "entry", "compare", "combined", "median", "whole", "overall",
        "everything", "all", "figure", "add", "added", "一共", "总共", "合计", "总", "平均", "总和", "花", "花费", "表格", "列表", "下", "班", "去", "开", "末班", "末班车", "首班", "首班车", "头班", "班车", "一班", "发车", "下一", "开往", "几点", "开", "类", "项",
    };

    private bool Precedes(string header, int at)
    {
        var folded = TextFold.Fold(header);
        var before = new string(left, 0, at).TrimEnd();
        return folded.Length > 0 && before.EndsWith(folded, StringComparison.Ordinal);
    }

    private int PlaceOf(string text) => Naming.PlaceOf(text, new string(left));

    private void Mask(int start, int length) => Array.Fill(left, '\uE00F', start, length);
}
