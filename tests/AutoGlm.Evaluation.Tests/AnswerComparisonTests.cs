using System.Text.Json.Nodes;
using AutoGlm.Evaluation.Judging;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

public sealed class AnswerComparisonTests
{
    [Theory]
    [InlineData("42", "\"42\"", true)]
    [InlineData("42", "\"There are 42 of them.\"", true)]
    [InlineData("42", "\"共42个\"", true)]
    [InlineData("1234.5", "\"$1,234.50\"", true)]
    [InlineData("1234567", "\"1,234,567 km\"", true)]
    [InlineData("-3", "\"−3 °C\"", true)]
    [InlineData("3", "\"2026-3\"", false)]
    [InlineData("42", "\"420\"", false)]
    [InlineData("42", "\"41 or 42\"", false)]
    [InlineData("42", "\"none\"", false)]
    [InlineData("42", "null", false)]
    [InlineData("42", "42.0", true)]
    public void Matches_Number_ComparesAsNumbers(string right, string given, bool expected) => Compare(right, given, expected);

    [Theory]
    [InlineData("\"Ada Lovelace\"", "\"ada  lovelace.\"", true)]
    [InlineData("\"Ada Lovelace\"", "\"It was written by Ada Lovelace\"", true)]
    [InlineData("\"王小明\"", "\"收件人是王小明。\"", true)]
    [InlineData("\"Ada\"", "\"Adam\"", false)]
    [InlineData("\"7\"", "\"17\"", false)]
    [InlineData("\"¥1,299.00\"", "\"1299 元\"", true)]
    [InlineData("\"2026-11-23\"", "\"Nov 23, 2026\"", true)]
    [InlineData("\"2026-11-23\"", "\"Nov 24, 2026\"", false)]
    [InlineData("\"Blue\"", "\"\"", false)]
    [InlineData("\"\"", "\"anything\"", false)]
    [InlineData("\"Blue\"", "[\"Blue\"]", true)]
    public void Matches_Text_FoldsAndFindsItInAShortSentence(string right, string given, bool expected) => Compare(right, given, expected);

    [Fact]
    public void Matches_TextThatNamesEverything_IsNoAnswer() =>
        Compare("\"Blue\"", $"\"{string.Concat(Enumerable.Repeat("Red Green ", 20))}Blue\"", false);

    [Theory]
    [InlineData("true", "\"Yes, it is.\"", true)]
    [InlineData("false", "\"没有\"", true)]
    [InlineData("true", "\"no\"", false)]
    [InlineData("true", "true", true)]
    public void Matches_Boolean_ReadsYesAndNo(string right, string given, bool expected) => Compare(right, given, expected);

    [Theory]
    [InlineData("""["Tea","Milk"]""", """["milk","tea"]""", true)]
    [InlineData("""["Tea","Milk"]""", """["milk"]""", false)]
    [InlineData("""["Tea","Tea"]""", """["Tea","Milk"]""", false)]
    [InlineData("""["Tea","Milk"]""", "\"Milk and Tea\"", true)]
    [InlineData("""["茶","牛奶"]""", "\"牛奶、茶\"", true)]
    [InlineData("""["Tea","Milk"]""", "\"Milk, Tea, Sugar\"", false)]
    [InlineData("""[1,2]""", """["2","1"]""", true)]
    [InlineData("""[]""", """[]""", true)]
    public void Matches_List_DisregardsTheOrder(string right, string given, bool expected) => Compare(right, given, expected);

    [Theory]
    [InlineData("""[{"name":"Ada","age":36}]""", """[{"Name":"ada","age":"36","more":1}]""", true)]
    [InlineData("""[{"name":"Ada","age":36}]""", """[{"name":"Ada"}]""", false)]
    public void Matches_Records_ComparesTheFieldsOfTheRightOnes(string right, string given, bool expected) => Compare(right, given, expected);

    private static void Compare(string right, string given, bool expected) =>
        AnswerComparison.Matches(JsonNode.Parse(right), JsonNode.Parse(given)).ShouldBe(expected);
}
