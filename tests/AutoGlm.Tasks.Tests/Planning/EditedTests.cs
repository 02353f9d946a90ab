using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

public class EditedTests
{
    private const string Before = "port = 80\nhost = a\ndebug: no";

    [Theory]
    [InlineData(TextEdit.AppendLine, "x", null, null, "port = 80\nhost = a\ndebug: no\nx")]
    [InlineData(TextEdit.PrependLine, "x", null, null, "x\nport = 80\nhost = a\ndebug: no")]
    [InlineData(TextEdit.InsertLine, "x", 1, null, "port = 80\nx\nhost = a\ndebug: no")]
    [InlineData(TextEdit.DeleteLine, "", 2, null, "port = 80\ndebug: no")]
    [InlineData(TextEdit.DeleteLine, "", null, "host", "port = 80\ndebug: no")]
    [InlineData(TextEdit.ReplaceLine, "x", -1, null, "port = 80\nhost = a\nx")]
    [InlineData(TextEdit.ReplaceAll, "x", null, null, "x")]
    [InlineData(TextEdit.ReplacePiece, "b", null, "= a", "port = 80\nhost b\ndebug: no")]
    [InlineData(TextEdit.SetEntry, "81", null, "port", "port = 81\nhost = a\ndebug: no")]
    [InlineData(TextEdit.SetEntry, "yes", null, "debug", "port = 80\nhost = a\ndebug: yes")]
    public void Text_OfAnEdit_LeavesTheRestAsItWas(TextEdit edit, string text, int? line, string? at, string expected) =>
        Edited.Text(Before, new EditClause { Words = "", Edit = edit, Text = text, Line = line, At = at }).ShouldBe(expected);

    [Theory]
    [InlineData("\"port\": 80,", "port", "81", "\"port\": 81,")]
    [InlineData("name = 'old' # who", "name", "new", "name = 'new' # who")]
    public void Text_OfAnEntry_KeepsQuotesAndWhatFollows(string before, string key, string value, string expected) =>
        Edited.Text(before, new EditClause { Words = "", Edit = TextEdit.SetEntry, Text = value, At = key }).ShouldBe(expected);

    [Theory]
    [InlineData(TextEdit.DeleteLine, 9, null)]
    [InlineData(TextEdit.ReplacePiece, null, "missing")]
    [InlineData(TextEdit.SetEntry, null, "missing")]
    public void Text_WhereThePlaceIsMissing_IsNone(TextEdit edit, int? line, string? at) =>
        Edited.Text(Before, new EditClause { Words = "", Edit = edit, Line = line, At = at }).ShouldBeNull();
}
