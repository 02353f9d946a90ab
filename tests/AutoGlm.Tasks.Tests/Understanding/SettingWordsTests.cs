using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class SettingWordsTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("Set the volume to 7", "volume=7")]
    [InlineData("Set the team to Red and the priority to High, then click Create", "[team=Red;priority=High];Tap Create")]
    [InlineData("Set the price range from 10 to 50 and press Apply", "price range=10..50;Tap Apply")]
    [InlineData("Increase the quantity by 3 and click Update", "quantity+3;Tap Update")]
    [InlineData("Turn the brightness all the way up", "brightness=max")]
    [InlineData("2位成人、1名儿童，4间房，2把椅子，然后搜索", "[成人=2;儿童=1;房=4;椅子=2];submit")]
    [InlineData("启动一个5分40秒的倒计时", "[分钟=5;秒=40;submit]")]
    [InlineData("Choose these colours, and nothing else: \"Red\", \"Blue\"", "list=Red+Blue;Tap Choose")]
    [InlineData("定时20分钟，再点“好”", "[分钟=20];Tap 好")]
    [InlineData("drag the Kitchen slider to 21", "Kitchen=21")]
    [InlineData("Rate the lamp with 4 out of 5 and click Send", "lamp=4;Tap Send")]
    [InlineData("Choose Rome as the destination and click Go", "destination=Rome;Tap Go")]
    [InlineData("Select \"Rome\" from the departure list and \"Fish\" as the meal, then click Submit", "[departure=Rome;meal=Fish];Tap Submit")]
    [InlineData("Under Dish select \"Soup\". Click Send.", "Dish=Soup;Tap Send")]
    [InlineData("Clear the city field and click Save", "city='';Tap Save")]
    [InlineData("Add \" again\" to the end of the title and click Save", "title+= again;Tap Save")]
    [InlineData("Replace the text of the Title field with \"New\" and click Save", "Title='New';Tap Save")]
    [InlineData("Enter the username \"ada\" and the password \"x1\" into the text fields and click Login", "[username='ada';password='x1'];Tap Login")]
    [InlineData("Log in as ada with the password x-1.", "[username='ada';password='x-1';submit]")]
    [InlineData("Fill in the form with name Ada and click Save", "?name Ada;Tap Save")]
    [InlineData("Answer the questions: dish Soup, day Friday. Click Send.", "[?dish Soup;?day Friday];Tap Send")]
    [InlineData("Turn on dark mode", "on dark mode")]
    [InlineData("Make sure \"Sound\" is on and \"Wi-Fi\" is off.", "[on Sound;off Wi-Fi]")]
    [InlineData("Tick Tea and Milk, leave the rest alone and click OK", "on Tea+Milk;Tap OK")]
    [InlineData("把音量调到30，然后点击保存", "音量=30;Tap 保存")]
    [InlineData("把价格区间设为10到50元，然后点击“应用”", "价格区间=10..50;Tap 应用")]
    [InlineData("清空城市输入框，点击保存", "城市='';Tap 保存")]
    [InlineData("用账号 ada、密码 x1 登录", "[用户名='ada';密码='x1';submit]")]
    [InlineData("优先级选“高”，团队选“红队”，然后点击创建", "优先级=高;团队=红队;Tap 创建")]
    [InlineData("请打开“自动更新”开关。", "on 自动更新")]
    [InlineData("关闭深色模式，点击保存", "off 深色模式;Tap 保存")]
    public void Read_ControlsAndValues_AreTakenApart(string goal, string expected) =>
        string.Join(';', GoalReader.Read(goal, [], Clock).Program.Select(Say)).ShouldBe(expected);

    [Fact]
    public void Read_HeadingOverDetails_TakesThemIn()
    {
        var program = GoalReader.Read("Create an account:\n- Full name: Ada King\n- Country: Peru\nAccept the terms.", [], Clock).Program;

        string.Join(';', program.ShouldHaveSingleItem().ShouldBeOfType<EnterClause>().Entries.Select(Say)).ShouldBe("Full name=Ada King;Country=Peru;on terms");
    }

    [Fact]
    public void Read_DetailsOfABooking_AreNoProgramme() =>
        GoalReader.Read("Book a table:\n- Date: Friday\n- Guests: 4", [], Clock).Program.ShouldBeEmpty();

    private static string Say(Clause clause) => clause switch
    {
        FormClause form => $"[{string.Join(';', form.Entries.Select(Say))}]",
        SubmitClause => "submit",
        HandClause { Verb: Tasks.Instructing.InstructionVerb.Check } check => $"on {Name(check.Target)}",
        HandClause { Verb: Tasks.Instructing.InstructionVerb.Uncheck } uncheck => $"off {Name(uncheck.Target)}",
        HandClause hand => $"{hand.Verb} {Name(hand.Target)}",
        SetClause { Unsplit: true } set => $"?{Value(set.Values[0])}",
        SetClause { Shift: { } by } set => $"{Name(set.Field)}+{by}",
        SetClause { Extreme: true } set => $"{Name(set.Field)}=max",
        SetClause { Append: true } set => $"{Name(set.Field)}+={Value(set.Values[0])}",
        SetClause { Typed: true } set => $"{Name(set.Field)}='{Value(set.Values[0])}'",
        SetClause { IsRange: true } set => $"{Name(set.Field)}={Value(set.Values[0])}..{Value(set.Values[1])}",
        SetClause set => $"{Name(set.Field)}={string.Join('+', set.Values.Select(Value))}",
        _ => clause.GetType().Name,
    };

    private static string? Name(Selection? target) => target is null ? null : target.Names.Count > 0 ? string.Join('+', target.Names) : target.Phrase.Name.Length > 0 ? target.Phrase.Name : target.Words;

    private static string Value(ValueSource value) => value is ValueSource.Literal literal ? literal.Text : value.ToString();
}
