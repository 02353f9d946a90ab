using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Tests.Observing;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Reading;

/// <summary>Goals in anybody's words, from the goal to the answer on the screen.</summary>
public class SpokenQuestionsTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly Observation Staff = Screen.Show(
        Screen.Heading("Staff"),
        Screen.Node("table", "",
            Screen.Row(Screen.Column("Name"), Screen.Column("Department"), Screen.Column("City"), Screen.Column("Salary"), Screen.Column("Phone"), Screen.Column("Since")),
            Line("Ada Finch", "Sales", "Bonn", "$4,200", "0151 2203", "2014"),
            Line("Boris Lang", "Support", "Lyon", "$3,100", "0151 2204", "2019"),
            Line("Cleo Marsh", "Sales", "Lyon", "$3,900", "0151 2205", "2021"),
            Line("Dana Holt", "Legal", "Bonn", "$5,600", "0151 2206", "2009")));

    private static readonly Observation Lodging = Screen.Show(
        Screen.Heading("Places to stay"),
        Card("Harbour Inn", "$120", "★ 4.2", "300 m", "Breakfast: yes"),
        Card("Old Mill", "$85", "★ 4.8", "1200 m", "Breakfast: no"),
        Card("Pine Lodge", "$140", "★ 3.9", "800 m", "Breakfast: yes"));

    private static readonly Observation Courses = Screen.Show(
        Screen.Heading("兴趣班"),
        Screen.Node("table", "",
            Screen.Row(Screen.Column("课程"), Screen.Column("老师"), Screen.Column("时间"), Screen.Column("学费"), Screen.Column("名额")),
            Line("书法", "沈青", "09:00", "380元", "12"),
            Line("陶艺", "陆远", "14:30", "520元", "8"),
            Line("围棋", "沈青", "16:00", "260元", "20")));

    private static readonly Observation Machine = Screen.Show(
        Screen.Heading("Coffee machine K7"),
        Screen.Plain("$249.00"),
        Screen.Plain("★ 4.4"),
        Screen.Plain("318 reviews"),
        Screen.Plain("Sold out"),
        Screen.Node("table", "",
            Screen.Row(Screen.Cell(Screen.Plain("Weight")), Screen.Cell(Screen.Plain("6.5 kg"))),
            Screen.Row(Screen.Cell(Screen.Plain("Water tank")), Screen.Cell(Screen.Plain("1.8 litres"))),
            Screen.Row(Screen.Cell(Screen.Plain("Warranty")), Screen.Cell(Screen.Plain("3 years"))),
            Screen.Row(Screen.Cell(Screen.Plain("Colour")), Screen.Cell(Screen.Plain("copper")))));

    private static readonly Observation Parcel = Screen.Show(
        Screen.Heading("包裹详情"),
        Screen.Plain("收件人：顾明"),
        Screen.Plain("当前位置：南昌转运中心"),
        Screen.Plain("预计送达：11月21日"),
        Screen.Plain("重量：2.4公斤"),
        Screen.Plain("运费：18元"));

    private static readonly Observation Club = Screen.Show(
        Screen.Heading("Rowing club"),
        Screen.Plain("The club was founded in 1921 by Ida Kessel and has 240 members."),
        Screen.Plain("Training takes place every Wednesday at 18:30 in the old boathouse."),
        Screen.Plain("A yearly membership costs 95 euros, students pay 40 euros."),
        Screen.Plain("Beginners may borrow boats for two weeks. The trainer is Paul Ferrer."),
        Screen.Heading("Contact"),
        Screen.Plain("Call 0421 558 310 or write to office@rowing.example."));

    private static readonly Observation Sales = Screen.Show(
        Screen.Heading("Visitors per month"),
        Screen.Node("table", "",
            Screen.Row(Screen.Cell(Screen.Plain("Branch")), Screen.Cell(Screen.Plain("April")), Screen.Cell(Screen.Plain("May")), Screen.Cell(Screen.Plain("June"))),
            Line("Harbour", "410", "380", "520"),
            Line("Station", "290", "610", "330"),
            Line("Airport", "700", "150", "240")));

    [Theory]
    [InlineData("老板问这个包裹现在到哪儿了", "南昌转运中心")]
    [InlineData("这个包裹的收件人叫什么名字", "顾明")]
    [InlineData("麻烦看看大概什么时候能送到", "11月21日")]
    [InlineData("这包裹有多重呀", "2.4公斤")]
    [InlineData("把运费告诉我", "18元")]
    [InlineData("寄这个花了多少邮费？", "18元")]
    public void Find_ChineseDetails_AnswersInAnyWords(string goal, string answer) => Ask(Parcel, goal).ShouldBe(answer);

    [Theory]
    [InlineData("I was wondering in which year the club was founded", "1921")]
    [InlineData("who started the club, who founded it?", "Ida Kessel")]
    [InlineData("How many members does it have?", "240")]
    [InlineData("any idea at what time the training starts", "18:30")]
    [InlineData("My daughter is a student. What would she pay a year?", "40 euros")]
    [InlineData("what's their phone number", "0421 558 310")]
    [InlineData("Could I get the e-mail address of the club?", "office@rowing.example")]
    [InlineData("For how long can beginners borrow a boat?", "two weeks")]
    [InlineData("name the trainer, please: who is the trainer?", "Paul Ferrer")]
    public void Find_RunningText_AnswersInAnyWords(string goal, string answer) => Ask(Club, goal).ShouldBe(answer);

    [Theory]
    [InlineData("How many visitors did the Station branch have in May?", "610")]
    [InlineData("Which branch was the busiest in June?", "Harbour")]
    [InlineData("in what month did Airport have the fewest visitors", "May")]
    [InlineData("Add up the visitors of Harbour over all months", "1310")]
    [InlineData("And all branches together in April, how many visitors is that?", "1400")]
    [InlineData("What was the average in May?", "380")]
    [InlineData("We're comparing Harbour and Station: by how many visitors do they differ in June?", "190")]
    public void Find_TableOfNumbers_AnswersInAnyWords(string goal, string answer) => Ask(Sales, goal).ShouldBe(answer);

    [Theory]
    [InlineData("could you tell me what Cleo Marsh earns", "$3,900")]
    [InlineData("need to ring Boris Lang, what's his number?", "0151 2204")]
    [InlineData("I'd like to know which department Dana Holt works in.", "Legal")]
    [InlineData("Who earns the most?", "Dana Holt")]
    [InlineData("which person in Sales has the lowest salary", "Cleo Marsh")]
    [InlineData("My manager asks how many people we have in Lyon.", "2")]
    [InlineData("How many of the staff are in the Sales department?", "2")]
    [InlineData("Give me the total salary of the Sales department", "8100")]
    [InlineData("what do all salaries add up to", "16800")]
    [InlineData("Work out the average salary.", "4200")]
    [InlineData("By how much does Dana Holt's salary exceed Ada Finch's? I need the difference.", "1400")]
    [InlineData("The phone number of Ada Finch, please.", "0151 2203")]
    [InlineData("In which city does Ada Finch work?", "Bonn")]
    [InlineData("Since what year has Dana Holt been with us?", "2009")]
    public void Find_StaffTable_AnswersInAnyWords(string goal, string answer) => Ask(Staff, goal).ShouldBe(answer);

    [Theory]
    [InlineData("which one's the cheapest", "Old Mill")]
    [InlineData("We want to sleep well: what is the best rated place?", "Old Mill")]
    [InlineData("how much is a night at Pine Lodge", "$140")]
    [InlineData("Can you check what rating the Harbour Inn has?", "★ 4.2")]
    [InlineData("How many places cost less than $130?", "2")]
    [InlineData("is breakfast included at the Old Mill?", "no")]
    [InlineData("What's the price difference between Harbour Inn and Old Mill?", "35")]
    public void Find_Cards_AnswersInAnyWords(string goal, string answer) => Ask(Lodging, goal).ShouldBe(answer);

    [Theory]
    [InlineData("麻烦看一下陶艺课是哪位老师教的", "陆远")]
    [InlineData("围棋几点上课呀？", "16:00")]
    [InlineData("想给孩子报书法，学费是多少？", "380元")]
    [InlineData("沈青一共教几门课？", "2")]
    [InlineData("哪门课最便宜？", "围棋")]
    [InlineData("帮我算一下三门课的学费加起来一共多少钱", "1160")]
    [InlineData("把陶艺的名额告诉我", "8")]
    [InlineData("请问最早的课是几点？", "09:00")]
    [InlineData("陶艺比书法贵多少？", "140")]
    public void Find_ChineseTable_AnswersInAnyWords(string goal, string answer) => Ask(Courses, goal).ShouldBe(answer);

    [Theory]
    [InlineData("I'm wondering how heavy this thing is", "6.5 kg")]
    [InlineData("what does it cost?", "$249.00")]
    [InlineData("is it still in stock", "no")]
    [InlineData("how many people have reviewed it", "318")]
    [InlineData("tell me the colour", "copper")]
    [InlineData("how long does the warranty last?", "3 years")]
    [InlineData("Which rating does the machine have?", "★ 4.4")]
    public void Find_ProductPage_AnswersInAnyWords(string goal, string answer) => Ask(Machine, goal).ShouldBe(answer);

    [Theory]
    [InlineData("Who is the mayor of Bonn?")]
    [InlineData("What is the fax number of Ada Finch?")]
    [InlineData("When does Boris Lang's holiday begin?")]
    [InlineData("What does Egon Vale earn?")]
    public void Find_NotOnTheScreen_IsNoAnswer(string goal) => Ask(Staff, goal).ShouldBeNull();

    private static UiNode Line(params string[] cells) => Screen.Row([.. cells.Select(text => Screen.Cell(Screen.Plain(text)))]);

    private static UiNode Card(string title, params string[] lines) => Screen.Node("article", "", [Screen.Heading(title), .. lines.Select(Screen.Plain)]);

    private static string? Ask(Observation screen, string goal)
    {
        var clause = GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<AskClause>();
        return PageAnswers.Find(clause.Asked, ObservationIndex.Of(screen), [], Clock)?.Text;
    }
}
