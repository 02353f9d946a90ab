using AutoGlm.Workflows.Comparing;

namespace AutoGlm.Workflows.Tests.Comparing;

public sealed class LineDiffTests
{
    [Fact]
    public void Between_OneWordOfALine_MarksThatWord()
    {
        var lines = LineDiff.Between("one\nbook a table\nend\n", "one\nbook two tables\nend\n");

        lines.Select(line => line.Sort).ShouldBe([LineSort.Same, LineSort.Removed, LineSort.Added, LineSort.Same]);
        lines[1].Pieces.Where(piece => piece.Marked).Select(piece => piece.Text).ShouldBe(["a", "table"]);
        lines[2].Pieces.Where(piece => piece.Marked).Select(piece => piece.Text).ShouldBe(["two", "tables"]);
        (lines[3].Before, lines[3].After).ShouldBe((3, 3));
    }

    [Fact]
    public void Between_Chinese_MarksCharacters() =>
        LineDiff.Between("预订四人桌", "预订六人桌")[0].Pieces.Single(piece => piece.Marked).Text.ShouldBe("四");

    [Fact]
    public void Between_ALineInserted_KeepsTheOthers() =>
        LineDiff.Between("a\nb\nc", "a\nx\nb\nc").Select(line => (line.Sort, line.Text))
            .ShouldBe([(LineSort.Same, "a"), (LineSort.Added, "x"), (LineSort.Same, "b"), (LineSort.Same, "c")]);

    [Fact]
    public void Between_MoreDifferencesThanAreSearched_StillHoldsBothTexts()
    {
        var (before, after) = (Text(0, 4000), Text(10_000, 4000));
        var lines = LineDiff.Between(before, after);
        Of(lines, LineSort.Added).ShouldBe(before);
        Of(lines, LineSort.Removed).ShouldBe(after);
    }

    private static string Text(int first, int count) => string.Join('\n', Enumerable.Range(first, count).Select(number => $"line {number}"));

    private static string Of(IEnumerable<DiffLine> lines, LineSort without) => string.Join('\n', lines.Where(line => line.Sort != without).Select(line => line.Text));
}
