using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Tests.Observing;
using AutoGlm.Tasks.Understanding;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Reading;

public class PageAnswersTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly Observation Boats = Screen.Show(
        Screen.Heading("Ferries"),
        Screen.Node("table", "",
            Screen.Row(Screen.Column("Leaves"), Screen.Column("Island"), Screen.Column("Pier"), Screen.Column("Fare")),
            Line("06:40", "Skye", "4", "$12"),
            Line("07:15", "Mull", "2", "$30"),
            Line("08:05", "Skye", "7", "$15"),
            Line("09:30", "Arran", "1", "$21")));

    private static readonly Observation Article = Screen.Show(
        Screen.Heading("New bridge for Porto"),
        Screen.Plain("By Clara Vance · 3 min read"),
        Screen.Plain("The bridge was designed by the engineer Omar Diaz and opened in 1987. It is 420 metres long."),
        Screen.Plain("Mayor Ida Holm said that repairs will cost 14 million and take nine weeks."));

    private static readonly Observation Hours = Screen.Show(
        Screen.Heading("图书馆开放时间"),
        Screen.Node("table", "",
            Screen.Row(Screen.Cell(Screen.Plain("星期一")), Screen.Cell(Screen.Plain("9:00 – 17:00"))),
            Screen.Row(Screen.Cell(Screen.Plain("星期二")), Screen.Cell(Screen.Plain("闭馆"))),
            Screen.Row(Screen.Cell(Screen.Plain("星期三")), Screen.Cell(Screen.Plain("8:00 – 20:00")))));

    private static readonly Observation Bill = Screen.Show(
        Screen.Heading("Receipt"),
        Screen.Node("table", "",
            Screen.Row(Screen.Column("Item"), Screen.Column("Qty"), Screen.Column("Each")),
            Screen.Row(Screen.Cell(Screen.Plain("Lamp")), Screen.Cell(Screen.Plain("2")), Screen.Cell(Screen.Plain("10.00"))),
            Screen.Row(Screen.Cell(Screen.Plain("Rug")), Screen.Cell(Screen.Plain("1")), Screen.Cell(Screen.Plain("35.00"))),
            Screen.Row(Screen.Cell(Screen.Plain("Cup")), Screen.Cell(Screen.Plain("4")), Screen.Cell(Screen.Plain("3.00")))));

    private static readonly Observation Product = Screen.Show(
        Screen.Heading("Product"),
        Screen.Plain("(65 ratings)"),
        Screen.Plain("Only 26 left in our warehouse."),
        Screen.Node("table", "",
            Screen.Row(Screen.Cell(Screen.Plain("Manufacturer")), Screen.Cell(Screen.Plain("Lumen Dental"))),
            Screen.Row(Screen.Cell(Screen.Plain("Guarantee")), Screen.Cell(Screen.Plain("3 years")))));

    [Theory]
    [InlineData("What do all the lines on the receipt come to together?", "67")]
    [InlineData("What is the total of the receipt?", "67")]
    public void Find_Bill_CountsEachLineByItsQuantity(string question, string answer) => Ask(Bill, question).ShouldBe(answer);

    [Theory]
    [InlineData("Which company makes this product?", "Lumen Dental")]
    [InlineData("How many are left?", "26")]
    [InlineData("How many people have rated it?", "65")]
    public void Find_OtherWordsForTheSame_AreUnderstood(string question, string answer) => Ask(Product, question).ShouldBe(answer);

    [Theory]
    [InlineData("When does the first boat to Skye leave?", "06:40")]
    [InlineData("From which pier does the 07:15 boat leave?", "2")]
    [InlineData("How many boats go to Skye?", "2")]
    [InlineData("What is the total fare?", "78")]
    [InlineData("What is the average fare?", "19.5")]
    [InlineData("Which island has the highest fare?", "Mull")]
    [InlineData("What is the fare difference between Mull and Arran?", "9")]
    [InlineData("How many boats cost more than $14?", "3")]
    public void Find_Table_LooksUpAndWorksOut(string question, string answer) => Ask(Boats, question).ShouldBe(answer);

    [Theory]
    [InlineData("Who wrote this article?", "Clara Vance")]
    [InlineData("In what year was the bridge opened?", "1987")]
    [InlineData("How long is the bridge?", "420 metres")]
    [InlineData("Tell me the name of the engineer who designed it.", "Omar Diaz")]
    [InlineData("What will the repairs cost?", "14 million")]
    public void Find_RunningText_TakesThePieceAskedFor(string question, string answer) => Ask(Article, question).ShouldBe(answer);

    [Theory]
    [InlineData("星期三几点关门？", "20:00")]
    [InlineData("星期一几点开门？", "9:00")]
    [InlineData("星期二开门吗？", "不开门")]
    public void Find_OpeningHours_TellsEndsAndClosedDays(string question, string answer) => Ask(Hours, question).ShouldBe(answer);

    [Theory]
    [InlineData("the third word of the sentence", "ferry")]
    [InlineData("the last word of the text", "pier")]
    [InlineData("the longest word", "northern")]
    [InlineData("how many words", "9")]
    public void Find_Words_CountsThem(string asked, string answer) =>
        Ask(Screen.Show(Screen.Plain("The morning ferry leaves from the small northern pier."), Screen.Field()), asked).ShouldBe(answer);

    [Theory]
    [InlineData("7 + 5 × 2 = ?", "17")]
    [InlineData("(9 - 3) / 2 =", "3")]
    [InlineData("4 + x = 9", "5")]
    [InlineData("12 乘 3 等于 ?", "36")]
    public void Find_Exercise_IsSolved(string exercise, string answer) =>
        Ask(Screen.Show(Screen.Plain(exercise), Screen.Field()), "the answer to the problem").ShouldBe(answer);

    [Theory]
    [InlineData("What is the capital of Peru?")]
    [InlineData("Who painted the ceiling?")]
    [InlineData("When was the castle built?")]
    public void Find_NotOnThePage_IsNotGuessed(string question) => Ask(Boats, question).ShouldBeNull();

    private static string? Ask(Observation page, string question) =>
        PageAnswers.Find(new AskedValue(question, null, "text") { Question = question }, ObservationIndex.Of(page), [], Clock)?.Text;

    private static UiNode Line(params string[] cells) => Screen.Row([.. cells.Select(cell => Screen.Cell(Screen.Plain(cell)))]);
}
