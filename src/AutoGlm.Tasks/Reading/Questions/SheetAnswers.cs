using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Answers from one sheet: looks up, counts, adds, averages, compares, finds the most and the least.</summary>
internal sealed class SheetAnswers
{
    private readonly Inquiry inquiry;
    private readonly Sheet sheet;
    private readonly DateTimeOffset clock;
    private readonly SheetLinks links;
    private readonly List<int> rows;

    /// <summary>Words for where things stand, which tell none of them from the others.</summary>
    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal)
    {
        "page", "table", "list", "row", "column", "record", "entry", "entrie", "item", "line", "form", "sheet", "thing", "people", "person", "one", "all", "each", "every",
        "页", "页面", "表格", "表", "列表", "名单", "清单", "行", "条", "记录", "数据", "项", "人", "个", "里", "中", "上", "每", "所有", "全部",
    };

    private SheetAnswers(Inquiry inquiry, Sheet sheet, DateTimeOffset clock)
    {
        (this.inquiry, this.sheet, this.clock) = (inquiry, sheet, clock);
        links = SheetLinks.Of(inquiry, sheet, clock);
        rows = links.Fitting(sheet, clock);
    }

    /// <summary>The best answer of all sheets, rows taken for columns too.</summary>
    public static Finding? Find(Inquiry inquiry, IEnumerable<Sheet> sheets, DateTimeOffset clock)
    {
        Finding? best = null;
        foreach (var sheet in sheets)
        {
            foreach (var (turned, bonus) in Turned.Both(sheet))
            {
                if (new SheetAnswers(inquiry, turned, clock).Answer() is { } found && found.Score + bonus > (best?.Score ?? 0))
                    best = found with { Score = found.Score + bonus };
            }
        }

        return best;
    }

    /// <summary>The rows that words speak of: all that fit them, the best where one is asked for, the so-many-th; none when they speak of nothing in the sheet.</summary>
    public static IReadOnlyList<SheetRow> RowsOf(Inquiry inquiry, Sheet sheet, bool all, DateTimeOffset clock)
    {
        var answers = new SheetAnswers(inquiry, sheet, clock);
        if (answers.links.Limit is not null && answers.links.LimitColumn is null)
            return [];
        var polar = PolarColumns.Fitting(sheet, answers.links, inquiry.Folded, answers.rows);
        var spoken = answers.links.Rows.Count > 0 || answers.links.LimitColumn is not null || polar is not null;
        if (!spoken && inquiry.Quality is not { Superlative: true } && inquiry.Ordinal is null && !all)
            return [];
        // "Every travel request" is not every request: where no row speaks of travel (any more), none is meant.
        if (!spoken && inquiry.Quality is null && inquiry.Ordinal is null && answers.links.Unexplained.Any(word => word != inquiry.Content.LastOrDefault() && !Structure.Contains(word)))
            return [];
        var rows = polar is null ? answers.rows : [.. polar];
        if (inquiry.Quality is { Superlative: true } best)
            rows = answers.BestRow(best, rows) is { } row ? [row] : [];
        else if (inquiry.Ordinal is { } ordinal && !spoken)
            rows = ordinal > 0 && ordinal <= rows.Count ? [rows[ordinal - 1]] : ordinal < 0 && rows.Count > 0 ? [rows[^1]] : [];
        return [.. rows.Select(row => sheet.Rows[row])];
    }

    private Finding? Answer()
    {
        if (!links.Any && inquiry.Quality is null && !inquiry.Counts && inquiry.Operation == Operation.None)
            return null;
        if (links.Limit is not null && links.LimitColumn is null)
            return null;
        var found = inquiry.Operation == Operation.Difference ? Difference()
            : inquiry.Quality is { Superlative: false } compared && links.Named.Count > 1 ? Compared(compared)
            : inquiry.Quality is { Superlative: true } best ? Best(best)
            : inquiry.Counts ? (inquiry.Operation != Operation.None && LinkedMeasure() is not null ? Worked() : null) ?? Counted()
            : inquiry.Operation != Operation.None ? Worked() ?? LookedUp()
            : LookedUp();
        return found is null ? null : found with { Score = Math.Min(1, found.Score * (0.15 + (0.85 * links.Coverage))) };
    }

    private Finding? LookedUp()
    {
        var fitting = links.Rows.Count == 0 && links.LimitColumn is null && inquiry.Ordinal is null ? [] : rows;
        if (inquiry.Ordinal is { } ordinal && fitting.Count > 0)
            fitting = ordinal > 0 && ordinal <= fitting.Count ? [InOrder(fitting)[ordinal - 1]] : ordinal < 0 ? [InOrder(fitting)[^1]] : fitting;
        if (fitting.Count == 0 || AnswerColumn() is not { } column)
            return null;
        var values = fitting.Select(row => sheet.Rows[row].Cells[column]).Where(cell => cell.Text.Length > 0).ToList();
        var texts = values.Select(cell => cell.Text).Distinct(StringComparer.Ordinal).ToList();
        if (texts.Count == 0 || texts.Count > 1 && fitting.Count * 2 > sheet.Rows.Count)
            return null;
        var text = texts.Count == 1 || inquiry.Wants is not Wanted.Anything ? texts[0] : string.Join(", ", texts);
        if (inquiry.Wants is Wanted.YesNo or Wanted.Time or Wanted.Duration or Wanted.Person)
        {
            if (Refined.Of(inquiry, text, clock) is not { } refined)
                return null;
            text = refined.Text;
        }

        return new Finding(text, Evidence(fitting[0], column), texts.Count == 1 ? 0.95 : 0.7) { Node = values[0].Nodes.Count == 1 ? values[0].Nodes[0] : null };
    }

    /// <summary>Rows by their time or date where they have one, as they stand where they don't.</summary>
    private List<int> InOrder(List<int> fitting)
    {
        for (var column = 0; column < sheet.Columns; column++)
        {
            if (sheet.Column(column).All(text => CellKinds.Of(text) is CellKind.Time))
                return [.. fitting.OrderBy(row => Limits.Amount(sheet.Rows[row].Cells[column].Text, clock))];
        }

        return fitting;
    }

    /// <summary>Which column holds what is asked for.</summary>
    private int? AnswerColumn()
    {
        foreach (var (column, _, _) in links.Columns)
        {
            if (!links.Rows.ContainsKey(column) && column != links.LimitColumn)
                return column;
        }

        if (ByKind() is { } kind)
            return kind;
        var filled = Enumerable.Range(0, sheet.Columns).Where(column => !links.Rows.ContainsKey(column) && column != links.LimitColumn && sheet.Column(column).Any(text => text.Length > 0) && !sheet.Rows.Any(row => row.Cells[column].Nodes.Any(Leaves.IsControl))).ToList();
        return filled.Count == 1 && links.Rows.Count > 0 ? filled[0] : inquiry.Wants is Wanted.Anything or Wanted.Person or Wanted.Place && filled.Contains(sheet.Key) && (inquiry.Asked.Length > 0 || inquiry.Ordinal is not null) && sheet.Column(sheet.Key).Count(text => text.Any(char.IsDigit)) * 2 < sheet.Rows.Count ? sheet.Key : null;
    }

    private int? ByKind()
    {
        CellKind[] kinds = inquiry.Wants switch
        {
            Wanted.Time => [CellKind.Time],
            Wanted.Date or Wanted.Year => [CellKind.Date, CellKind.Time],
            Wanted.Money => [CellKind.Money],
            Wanted.Percent => [CellKind.Percent],
            Wanted.Duration => [CellKind.Measure],
            _ => [],
        };
        foreach (var kind in kinds)
        {
            for (var column = 0; column < sheet.Columns; column++)
            {
                if (!links.Rows.ContainsKey(column) && column != links.LimitColumn && sheet.Column(column).Count(text => CellKinds.Of(text) == kind || kind == CellKind.Time && TimeReader.Find(text).Count > 0) * 2 > sheet.Rows.Count)
                    return column;
            }
        }

        for (var column = 0; inquiry.Wants is Wanted.Phone or Wanted.Email or Wanted.Url or Wanted.Percent or Wanted.Code or Wanted.Person && column < sheet.Columns; column++)
        {
            if (!links.Rows.ContainsKey(column) && sheet.Column(column).Count(text => Entities.In(text, inquiry, clock).Any()) * 2 > sheet.Rows.Count)
                return column;
        }

        string? concept = inquiry.Wants switch { Wanted.Place => Concepts.Place, Wanted.Person => Concepts.PersonName, Wanted.Phone => Concepts.Phone, Wanted.Email => Concepts.Email, Wanted.Money => Concepts.Price, Wanted.Time or Wanted.Date => Concepts.Time, Wanted.Code => Concepts.Reference, _ => null };
        for (var column = 0; concept is not null && column < sheet.Columns; column++)
        {
            if (!links.Rows.ContainsKey(column) && (Synonyms.Strength(sheet.Headers[column], concept) > 0.5 || concept == Concepts.Place && (Synonyms.Speaks(sheet.Headers[column], Concepts.City) || Synonyms.Speaks(sheet.Headers[column], Concepts.To))))
                return column;
        }

        return null;
    }

    private Finding? Counted()
    {
        if (rows.Count == 1 && links.Rows.Count > 0)
        {
            // "How many rainy days does Oslo have in May" asks for a number that stands there.
            foreach (var (column, _, _) in links.Columns)
            {
                if (!links.Rows.ContainsKey(column) && SheetLinks.IsNumeric(sheet, column, clock))
                    return new Finding(sheet.Rows[rows[0]].Cells[column].Text, Evidence(rows[0], column), 0.97) { Node = sheet.Rows[rows[0]].Cells[column].Nodes.FirstOrDefault() };
            }

            for (var column = 0; column < sheet.Columns; column++)
            {
                if (CellKinds.UnitOf(sheet.Rows[rows[0]].Cells[column].Text) is { } unit && Units.Same(unit, inquiry.Asked))
                    return new Finding(sheet.Rows[rows[0]].Cells[column].Text, Evidence(rows[0], column), 0.95);
            }

            if (inquiry.Wants is not Wanted.Count)
                return null;
        }

        if (rows.Count == 0 && links.LimitColumn is null)
            return null;
        var polar = PolarColumns.Fitting(sheet, links, inquiry.Folded, rows);
        var things = (polar ?? rows).Where(row => sheet.Items.Contains(sheet.Rows[row])).ToList();
        var known = links.Rows.Count > 0 || links.LimitColumn is not null || polar is not null;
        if (!known && !AboutThings())
            return null;
        return known || sheet.Rows.Count > 1
            ? new Finding(NumberText.Format(things.Count), string.Join("; ", things.Take(6).Select(row => sheet.Rows[row].Text)), known ? 0.9 : 0.8) { OverAll = true }
            : null;
    }

    private bool AboutThings() =>
        inquiry.Asked.Length > 0 && (Tokens.Of($"{sheet.Title} {string.Join(' ', sheet.Headers)}").Any(word => Tokens.Of(inquiry.Asked).Any(asked => QuestionWords.Same(word, asked) >= 0.75)) || Similarity.Of(inquiry.Asked, sheet.Title) > 0.5)
        || Tokens.Of(sheet.Title).Any(word => QuestionWords.IsContent(word) && inquiry.Content.Contains(word))
        || inquiry.Asked is "row" or "rows" or "item" or "items" or "entries" or "results";

    /// <summary>Adds, averages, … the numbers of a column, or of a row where only one is spoken of.</summary>
    private Finding? Worked()
    {
        if (inquiry.Operation == Operation.Sum && rows.Count > 1 && !links.Columns.Exists(link => LineTotals.IsQuantity(sheet.Headers[link.Column]) || link.At >= 0 && link.Score >= 1 && LineTotals.IsPrice(sheet.Headers[link.Column])) && LineTotals.Of(sheet, rows, clock) is { } totals)
            return new Finding(NumberText.Format(totals.Sum()), string.Join(", ", totals.Take(12).Select(NumberText.Format)), 0.95) { OverAll = true };
        var numbers = Column() is { } column
            ? rows.Where(row => sheet.Items.Contains(sheet.Rows[row])).Select(row => Limits.Amount(sheet.Rows[row].Cells[column].Text, clock)).OfType<decimal>().ToList()
            : rows.Count == 1 ? Numbers(rows[0]) : [];
        if (numbers.Count < 2 && !(numbers.Count == 1 && links.Rows.Count > 0))
            return null;
        return new Finding(NumberText.Format(Working.Out(inquiry.Operation, numbers)), string.Join(", ", numbers.Take(12).Select(NumberText.Format)), 0.93) { OverAll = true };
    }

    private int? Column()
    {
        foreach (var (column, _, _) in links.Columns)
        {
            if (!links.Rows.ContainsKey(column) && SheetLinks.IsNumeric(sheet, column, clock))
                return rows.Count == 1 && links.Rows.Count > 0 && Synonyms.Strength(sheet.Headers[column], Concepts.Price) > 0 && inquiry.Operation == Operation.Sum && Numbers(rows[0]).Count > 2 ? null : column;
        }

        if (inquiry.Quality is { Names.Count: > 0 } quality && Named(quality.Names) is { } by)
            return by;
        if (rows.Count == 1 && links.Rows.Count > 0)
            return null;
        var numeric = Enumerable.Range(0, sheet.Columns).Where(column => SheetLinks.IsNumeric(sheet, column, clock) && column != links.LimitColumn).ToList();
        var money = numeric.Where(column => sheet.Column(column).Any(text => CellKinds.Of(text) == CellKind.Money) || Synonyms.Strength(sheet.Headers[column], Concepts.Price) > 0.5).ToList();
        return numeric.Count == 1 ? numeric[0] : money.Count == 1 ? money[0] : links.LimitColumn;
    }

    private List<decimal> Numbers(int row) =>
        [.. Enumerable.Range(0, sheet.Columns).Where(column => !links.Rows.ContainsKey(column) && CellKinds.Of(sheet.Rows[row].Cells[column].Text) is CellKind.Number or CellKind.Money or CellKind.Measure).Select(column => Limits.Amount(sheet.Rows[row].Cells[column].Text, clock)).OfType<decimal>()];

    private int? Named(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return null;
        var best = Enumerable.Range(0, sheet.Columns)
            .Select(column => (Column: column, Score: names.Select((name, at) => Tells(column, name) - (0.01 * at)).Max()))
            .Where(pair => pair.Score >= 0.6 && SheetLinks.IsNumeric(sheet, pair.Column, clock))
            .OrderByDescending(pair => pair.Score)
            .Select(pair => (int?)pair.Column)
            .FirstOrDefault();
        if (best is not null)
            return best;
        return names.Contains(Concepts.Price)
            ? Enumerable.Range(0, sheet.Columns).Where(column => sheet.Column(column).Count(text => CellKinds.Of(text) == CellKind.Money) * 2 > sheet.Rows.Count).Select(column => (int?)column).FirstOrDefault()
            : null;
    }

    /// <summary>How surely a column tells of a quality, by its header or by the unit of its values.</summary>
    private double Tells(int column, string quality) =>
        Math.Max(Similarity.Of(quality, sheet.Headers[column]), CellKinds.QualitiesOf(UnitIn(column)).Contains(quality) ? 1 : 0);

    private string? UnitIn(int column) => sheet.Column(column).Select(CellKinds.UnitOf).FirstOrDefault(unit => unit is not null);

    private Finding? Best(FoundQuality quality)
    {
        var linked = Timed(quality) ?? LinkedMeasure();
        if (rows.Count == 1 && links.Rows.Count > 0 && (linked is null || quality.Names.Count == 0))
            return BestColumn(rows[0], quality);
        if (BestRow(quality, rows) is not { } row)
            return null;
        var measure = linked ?? Named(quality.Names) ?? OnlyNumeric() ?? (quality.Names.Count == 0 ? OnlyCount() : null);
        var column = AskedColumn(measure, quality);
        return new Finding(sheet.Rows[row].Cells[column].Text, sheet.Rows[row].Text, linked is not null || quality.Names.Count > 0 ? 0.95 : 0.8) { OverAll = true, Node = sheet.Rows[row].Cells[column].Nodes.FirstOrDefault() };
    }

    /// <summary>"The earliest" is so by its time or day, whatever else is asked of it.</summary>
    private int? Timed(FoundQuality quality) =>
        !quality.Names.Contains("date") || quality.Names.Contains("age") ? null
        : Enumerable.Range(0, sheet.Columns).Where(column => column != links.LimitColumn && sheet.Column(column).Count(text => CellKinds.Of(text) is CellKind.Time or CellKind.Date || StartsWithTime(text)) * 10 >= sheet.Rows.Count * 8).Select(column => (int?)column).FirstOrDefault();

    private static bool StartsWithTime(string text) => TimeReader.Find(text) is [{ Span.Start: 0 }, ..];

    /// <summary>"11:40 Harrow Air" counts by the time it begins with.</summary>
    private decimal? AmountAt(int row, int column) =>
        sheet.Rows[row].Cells[column].Text is var text && CellKinds.Of(text) is CellKind.Text && StartsWithTime(text) ? (decimal)TimeReader.Find(text)[0].Time.ToTimeSpan().TotalMinutes : Limits.Amount(text, clock);

    private int? LinkedMeasure() =>
        links.Columns.Where(link => !links.Rows.ContainsKey(link.Column) && link.Column != links.LimitColumn && SheetLinks.IsNumeric(sheet, link.Column, clock)).Select(link => (int?)link.Column).FirstOrDefault();

    /// <summary>The only column of bare numbers, beside others with units: a count of votes, views, replies.</summary>
    private int? OnlyCount() =>
        Enumerable.Range(0, sheet.Columns).Where(column => sheet.Column(column).Count(text => CellKinds.Of(text) == CellKind.Number) * 10 >= sheet.Rows.Count * 8).ToList() is [var only] ? only : null;

    private int? OnlyNumeric() => Enumerable.Range(0, sheet.Columns).Where(column => SheetLinks.IsNumeric(sheet, column, clock)).ToList() is [var only] ? only : null;

    private int? BestRow(FoundQuality quality, List<int> among)
    {
        var items = among.Where(row => sheet.Items.Contains(sheet.Rows[row])).ToList();
        if (items.Count < 2)
            return items.Count == 1 ? items[0] : null;
        var measure = Timed(quality) ?? LinkedMeasure() ?? Named(quality.Names) ?? OnlyNumeric() ?? (quality.Names.Count == 0 ? OnlyCount() : null);
        Func<int, decimal?> amount = measure is { } by ? row => AmountAt(row, by)
            : quality.Names.Count == 0 && Enumerable.Range(0, sheet.Columns).Count(column => SheetLinks.IsNumeric(sheet, column, clock)) > 1 ? row => Numbers(row).Sum()
            : _ => null;
        var more = quality.More ^ (measure is { } aged && Ages(quality, aged));
        var measured = items.Select(row => (Row: row, Amount: amount(row))).Where(pair => pair.Amount is not null).OrderBy(pair => more ? -pair.Amount : pair.Amount).ToList();
        return measured.Count < 2 ? null : measured[0].Row;
    }

    /// <summary>"Oldest" is the most by age, and the least by year; "newest" the least by how long ago.</summary>
    private bool Ages(FoundQuality quality, int column) =>
        quality.Names is ["date", ..] && CellKinds.QualitiesOf(UnitIn(column)) is ["age", ..] ||
        quality.Names is ["age", ..] && (CellKinds.Of(sheet.Rows[0].Cells[column].Text) == CellKind.Date || sheet.Column(column).All(text => Limits.Amount(text, clock) is > 1000 and < 2200 && CellKinds.Of(text) == CellKind.Number));

    private int AskedColumn(int? measure, FoundQuality quality)
    {
        foreach (var (column, score, at) in links.Columns)
        {
            if (links.Rows.ContainsKey(column) || column == links.LimitColumn)
                continue;
            if (column != measure && (score >= 0.9 || inquiry.Asked.Length > 0 && Similarity.Of(inquiry.Asked, sheet.Headers[column]) >= 0.6))
                return column;
            // "What is the highest price" asks for the price itself; "which has the highest price" for what has it.
            if (column == measure && at > quality.Start && !QuestionPatterns.AsksWhich(inquiry.Folded))
                return column;
        }

        // "What time is the earliest bus" asks for the time, not for the bus.
        if (inquiry.Wants is Wanted.Time or Wanted.Date or Wanted.Weekday or Wanted.Phone or Wanted.Email or Wanted.Place && ByKind() is { } kind)
            return kind;
        if (inquiry.Wants is Wanted.Money && measure is { } by && sheet.Column(by).All(text => CellKinds.Of(text) is not CellKind.Money) && ByKind() is { } price)
            return price;
        return measure is { } amount && inquiry.Wants is Wanted.Money or Wanted.Number or Wanted.Duration && !QuestionPatterns.AsksWhich(inquiry.Folded) ? measure.Value : sheet.Key;
    }

    /// <summary>The column in which one row has most: "in which quarter did the north sell the most".</summary>
    private Finding? BestColumn(int row, FoundQuality quality)
    {
        var cells = Enumerable.Range(0, sheet.Columns)
            .Where(column => !links.Rows.ContainsKey(column) && sheet.Headers[column].Length > 0 && Synonyms.Best(sheet.Headers[column], ConceptKind.State) is null)
            .Select(column => (Column: column, Amount: Limits.Amount(sheet.Rows[row].Cells[column].Text, clock)))
            .Where(pair => pair.Amount is not null)
            .OrderBy(pair => quality.More ? -pair.Amount : pair.Amount)
            .ToList();
        return cells.Count > 1 ? new Finding(sheet.Headers[cells[0].Column], Evidence(row, cells[0].Column), 0.93) : null;
    }

    private int? Measure() =>
        links.Columns.Where(link => !links.Rows.ContainsKey(link.Column) && SheetLinks.IsNumeric(sheet, link.Column, clock)).Select(link => (int?)link.Column).FirstOrDefault()
        ?? (inquiry.Quality is { } quality ? Named(quality.Names) : null)
        ?? (Qualities.NamesOfDifference(inquiry.Folded) is { Count: > 0 } names ? Named(names) : null)
        ?? (inquiry.Wants == Wanted.Money ? Named([Concepts.Price]) : null)
        ?? (Enumerable.Range(0, sheet.Columns).Where(column => SheetLinks.IsNumeric(sheet, column, clock)).ToList() is [var only] ? only : null);

    private Finding? Difference()
    {
        if (Measure() is not { } column)
            return null;
        var named = links.Named.Where(rows.Contains).ToList();
        if (named.Count >= 2 && Limits.Amount(sheet.Rows[named[0]].Cells[column].Text, clock) is { } one && Limits.Amount(sheet.Rows[named[1]].Cells[column].Text, clock) is { } other)
            return new Finding(NumberText.Format(Math.Abs(one - other)), $"{Evidence(named[0], column)}; {Evidence(named[1], column)}", 0.95);
        var amounts = rows.Select(row => Limits.Amount(sheet.Rows[row].Cells[column].Text, clock)).OfType<decimal>().ToList();
        return named.Count == 0 && amounts.Count > 1 && QuestionPatterns.BothEnds(inquiry.Folded)
            ? new Finding(NumberText.Format(amounts.Max() - amounts.Min()), $"{amounts.Max()} − {amounts.Min()}", 0.9)
            : null;
    }

    private Finding? Compared(FoundQuality quality)
    {
        var column = Measure();
        var named = links.Named.Where(rows.Contains).ToList();
        if (column is not { } by || named.Count < 2)
            return null;
        var more = quality.More ^ Ages(quality, by);
        var measured = named.Select(row => (Row: row, Amount: Limits.Amount(sheet.Rows[row].Cells[by].Text, clock))).Where(pair => pair.Amount is not null).ToList();
        if (measured.Count < 2)
            return null;
        var evidence = $"{Evidence(measured[0].Row, by)}; {Evidence(measured[1].Row, by)}";
        if (inquiry.Wants == Wanted.YesNo && !QuestionPatterns.AsksWhich(inquiry.Folded))
            return new Finding(YesNo.Say(inquiry, more ? measured[0].Amount > measured[1].Amount : measured[0].Amount < measured[1].Amount), evidence, 0.95);
        var best = measured.OrderBy(pair => more ? -pair.Amount : pair.Amount).First().Row;
        var key = links.Rows.FirstOrDefault(pair => pair.Value.Contains(best)).Key;
        return new Finding(sheet.Rows[best].Cells[key].Text, evidence, 0.95) { Node = sheet.Rows[best].Cells[key].Nodes.FirstOrDefault() };
    }

    private string Evidence(int row, int column) => $"{sheet.Rows[row].Cells[sheet.Key].Text} {sheet.Headers[column]}: {sheet.Rows[row].Cells[column].Text}".Trim();
}
