using System.Text.Json.Nodes;
using AutoGlm.Tasks.Understanding;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class GoalReaderTests
{
    // A Wednesday.
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("Book a table for 4 at Golden Fork on 2026-11-28 at 19:00 under the name Ada Lovelace", "party-size=4;place=Golden Fork;date=2026-11-28;time=19:00;person-name=Ada Lovelace")]
    [InlineData("Please reserve a table for four people at the Blue Door this Saturday at 7pm in the name of Grace Hopper.", "party-size=4;place=Blue Door;date=2026-11-21;time=19:00;person-name=Grace Hopper")]
    [InlineData("On 28 November, I'd like dinner for two at Casa Mia at half past seven, name: Alan Turing, phone 555 010 0199", "date=2026-11-28;party-size=2;place=Casa Mia;time=19:30;person-name=Alan Turing;phone=555 010 0199")]
    [InlineData("Could you get me a table for six tomorrow evening at 8 at Salt and Pepper? My name is Lin Wei and my email is lin@example.org", "party-size=6;date=2026-11-19;time=20:00;place=Salt and Pepper;person-name=Lin Wei;email=lin@example.org")]
    [InlineData("Make a reservation at \"The Old Mill\" for Nov 28th, party of 5, 6:30 pm, lead guest Maria Curie", "place=The Old Mill;date=2026-11-28;party-size=5;time=18:30;person-name=Maria Curie")]
    [InlineData("Tomorrow at noon, reserve three seats at Noodle House for Tim Lee", "date=2026-11-19;time=12:00;party-size=3;place=Noodle House;person-name=Tim Lee")]
    [InlineData("帮我在金叉餐厅预订11月28日晚上七点的四人桌，预订人张伟，电话13800000000", "place=金叉餐厅;date=2026-11-28;time=19:00;party-size=4;person-name=张伟;phone=13800000000")]
    [InlineData("请以李雷的名义预订本周六19:30两位，餐厅是海底小馆", "person-name=李雷;date=2026-11-21;time=19:30;party-size=2;place=海底小馆")]
    [InlineData("后天中午12点在 Golden Fork 订一张6个人的桌子，姓名：王芳", "date=2026-11-20;time=12:00;place=Golden Fork;party-size=6;person-name=王芳")]
    [InlineData("订位：下周五下午六点半，《老磨坊》，5位，联系人赵敏，手机号是 13900001111", "date=2026-11-27;time=18:30;place=老磨坊;party-size=5;person-name=赵敏;phone=13900001111")]
    [InlineData("今晚七点半为八位客人在云上酒楼订座，用陈晨的名字", "date=2026-11-18;time=19:30;party-size=8;place=云上酒楼;person-name=陈晨")]
    [InlineData("Book a room at Sea View Hotel from 28 Nov to 30 Nov for 2 adults under the name Ann Lee", "place=Sea View Hotel;check-in=2026-11-28;check-out=2026-11-30;party-size=2;person-name=Ann Lee")]
    [InlineData("Reserve a hotel in Shanghai, check in on December 3, 2 nights, 2 guests", "city=Shanghai;check-in=2026-12-03;nights=2;party-size=2")]
    [InlineData("预订海景酒店，入住11月28日，退房11月30日，两位成人", "place=海景酒店;check-in=2026-11-28;check-out=2026-11-30;party-size=2")]
    [InlineData("Book a train ticket from Beijing to Shanghai on 28 November at 9am", "from=Beijing;to=Shanghai;depart-date=2026-11-28;time=09:00")]
    [InlineData("买一张11月28日从北京到上海的火车票，乘客张三", "depart-date=2026-11-28;from=北京;to=上海;quantity=1;person-name=张三")]
    [InlineData("Find a flight from London to Paris on Dec 1, returning on Dec 5, for 2 adults", "from=London;to=Paris;depart-date=2026-12-01;return-date=2026-12-05;party-size=2")]
    [InlineData("Buy 2 blue mugs and pay with the saved card", "quantity=2;product=blue mugs")]
    [InlineData("Order three bottles of olive oil to be delivered, address: 12 Main Street", "quantity=3;address=12 Main Street")]
    [InlineData("Send an email to bob@example.org with the subject \"Hello\" saying \"See you at noon\"", "recipient=bob@example.org;subject=Hello;message=See you at noon")]
    [InlineData("给 bob@example.org 发邮件，主题是“会议”，内容是“明天见”", "recipient=bob@example.org;subject=会议;message=明天见")]
    [InlineData("Create a page titled \"Road map\" with the text \"Work in progress\"", "title=Road map;message=Work in progress")]
    [InlineData("Reply to Anna saying \"Thanks, will do\"", "recipient=Anna;message=Thanks, will do")]
    [InlineData("Log in with username ada and password {{secret:shop.password}}", "password={{secret:shop.password}}")]
    [InlineData("Search for articles on knowledge graphs, core journals only, newest first", "keyword=knowledge graphs")]
    [InlineData("Find the 5 newest papers about \"graph neural networks\"", "keyword=graph neural networks")]
    [InlineData("Search for wireless mice under $50", "keyword=wireless mice")]
    [InlineData("搜索知识图谱的文章，只看核心期刊，按最新排序，取前三篇", "keyword=知识图谱")]
    [InlineData("查找关于深度学习的最新论文", "keyword=深度学习")]
    [InlineData("Table for 2, Thai Orchid, Friday 8pm, name Bob Stone, tel 0171 555 0133", "party-size=2;place=Thai Orchid;date=2026-11-20;time=20:00;person-name=Bob Stone;phone=0171 555 0133")]
    [InlineData("Dinner reservation: The Copper Pot, 4 guests, 2026-12-01, 20:00. Name: O'Neill.", "place=The Copper Pot;party-size=4;date=2026-12-01;time=20:00;person-name=O'Neill")]
    [InlineData("Book for tonight, 7 o'clock, 2 persons, restaurant Thai Orchid, in Emma's name", "date=2026-11-18;time=19:00;party-size=2;place=Thai Orchid;person-name=Emma")]
    [InlineData("Reserve a table for four on Saturday the 28th of November at 7 in the evening at Bar 61", "party-size=4;date=2026-11-28;time=19:00;place=Bar 61")]
    [InlineData("泰兰花，周六晚上八点，两个人，姓周", "place=泰兰花;date=2026-11-21;time=20:00;party-size=2;person-name=周")]
    [InlineData("麻烦帮我订一下明天晚上六点泰兰花餐厅的位子，3个人，留名刘洋", "date=2026-11-19;time=18:00;place=泰兰花餐厅;party-size=3;person-name=刘洋")]
    [InlineData("预约泰兰花餐厅：日期2026-12-05，时间19:00，人数4，姓名 林涛。若19:00没位，可接受前后30分钟内最近的时段", "place=泰兰花餐厅;date=2026-12-05;time=19:00;party-size=4;person-name=林涛")]
    [InlineData("查一查核心期刊里最新发表的知识图谱文章", "keyword=知识图谱")]
    [InlineData("Change the quantity of the red mug to 3", "quantity=3")]
    [InlineData("把红色杯子的数量改成3", "quantity=3")]
    [InlineData("Buy the cheapest red kettle under $40 and ship it to 12 Main Street", "product=red kettle;address=12 Main Street")]
    public void Read_Goal_GivesSlots(string goal, string expected)
    {
        var model = GoalReader.Read(goal, [], Clock);
        foreach (var pair in expected.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (concept, value) = (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            model.Slot(concept)?.Value.ShouldBe(value, $"{goal}\n{Show(model)}");
            model.Slot(concept).ShouldNotBeNull($"{concept} in {goal}\n{Show(model)}");
        }
    }

    [Theory]
    [InlineData("Book a table for two tonight", IntentKind.Transact, "book")]
    [InlineData("I'd like a table for four at Golden Fork", IntentKind.Transact, "book")]
    [InlineData("Find a free slot on Friday and book it", IntentKind.Transact, "book")]
    [InlineData("帮我预订一张四人桌", IntentKind.Transact, "book")]
    [InlineData("Buy the cheapest kettle", IntentKind.Transact, "order")]
    [InlineData("Send a message to Bob", IntentKind.Transact, "send")]
    [InlineData("Delete all unread messages", IntentKind.Change, "delete")]
    [InlineData("取消我的预订", IntentKind.Change, "cancel")]
    [InlineData("Search for news on chips", IntentKind.FindAndReport, "search")]
    [InlineData("搜索最新的论文", IntentKind.FindAndReport, "search")]
    [InlineData("Go to the settings page", IntentKind.Navigate, "view")]
    [InlineData("打开设置页面", IntentKind.Navigate, "view")]
    [InlineData("How many reviews does the lamp have?", IntentKind.FindAndReport, null)]
    [InlineData("蓝色台灯多少钱？", IntentKind.FindAndReport, null)]
    [InlineData("Click the Save button", IntentKind.Explicit, null)]
    [InlineData("点击保存按钮", IntentKind.Explicit, null)]
    [InlineData("lorem ipsum dolor", IntentKind.Unclear, null)]
    public void Read_Goal_TellsIntent(string goal, IntentKind kind, string? action)
    {
        var intent = GoalReader.Read(goal, [], Clock).Intent;
        intent.Kind.ShouldBe(kind);
        intent.Action.ShouldBe(action);
    }

    [Theory]
    [InlineData("Book a table for 4 at Golden Fork on 28 Nov at 19:00. If the time is taken take the nearest within 30 minutes.", 30)]
    [InlineData("Book a table at 7pm (±15 min) on Friday for two", 15)]
    [InlineData("Book a table at 19:00 on Friday for two, half an hour earlier or later is fine", 30)]
    [InlineData("Table for two on Friday at 19:00, give or take an hour, under the name Ann", 60)]
    [InlineData("预订周五19:00两位，如果没有就选最近的时间，前后半小时以内", 30)]
    [InlineData("预订周五晚上七点两位，时间前后一个小时都可以", 60)]
    [InlineData("Book a table for two on Friday at 19:00", null)]
    [InlineData("预订周五19:00两位", null)]
    public void Read_Tolerance_IsOfTheTimeAndTouchesNothingElse(string goal, int? minutes)
    {
        var model = GoalReader.Read(goal, [], Clock);
        model.Constraints.TimeTolerance.ShouldBe(minutes is { } m ? TimeSpan.FromMinutes(m) : null, Show(model));
        model.Slot("time")!.Value.ShouldBe("19:00");
        model.Slot("date").ShouldNotBeNull(Show(model));
        model.Slots.ShouldNotContain(s => s.Concept == "duration", Show(model));
    }

    [Theory]
    [InlineData("Search for articles on knowledge graphs, core journals only, newest first, the first 5", "core-journals", "newest", 5)]
    [InlineData("List the 5 newest core journal articles about knowledge graphs", "core-journals", "newest", 5)]
    [InlineData("Find papers on graphs from core journals, sorted by newest, top 3", "core-journals", "newest", 3)]
    [InlineData("搜索知识图谱的文章，只看核心期刊，按最新排序，取前三篇", "core-journals", "newest", 3)]
    [InlineData("查找核心期刊中关于知识图谱的最新5篇文章", "core-journals", "newest", 5)]
    [InlineData("Show me unread messages, newest first", "unread", "newest", null)]
    [InlineData("Find the cheapest direct flight with breakfast included", "breakfast-included", "cheapest", null)]
    [InlineData("List free cancellation hotels by best rated first", "refundable", "best-rated", null)]
    public void Read_Search_GivesFilterSortAndCount(string goal, string filter, string sort, int? count)
    {
        var model = GoalReader.Read(goal, [], Clock);
        model.Constraints.Filters.ShouldContain(f => f.Concept == filter, Show(model));
        model.Constraints.Sort.ShouldNotBeNull(Show(model)).Concept.ShouldBe(sort, Show(model));
        model.Constraints.Count?.Number.ShouldBe(count, Show(model));
    }

    [Theory]
    [InlineData("Find shoes under 100 yuan", Comparison.AtMost, "100", "price")]
    [InlineData("Find a hotel for at most $80", Comparison.AtMost, "80", "price")]
    [InlineData("Find hotels with at least 4 stars", Comparison.AtLeast, "4", "rating")]
    [InlineData("找100元以下的鞋子", Comparison.AtMost, "100", "price")]
    [InlineData("搜索不超过200元的酒店", Comparison.AtMost, "200", "price")]
    [InlineData("Papers on graphs since 2020, show them", Comparison.AtLeast, "2020", "year")]
    public void Read_Limit_IsAComparison(string goal, Comparison comparison, string value, string concept)
    {
        var model = GoalReader.Read(goal, [], Clock);
        var filter = model.Constraints.Filters.ShouldHaveSingleItem(Show(model));
        (filter.Comparison, filter.Value, filter.Concept).ShouldBe((comparison, value, concept), Show(model));
    }

    [Theory]
    [InlineData("Delete all messages except the starred ones", "the starred ones")]
    [InlineData("Find a laptop but not a refurbished one", "a refurbished one")]
    [InlineData("删除所有邮件，除了老板的以外", "老板的")]
    public void Read_Exclusion_IsKept(string goal, string words) => GoalReader.Read(goal, [], Clock).Constraints.Exclusions.ShouldContain(words);

    [Theory]
    [InlineData("Book a table for two on Friday at 19:00 or 20:00", "time", "20:00")]
    [InlineData("Book a table for two on Friday at 7pm, otherwise Saturday", "date", "2026-11-21")]
    [InlineData("预订周五晚上七点两位，不行就晚上八点", "time", "20:00")]
    public void Read_SecondChoice_IsAnAlternative(string goal, string concept, string value)
    {
        var model = GoalReader.Read(goal, [], Clock);
        model.Constraints.Alternatives.ShouldContain(new AlternativeWish(concept, value), Show(model));
        model.Slots.Count(s => s.Concept == concept).ShouldBe(1, Show(model));
    }

    [Theory]
    [InlineData("What is the price of the blue lamp?", "price of the blue lamp", "price", "money")]
    [InlineData("How many reviews does the lamp have?", "reviews does the lamp have", null, "number")]
    [InlineData("Book a table for two tonight at 8 and tell me the confirmation number", "confirmation number", "reference", "text")]
    [InlineData("Search for desk lamps and report the title of the first result", "title of the first result", "title", "text")]
    [InlineData("蓝色台灯多少钱？", "蓝色台灯多少钱", "price", "money")]
    [InlineData("预订今晚八点两位的桌子，然后告诉我确认号", "确认号", "reference", "text")]
    [InlineData("Is the library open on Sunday?", "library open on Sunday", null, "boolean")]
    public void Read_Question_IsAsked(string goal, string text, string? concept, string type)
    {
        var model = GoalReader.Read(goal, [], Clock);
        var asked = model.Questions.ShouldHaveSingleItem(Show(model));
        asked.Text.ShouldBe(text);
        asked.Type.ShouldBe(type);
        if (concept is not null)
            asked.Concept.ShouldBe(concept);
    }

    [Fact]
    public void Read_Inputs_BecomeSlotsOnce()
    {
        var inputs = new JsonObject { ["restaurant"] = "Golden Fork", ["name"] = "Ada", ["phone"] = "5550100199", ["partySize"] = 4, ["date"] = "2026-11-28" };
        var model = GoalReader.Read("Book a table for 4 at Golden Fork on 28 Nov at 19:00", inputs, Clock);
        model.Slot("place").ShouldNotBeNull(Show(model)).Input.ShouldBe("restaurant");
        model.Slot("person-name").ShouldNotBeNull(Show(model)).Value.ShouldBe("Ada");
        model.Slot("phone").ShouldNotBeNull(Show(model)).Value.ShouldBe("5550100199");
        model.Slots.Where(s => s.Concept == "party-size").ShouldHaveSingleItem().Input.ShouldBe("partySize");
        model.Slots.Where(s => s.Concept == "date").ShouldHaveSingleItem().Input.ShouldBe("date");
    }

    [Fact]
    public void Read_EmptyGoal_IsUnclear() => GoalReader.Read(" ", [], Clock).Unclear.ShouldNotBeEmpty();

    private static string Show(GoalModel model) =>
        $"{model.Language} {model.Intent}\n{string.Join('\n', model.Slots)}\n{model.Constraints} sort {model.Constraints.Sort} count {model.Constraints.Count}\nfilters {string.Join(", ", model.Constraints.Filters)}\nalternatives {string.Join(", ", model.Constraints.Alternatives)}\nasked {string.Join(", ", model.Questions)}";
}
