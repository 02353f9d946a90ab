using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;
using AutoGlm.Tasks.Understanding.Reading;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class RoundaboutTests
{
    private static readonly DateTimeOffset Clock = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("The street is wrong, it should be 4 Mill Lane.", "Change the street to 4 Mill Lane.")]
    [InlineData("The tag garden is wrong, it should be kitchen instead.", "Remove the tag garden. Add the tag kitchen.")]
    [InlineData("The folder Old plans should be called Archive.", "Rename the folder Old plans to Archive.")]
    [InlineData("The file a.txt should have the name b.txt", "Rename the file a.txt to b.txt")]
    [InlineData("Inside the folder “tax” there is notes.txt. Delete it.", "Open the folder “tax”. Delete notes.txt.")]
    [InlineData("From Oslo Harbour to Bergen – look up connections.", "look up connections from Oslo Harbour to Bergen.")]
    [InlineData("volume to 30, then save", "Set the volume to 30, then save")]
    [InlineData("查一下从杭州东到苏州站怎么坐车", "查询从杭州东到苏州站的路线")]
    [InlineData("新建文件夹“照片”，再把海边.jpg移进去", "新建文件夹“照片”，再把海边.jpg移到“照片”")]
    [InlineData("再添加一个“旅行”标签", "再添加标签“旅行”")]
    public void Of_ToldAsAStateOfThings_SaysWhatIsToBeDone(string goal, string expected) => Roundabout.Of(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Change the street to 4 Mill Lane.")]
    [InlineData("Go to 3 different pages.")]
    [InlineData("Book a table for two in the folder lounge.")]
    [InlineData("把城市改为青岛，然后保存。")]
    public void Of_ToldStraight_StaysAsItIs(string goal) => Roundabout.Of(goal).ShouldBe(goal);

    [Theory]
    [InlineData("Make sure that Sounds and Updates are both off; everything else stays as it is.", InstructionVerb.Uncheck, "Sounds|Updates")]
    [InlineData("打开「声音」和「更新」，其他设置不要动。", InstructionVerb.Tap, "声音|更新")]
    [InlineData("打开“声音”与“更新”", InstructionVerb.Tap, "声音|更新")]
    public void Read_SeveralNames_EachIsMeant(string goal, InstructionVerb verb, string names)
    {
        var hand = GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<HandClause>();
        hand.Verb.ShouldBe(verb);
        hand.Target!.Names.ShouldBe(names.Split('|'));
    }

    [Theory]
    [InlineData("全部打开，然后应用", InstructionVerb.Check)]
    [InlineData("全部关闭，然后应用", InstructionVerb.Uncheck)]
    [InlineData("Turn everything on, then apply", InstructionVerb.Check)]
    [InlineData("Switch all of them off and press Apply", InstructionVerb.Uncheck)]
    public void Read_AllOfThem_AreSwitched(string goal, InstructionVerb verb)
    {
        var hand = GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<HandClause>();
        hand.Verb.ShouldBe(verb);
        hand.Target!.All.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Fill in the card and save it: name Ann, town Rome.", 2)]
    [InlineData("填写名片并保存：电话填“123456”，姓填“吴”，其余不填。", 2)]
    [InlineData("名片上只要写姓：郑。存一下", 1)]
    [InlineData("Town: Cairo; Job: Cook. Don't forget to save it.", 2)]
    public void Read_SavingToldBeside_ComesLast(string goal, int values)
    {
        var program = GoalReader.Read(goal, [], Clock).Program;
        program[^1].ShouldBeOfType<SubmitClause>();
        program.Take(program.Count - 1).SelectMany(clause => clause is FormClause form ? form.Entries : [clause]).OfType<SetClause>().Count().ShouldBe(values);
    }

    [Theory]
    [InlineData("Set the alarm. Bedtime stays as it is.", "Bedtime")]
    [InlineData("Fill in the form, but don't touch the notes.", "notes")]
    [InlineData("改一下电话，备注不要动", "备注")]
    public void In_WhatStaysAsItIs_IsNamed(string goal, string name) => LeftAlone.In(goal).ShouldHaveSingleItem().ShouldBe(name);
}
