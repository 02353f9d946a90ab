using System.Text.Json.Nodes;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

/// <summary>Making and sending things with their values, in the ways people say it.</summary>
public sealed class EnterTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Create an issue with the title \"Broken lamp\", label bug, assigned to Ann Lee, and the description \"It flickers\".", "issue", "title=Broken lamp|label bug|assignee=Ann Lee|description=It flickers")]
    [InlineData("Create a page named \"Club\" with the text \"We meet on Monday.\"", "page", "name=Club|text=We meet on Monday.")]
    [InlineData("Add a new contact: name Ann Lee, phone 5551234", "contact", "name Ann Lee|phone 5551234")]
    [InlineData("新建一个问题，标题“灯坏了”，描述“一直闪”，指派给张三", "问题", "标题=灯坏了|描述=一直闪|负责人=张三")]
    [InlineData("创建名为“读书会”的页面，正文写“每周一”", "页面", "名称=读书会|正文=每周一")]
    public void Read_SomethingMade_TellsItsFields(string goal, string thing, string fields)
    {
        var clause = Enter(goal);

        clause.Thing.ShouldBe(thing);
        string.Join('|', clause.Entries.OfType<SetClause>().Select(Written)).ShouldBe(fields);
    }

    [Fact]
    public void Read_PhoneWithItsAreaInBrackets_StaysOneValue() =>
        string.Join('|', Enter("Register Ann Lee, phone (617) 557-7502, e-mail ann@post.example.").Entries.OfType<SetClause>().Select(Written)).ShouldBe("phone (617) 557-7502|e-mail=ann@post.example");

    [Theory]
    [InlineData("Sign in with the given user name and password and stay signed in")]
    [InlineData("Log in with my credentials, and remember me.")]
    [InlineData("请用给出的账号和密码登录，并保持登录状态。")]
    public void Read_StayingSignedIn_IsTickedBeforeTheFormIsSent(string goal)
    {
        var clause = GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<EnterClause>();

        clause.Entries.OfType<HandClause>().ShouldHaveSingleItem().Verb.ShouldBe(InstructionVerb.Check);
    }

    [Theory]
    [InlineData("Transfer 352 from the savings account to Ann Lee, IBAN ZX88 2893 5664, reference \"Lost property\".", "amount=352|from account=savings account|recipient=Ann Lee")]
    [InlineData("Send Ann Lee 324 euros from my savings account. Account number: ZX88 2893 5664", "amount=324|from account=savings account|recipient=Ann Lee|Account number=ZX88 2893 5664")]
    [InlineData("从活期账户给张三转账79元，对方账号ZX59 3653 8055", "金额=79|付款账户=活期账户|收款人=张三")]
    public void Read_Transfer_TellsAmountAndWhoFrom(string goal, string fields) =>
        string.Join('|', Enter(goal).Entries.OfType<SetClause>().Select(Written)).ShouldStartWith(fields);

    [Theory]
    [InlineData("Answer the survey: the food 3, the service 4; heard of us from: Internet; comment \"Fine\". Then send it.", 4)]
    [InlineData("填写问卷：餐饮1分，服务3分，得知途径选网络，然后提交", 3)]
    public void Read_Survey_TakesInWhatFollows(string goal, int entries) => Enter(goal).Entries.Count.ShouldBe(entries);

    [Theory]
    [InlineData("Sign Ann Lee up for a year membership. E-mail ann@example.com, address Mill Road 12, Rome. No newsletter. Confirm at the end.")]
    [InlineData("帮张三办一张月卡：邮箱ann@example.com，城市北京，不订阅简报，最后确认提交。")]
    public void Read_NotWanted_IsABoxToLeaveEmpty(string goal) =>
        Enter(goal).Entries.OfType<HandClause>().ShouldHaveSingleItem().Verb.ShouldBe(InstructionVerb.Uncheck);

    [Fact]
    public void Read_UpToTheReview_StopsThere() =>
        Enter("Fill in the application (Year, Ann Lee, Mill Road 12, Rome) up to the review page, but do not confirm it.").Stops.ShouldBeTrue();

    [Theory]
    [InlineData("Log in with the given user name and password and download the report.", "username", "password")]
    [InlineData("用给定的账号密码登录，下载文件《报告》", "用户名", "密码")]
    public void Read_LogInWithInputs_EntersThem(string goal, string user, string password)
    {
        var program = GoalReader.Read(goal, new JsonObject { [user] = "ann", [password] = "{{secret:it}}" }, Clock).Program;

        program[0].ShouldBeOfType<EnterClause>().Entries.OfType<SetClause>().Select(Written).ShouldBe([$"{user}=ann", $"{password}={{{{secret:it}}}}"]);
    }

    private static EnterClause Enter(string goal) => GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<EnterClause>();

    private static string Written(SetClause clause)
    {
        var value = ((ValueSource.Literal)clause.Values[0]).Text;
        return clause.Field is { } field ? $"{field.Words}={value}" : value;
    }
}
