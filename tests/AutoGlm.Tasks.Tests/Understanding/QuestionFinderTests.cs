using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Questioning;
using AutoGlm.Tasks.Understanding.Reading;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public sealed class QuestionFinderTests
{
    [Theory]
    [InlineData("What is the boiling point of acetone?", "What is the boiling point of acetone")]
    [InlineData("how many moons does Saturn have", "how many moons does Saturn have")]
    [InlineData("Could you tell me who runs the bakery on Mill Lane?", "who runs the bakery on Mill Lane")]
    [InlineData("I'd like to know when the swimming pool closes on Sundays.", "when the swimming pool closes on Sundays")]
    [InlineData("I was wondering whether dogs are allowed in the garden.", "whether dogs are allowed in the garden")]
    [InlineData("Please find out how tall the lighthouse is.", "how tall the lighthouse is")]
    [InlineData("Let me know if the ferry runs in winter", "if the ferry runs in winter")]
    [InlineData("Do you know which platform the train to Leeds leaves from?", "which platform the train to Leeds leaves from")]
    [InlineData("We need the figure for March.", "the figure for March")]
    [InlineData("The fax number of the embassy, please.", "The fax number of the embassy")]
    [InlineData("Give me the serial number of the boiler", "the serial number of the boiler")]
    [InlineData("Look up the population of Bergen", "the population of Bergen")]
    [InlineData("My boss wants to know what the lease costs per month.", "what the lease costs per month")]
    [InlineData("No idea where the meeting takes place, can you check?", "where the meeting takes place")]
    [InlineData("Can I bring a guest to the tasting?", "Can I bring a guest to the tasting")]
    [InlineData("Is breakfast included in the rate?", "Is breakfast included in the rate")]
    [InlineData("Would you mind checking how long the warranty lasts?", "how long the warranty lasts")]
    [InlineData("i need to know which nurse is on duty tonight", "which nurse is on duty tonight")]
    [InlineData("Can I have the address of the clinic?", "the address of the clinic")]
    [InlineData("What I'd like to know is who signed the contract.", "who signed the contract")]
    [InlineData("Quick question: how much does parking cost at the airport?", "how much does parking cost at the airport")]
    [InlineData("Looking at the north wing: how many beds are free there?", "how many beds are free there")]
    [InlineData("Of the two laptops, which one is lighter?", "which one is lighter")]
    [InlineData("booking a table for my mother whats the dress code", "whats the dress code")]
    [InlineData("Count the unpaid invoices", "Count the unpaid invoices")]
    [InlineData("Work out the average age of the players.", "Work out the average age of the players")]
    [InlineData("People keep asking me why the museum is closed.", "why the museum is closed")]
    [InlineData("Any vegetarian dishes on the menu?", "Any vegetarian dishes on the menu")]
    [InlineData("Check whether size 42 is still in stock.", "whether size 42 is still in stock")]
    [InlineData("The toner for our printer – what is its order number?", "what is its order number")]
    [InlineData("Summarise the minutes of the meeting", "Summarise the minutes of the meeting")]
    public void Find_EnglishQuestionInAnyFrame_IsItsCore(string goal, string core) => Only(goal, GoalLanguage.English).Core.ShouldBe(core);

    [Theory]
    [InlineData("丙酮的沸点是多少？", "丙酮的沸点是多少")]
    [InlineData("土星有几颗卫星", "土星有几颗卫星")]
    [InlineData("请问游泳馆周日几点关门？", "游泳馆周日几点关门")]
    [InlineData("麻烦帮我看一下磨坊巷那家面包店是谁开的", "磨坊巷那家面包店是谁开的")]
    [InlineData("我想知道花园里能不能带狗。", "花园里能不能带狗")]
    [InlineData("帮我查查灯塔有多高呀？", "灯塔有多高")]
    [InlineData("老板想了解三月份的总支出", "三月份的总支出")]
    [InlineData("把大使馆的传真号码告诉我", "大使馆的传真号码")]
    [InlineData("告诉我锅炉的编号", "锅炉的编号")]
    [InlineData("问一下这个套餐一个月多少钱", "这个套餐一个月多少钱")]
    [InlineData("你能告诉我今晚谁值班吗？", "今晚谁值班")]
    [InlineData("冬天渡轮还开吗？", "冬天渡轮还开吗")]
    [InlineData("看看42码还有没有货", "42码还有没有货")]
    [InlineData("数一数没付款的发票有几张", "没付款的发票有几张")]
    [InlineData("忘了会议在哪个房间开，帮我看一下", "会议在哪个房间开")]
    [InlineData("给我诊所的地址，谢谢", "诊所的地址")]
    [InlineData("两台笔记本哪台更轻？", "两台笔记本哪台更轻")]
    [InlineData("不知道博物馆为什么关门", "博物馆为什么关门")]
    [InlineData("这道菜辣不辣是不是可以选？", "这道菜辣不辣是不是可以选")]
    [InlineData("请算一下队员的平均年龄", "队员的平均年龄")]
    [InlineData("把四个仓库的库存加起来", "四个仓库的库存加起来")]
    [InlineData("这本书一共多少页？给我个数就行。", "这本书一共多少页")]
    [InlineData("想给门诊打电话，电话号码是多少？", "电话号码是多少")]
    public void Find_ChineseQuestionInAnyFrame_IsItsCore(string goal, string core) => Only(goal, GoalLanguage.Chinese).Core.ShouldBe(core);

    [Theory]
    [InlineData("I'm flying to Oslo tomorrow. Which gate does the flight leave from?", "Which gate does the flight leave from", "Oslo")]
    [InlineData("Grandpa turns eighty. How much does the boat trip cost for seniors?", "How much does the boat trip cost for seniors", "Grandpa turns eighty")]
    [InlineData("need the head of sales, who is it?", "who is it", "head of sales")]
    public void Find_WordsAroundTheQuestion_AreItsContext(string goal, string core, string context)
    {
        var found = Only(goal, GoalLanguage.English);
        found.Core.ShouldBe(core);
        found.Context.ShouldContain(context);
    }

    [Fact]
    public void Find_SameQuestionAskedAgain_IsOneQuestion() =>
        Only("who looks after the greenhouse, need the name of the gardener", GoalLanguage.English).Core.ShouldBe("who looks after the greenhouse");

    [Fact]
    public void Find_TwoQuestions_AreBothFound() =>
        Find("When does the play begin? How much are the tickets?", GoalLanguage.English).Select(found => found.Core).ShouldBe(["When does the play begin", "How much are the tickets"]);

    [Theory]
    [InlineData("Could you click the green button?")]
    [InlineData("What we need is the lamp switched on")]
    [InlineData("What the first box says should be in the input.")]
    [InlineData("Find out which bike is the cheapest and buy it.")]
    [InlineData("Open the calendar and tell me who is off on Friday.")]
    [InlineData("Whichever file is the largest, delete it")]
    [InlineData("The note about the picnic is out of date, please take it down.")]
    [InlineData("Can you reserve two seats for Ann?")]
    [InlineData("I want to change the size. The new one should be large.")]
    [InlineData("Throw that letter away. What Ann wrote is of no use.")]
    [InlineData("When the bar is full, press Stop")]
    [InlineData("I need a blue bicycle")]
    public void Find_EnglishDeed_IsNoQuestion(string goal) => Find(goal, GoalLanguage.English).ShouldBeEmpty();

    [Theory]
    [InlineData("哪个图标最小就点哪个")]
    [InlineData("点击绿色按钮")]
    [InlineData("找出最便宜的自行车，然后下单")]
    [InlineData("把第一个框里写的什么填到输入框")]
    [InlineData("打开日历，告诉我周五谁休息")]
    [InlineData("帮我订两张票")]
    [InlineData("概括这封信，写到备注里并保存")]
    [InlineData("不管是谁发的，都删掉")]
    public void Find_ChineseDeed_IsNoQuestion(string goal) => Find(goal, GoalLanguage.Chinese).ShouldBeEmpty();

    private static FoundQuestion Only(string goal, GoalLanguage language) => Find(goal, language).ShouldHaveSingleItem();

    private static IReadOnlyList<FoundQuestion> Find(string goal, GoalLanguage language)
    {
        var marked = new MarkedGoal(goal);
        foreach (var quote in Quotes.Find(goal))
            marked.Add(quote);
        return QuestionFinder.Find(marked, language);
    }
}
