using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class DeedReaderTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("star the message \"Lunch on Friday\"", "favourite ← Lunch on Friday")]
    [InlineData("Reply to Ann with the text \"On my way\"", "reply ← Ann: On my way")]
    [InlineData("Send an e-mail to Ann Lee with the subject \"Lunch\" and the text \"At noon?\"", "compose: Ann Lee + Lunch + At noon?")]
    [InlineData("Compose a mail to Ann Lee about \"Lunch\" saying \"At noon?\", but only save it as a draft", "draft: Ann Lee + Lunch + At noon?")]
    [InlineData("Ann Lee has a new phone number: 555 1234. Please update the contact.", "edit ← Ann Lee: 555 1234")]
    [InlineData("I don't want to follow Ann Lee any more", "unfollow ← Ann Lee")]
    [InlineData("mark \"Hiking boots\" as a favourite (the heart)", "favourite ← Hiking boots")]
    [InlineData("Delete Ann Lee from my contacts.", "delete ← Ann Lee")]
    [InlineData("Close issue #116 with the comment \"Mended\"", "close-issue ← issue #116: Mended")]
    [InlineData("Mute Ann Lee using the \"…\" menu of the post", "mute ← Ann Lee")]
    [InlineData("Invite Ann Lee", "invite ← Ann Lee")]
    [InlineData("回复马明的邮件，内容是“马上到”", "reply ← email: 马上到")]
    [InlineData("写一封邮件给唐子涵，主题“午饭”，正文“中午见？”，然后发送", "compose: 唐子涵 + 午饭 + 中午见？")]
    [InlineData("给郭艳发消息：我到了", "send: 郭艳 + 我到了")]
    [InlineData("拉黑梁晓东", "block ← 梁晓东")]
    [InlineData("关闭问题《灯不亮》", "close-issue ← 灯不亮")]
    [InlineData("把工单“灯不亮”关闭", "close-issue ← 灯不亮")]
    public void Read_Deed_TellsWhatToWhomAndWithWhat(string goal, string expected)
    {
        var deed = GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<DoClause>();
        var with = string.Join(" + ", deed.With.OrderBy(slot => slot.Label == "message").Select(slot => slot.Value));
        $"{deed.Action}{(deed.Object is { } thing ? $" ← {thing.Phrase.Name}{(thing.Phrase.Name.Length == 0 ? thing.Phrase.Kind : "")}" : "")}{(with.Length > 0 ? ": " + with : "")}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("Like all posts by Ann Lee", true, false)]
    [InlineData("Bookmark every post that is not by Ann Lee", true, true)]
    [InlineData("把马明发的所有动态都点赞", true, false)]
    public void Read_DeedOnWhatSomebodyMade_KeepsTheAuthor(string goal, bool all, bool negated)
    {
        var thing = GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<DoClause>().Object.ShouldNotBeNull();
        thing.All.ShouldBe(all);
        thing.Where.ShouldHaveSingleItem().Negated.ShouldBe(negated);
    }

    [Theory]
    [InlineData("Write the post \"Snow at last\" and make it visible to friends")]
    [InlineData("发一条动态：“下雪了”，可见范围选“好友”")]
    public void Read_WritingWithSettings_SendsWhenAllIsSet(string goal)
    {
        var program = GoalReader.Read(goal, [], Clock).Program;
        program[0].ShouldBeOfType<DoClause>().StaysOpen.ShouldBeTrue();
        program[^1].ShouldBeOfType<SubmitClause>();
    }

    [Theory]
    [InlineData("set the sliders to [14, 15, 8]", "14,15,8")]
    [InlineData("first slider 6, second 1, third 18", "6,1,18")]
    [InlineData("把三个滑块依次拖到3、8、5", "3,8,5")]
    public void Read_ValuesByOrder_GiveEachControlItsOwn(string goal, string expected)
    {
        var form = GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<FormClause>();
        string.Join(',', form.Entries.OfType<SetClause>().OrderBy(entry => entry.Field!.Phrase.Ordinal).Select(entry => ((ValueSource.Literal)entry.Values[0]).Text)).ShouldBe(expected);
    }
}
