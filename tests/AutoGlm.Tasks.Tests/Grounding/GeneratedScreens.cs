using AutoGlm.Tasks.Observing;
using static AutoGlm.Tasks.Tests.Observing.Screen;

namespace AutoGlm.Tasks.Tests.Grounding;

/// <summary>Seeded groundings on screens of many kinds; wording, order, labelling and language vary.</summary>
internal sealed class GeneratedScreens(int seed)
{
    /// <summary>Label, another way to say it in the same language, the other language's word.</summary>
    private static readonly (string En, string EnOther, string Zh, string ZhOther)[] Commands =
    [
        ("Search", "Find", "搜索", "查找"), ("Log in", "Sign in", "登录", "登陆"), ("Delete", "Remove", "删除", "移除"),
        ("Save changes", "Save", "保存", "储存"), ("Cancel", "Abort", "取消", "放弃"), ("Submit", "Send in", "提交", "递交"),
        ("Checkout", "Check out", "结算", "去结算"), ("Register", "Sign up", "注册", "立即注册"), ("Download", "Export", "下载", "导出"),
        ("Filter", "Filters", "筛选", "过滤"), ("Help", "Support", "帮助", "客服"), ("Settings", "Preferences", "设置", "偏好"),
        ("Reply", "Respond", "回复", "答复"), ("Archive", "Archive", "归档", "存档"), ("Print", "Print", "打印", "打印"),
        ("Next", "Continue", "下一步", "继续"), ("Back", "Go back", "返回", "后退"), ("Upload file", "Upload", "上传文件", "上传"),
        ("Book a table", "Reserve a table", "预订座位", "预订"), ("Orders", "My orders", "我的订单", "订单"),
    ];

    private static readonly (string En, string EnOther, string Zh, string ZhOther)[] Fields =
    [
        ("First name", "Given name", "名字", "名"), ("Last name", "Surname", "姓氏", "姓"), ("Email", "E-mail address", "邮箱", "电子邮箱"),
        ("Phone number", "Mobile", "手机号", "电话"), ("City", "Town", "城市", "所在城市"), ("Postcode", "ZIP code", "邮编", "邮政编码"),
        ("Company", "Organisation", "公司", "单位"), ("Date of birth", "Birthday", "出生日期", "生日"), ("Subject", "Subject line", "主题", "邮件主题"),
        ("Message", "Comments", "留言", "备注"), ("Username", "User name", "用户名", "账号"), ("Quantity", "Number of items", "数量", "件数"),
        ("Promo code", "Coupon code", "优惠码", "优惠券"), ("Street address", "Street", "街道地址", "地址"),
    ];

    private static readonly string[] People = ["Alice Moreau", "Bob Tanaka", "Chen Wei", "Dora Lind", "Emeka Obi", "Fatima Noor", "Georg Haas", "Hana Sato", "Ivan Petrov", "Julia Costa"];
    private static readonly string[] PeopleZh = ["王小明", "李静", "张伟", "刘洋", "陈晨", "赵敏", "孙丽", "周杰", "吴桐", "郑爽"];
    private static readonly string[] Things = ["Oak desk lamp", "Steel kettle", "Wool blanket", "Garden chair", "Travel mug", "Bamboo tray", "Cotton towel", "Desk organiser", "Clay teapot", "Paper notebook"];
    private static readonly string[] ThingsZh = ["橡木台灯", "不锈钢水壶", "羊毛毯", "花园椅", "旅行杯", "竹托盘", "棉毛巾", "桌面收纳盒", "紫砂茶壶", "笔记本"];
    private static readonly string[] Nonsense = ["Quarterly revenue", "Zebra crossing", "Moon phase", "Horse insurance", "Chess rating", "Violin tuning", "月相", "小提琴调音", "国际象棋等级", "地震预警"];

    private readonly Random _random = new(seed);

    public IEnumerable<GroundingCase> Take(int count)
    {
        Func<GroundingCase>[] families = [Form, Form, Toolbar, Table, Table, Cards, Sections, DialogOver, Slots, Ordinals, Places, Choices, Absent, Absent, Twins];
        for (var i = 0; i < count; i++)
            yield return families[i % families.Length]();
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private T Any<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private List<T> Some<T>(IReadOnlyList<T> from, int count)
    {
        var left = from.ToArray();
        _random.Shuffle(left);
        return [.. left.Take(count)];
    }

    private GroundingCase Form()
    {
        var zh = Chance(0.4);
        var chosen = Some(Fields, _random.Next(3, 8));
        var wanted = _random.Next(chosen.Count);
        var mode = _random.Next(4);
        var fields = new UiNode[chosen.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var label = zh ? chosen[i].Zh : chosen[i].En;
            var value = Chance(0.3) ? "…" : "";
            fields[i] = (mode switch
            {
                0 => Box(Plain(label), Field(label, value)),
                1 => Box(Plain(label + (zh ? "：" : ":")), Box(Field("", value))),
                2 => Field("", value, placeholder: zh ? $"请输入{label}" : $"Enter your {label.ToLowerInvariant()}"),
                _ => Box(Node("generic", "", Plain(label + " *")) with { Tag = "label" }, Field(label, value, key: $"input_{i}")),
            }) with
            { Description = i == wanted ? "wanted" : null };
        }

        var screen = Show(Navigation(zh), Node("form", "", [Heading(zh ? "联系信息" : "Contact details"), .. fields, Button(zh ? "提交" : "Submit")]));
        var target = screen.Root.SelfAndDescendants().SkipWhile(node => node.Description != "wanted").First(node => node.Role == "textbox");
        var name = Reword(chosen[wanted], zh);
        return new("form", zh ? Any(new[] { $"在“{name}”输入框中输入“abc”", $"在{name}中输入“abc”" }) : Any(new[] { $"Type \"abc\" into the \"{name}\" field", $"Type \"abc\" into {name}", $"Fill in the {name} field with \"abc\"" }), Plainly(screen), target.Ref);
    }

    private GroundingCase Toolbar()
    {
        var zh = Chance(0.4);
        var chosen = Some(Commands, _random.Next(4, 9));
        var wanted = _random.Next(chosen.Count);
        var icons = Chance(0.4);
        var buttons = chosen.Select((command, i) => Make(zh ? command.Zh : command.En, i)).ToArray();
        var screen = Show(Navigation(zh), Node("toolbar", "", buttons), Heading(zh ? "欢迎" : "Welcome"), Plain("Lorem ipsum dolor sit amet"));
        var name = Reword(chosen[wanted], zh);
        var target = screen.Root.SelfAndDescendants().First(node => node.Key == $"b{wanted}");
        var kind = target.Role == "link" ? (zh ? "链接" : "link") : zh ? "按钮" : "button";
        return new("toolbar", zh ? Any(new[] { $"点击“{name}”{kind}", $"点击{name}{kind}", $"点击“{name}”" }) : Any(new[] { $"Tap the \"{name}\" {kind}", $"Click the {name} {kind}", $"Click \"{name}\"" }), Unkeyed(screen), target.Ref);

        UiNode Make(string label, int i) => (icons ? Button("", description: label) with { Children = [Node("img")] } : i % 3 == 2 ? Link(label) : Button(label)) with { Key = $"b{i}" };
    }

    private GroundingCase Table()
    {
        var zh = Chance(0.4);
        var people = Some(zh ? PeopleZh : People, _random.Next(3, 9));
        var wanted = _random.Next(people.Count);
        string[] actions = zh ? ["编辑", "删除", "查看"] : ["Edit", "Delete", "View"];
        var act = _random.Next(3);
        UiNode[] rows =
        [
            Row(zh ? Column("姓名") : Column("Name"), zh ? Column("金额") : Column("Amount"), zh ? Column("操作") : Column("Actions")),
            .. people.Select(person => Row(Cell(Plain(person)), Cell(Plain($"{_random.Next(10, 999)}.00")), Cell([.. actions.Select(a => Chance(0.5) ? Button(a) : Link(a, $"https://shop.test/{person}/{a}"))]))),
        ];
        var screen = Show(Navigation(zh), Heading(zh ? "客户" : "Customers"), Node("table", "", rows));
        var row = screen.Root.SelfAndDescendants().Where(node => node.Role == "row").ElementAt(wanted + 1);
        var target = row.SelfAndDescendants().First(node => node.Name == actions[act]);
        var person = Chance(0.15) ? Slip(people[wanted]) : people[wanted];
        var action = Chance(0.25) && act < 2 ? zh ? new[] { "修改", "移除" }[act] : new[] { "Modify", "Remove" }[act] : actions[act];
        return new("table", zh ? Any(new[] { $"点击“{person}”中的“{action}”", $"点击“{person}”这一行的“{action}”按钮" }) : Any(new[] { $"Click \"{action}\" in the row of \"{person}\"", $"Tap the \"{action}\" button in the \"{person}\" row", $"Click {action} in the \"{person}\" row" }), screen, target.Ref);
    }

    private GroundingCase Cards()
    {
        var zh = Chance(0.4);
        var things = Some(zh ? ThingsZh : Things, _random.Next(3, 8));
        var wanted = _random.Next(things.Count);
        var listed = Chance(0.5);
        var cards = things.Select(thing => new[] { Heading(thing, 3), Plain($"${_random.Next(3, 99)}"), Button(zh ? "加入购物车" : "Add to cart"), Link(zh ? "详情" : "Details", $"https://shop.test/{thing}") })
            .Select(parts => listed ? Item(parts) : Box(parts)).ToArray();
        var screen = Show(Navigation(zh), listed ? Node("list", "", cards) : Box(cards));
        var title = screen.Root.SelfAndDescendants().First(node => node.Name == things[wanted]);
        var target = screen.Root.SelfAndDescendants().SkipWhile(node => node != title).First(node => node.Role == "button");
        var thing = Chance(0.2) ? Slip(things[wanted]) : things[wanted];
        var name = zh ? Any(new[] { "加入购物车", "加购" }) : Any(new[] { "Add to cart", "Add to basket" });
        return new("cards", zh ? $"点击“{thing}”中的“{name}”按钮" : Any(new[] { $"Tap the \"{name}\" button in \"{thing}\"", $"Click \"{name}\" below \"{thing}\"" }), screen, target.Ref);
    }

    private GroundingCase Sections()
    {
        var zh = Chance(0.4);
        string[] sections = zh ? ["账单地址", "收货地址", "通知"] : ["Billing address", "Delivery address", "Notifications"];
        string[] fields = zh ? ["街道", "城市"] : ["Street", "City"];
        var section = _random.Next(2);
        var field = _random.Next(2);
        var flat = Chance(0.5);
        var parts = sections.Take(2).SelectMany(title => flat
            ? [Heading(title), Field(fields[0]), Field(fields[1])]
            : new[] { Box(Box(Heading(title)), Box(Plain(fields[0]), Field("")), Box(Plain(fields[1]), Field(""))) }).ToArray();
        var screen = Show([.. parts, Heading(sections[2]), Checkbox(zh ? "短信" : "SMS", role: "switch")]);
        var target = screen.Root.SelfAndDescendants().Where(node => node.Role == "textbox").ElementAt((section * 2) + field);
        return new("sections", zh ? $"在“{sections[section]}”中的“{fields[field]}”输入框中输入“x”" : $"Type \"x\" into the \"{fields[field]}\" field {Any(new[] { "in", "under" })} \"{sections[section]}\"", screen, target.Ref);
    }

    private GroundingCase DialogOver()
    {
        var zh = Chance(0.4);
        var (ok, no) = zh ? ("确定", "取消") : ("OK", "Cancel");
        var screen = Show(Navigation(zh), Button(no), Button(zh ? "保存" : "Save"), Dialog(zh ? "确认删除" : "Delete this record?", Plain(zh ? "此操作无法撤销。" : "This can't be undone."), Button(ok), Button(no)));
        var wantOk = Chance(0.5);
        var target = screen.Root.SelfAndDescendants().Last(node => node.Name == (wantOk ? ok : no));
        return new("dialog", zh ? $"点击“{(wantOk ? ok : no)}”按钮" : $"Tap the \"{(wantOk ? ok : no)}\" button", screen, target.Ref);
    }

    private GroundingCase Slots()
    {
        var places = Some(Things, 4);
        string[] times = ["18:00", "18:30", "19:00", "20:15"];
        var screen = Show(Box([.. places.Select(place => Box(Heading(place, 3), Plain("Rated 4.6"), Box([.. times.Select(time => Button(time, Chance(0.15) ? UiStates.Disabled : UiStates.None))])))]));
        var (at, time) = (_random.Next(4), _random.Next(4));
        var target = screen.Root.SelfAndDescendants().Where(node => node.Role == "button").ElementAt((at * 4) + time);
        return new("slots", $"Tap the \"{times[time]}\" button in \"{places[at]}\"", screen, target.Ref);
    }

    private GroundingCase Ordinals()
    {
        var zh = Chance(0.4);
        var count = _random.Next(3, 7);
        var screen = Show(Navigation(zh), Box([.. Enumerable.Range(0, count).Select(i => Box(Plain($"#{i}"), Button(zh ? "预订" : "Book")))]));
        var at = _random.Next(-1, count + 1);
        var buttons = screen.Root.SelfAndDescendants().Where(node => node.Role == "button").ToArray();
        var expected = at < 0 ? buttons[^1].Ref : at < count ? buttons[at].Ref : null;
        string[] words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
        return new("ordinals", zh ? at < 0 ? "点击最后一个“预订”按钮" : $"点击第{at + 1}个“预订”按钮" : $"Tap the {(at < 0 ? "last" : words[at])} \"Book\" button", screen, expected);
    }

    private GroundingCase Places()
    {
        var zh = Chance(0.4);
        (string En, string Zh, double X, double Y)[] corners = [("top left", "左上角", 10, 10), ("top right", "右上角", 1230, 10), ("bottom left", "左下角", 10, 750), ("bottom right", "右下角", 1230, 750)];
        var screen = Show([.. corners.Select(corner => Button("") with { Box = new Box(corner.X, corner.Y, 40, 40) })]);
        var at = _random.Next(4);
        return new("places", zh ? $"点击{corners[at].Zh}的按钮" : $"Tap the button at the {corners[at].En}", screen, screen.Root.Children[at].Ref);
    }

    private GroundingCase Choices()
    {
        var zh = Chance(0.4);
        var sort = Choice(zh ? "排序" : "Sort by", zh ? ["最新", "价格从低到高"] : ["Newest", "Price low to high"]);
        var size = Choice(zh ? "尺寸" : "Size", zh ? ["小", "大"] : ["Small", "Large"]);
        UiNode[] classes = [.. (zh ? new[] { "经济舱", "商务舱" } : ["Economy", "Business"]).Select(name => Checkbox(name, role: "radio"))];
        var terms = Checkbox(zh ? "我同意服务条款" : "I agree to the terms");
        var screen = Show(Navigation(zh), sort, size, Node("radiogroup", zh ? "舱位" : "Class", classes), terms, Button(zh ? "应用" : "Apply"));
        var (sentence, name) = _random.Next(4) switch
        {
            0 => zh ? ("从“排序”下拉框中选择“最新”", sort.Name) : ("Select \"Newest\" in Sort by", sort.Name),
            1 => zh ? ("在“尺寸”中选择“大”", size.Name) : ("Choose \"Large\" from the Size dropdown", size.Name),
            2 => zh ? ("选择“商务舱”", "商务舱") : ("Select \"Business\"", "Business"),
            _ => zh ? ("勾选“同意条款”", terms.Name) : ("Check the terms checkbox", terms.Name),
        };
        return new("choices", sentence, screen, screen.Get(name).Ref);
    }

    private GroundingCase Absent()
    {
        var from = _random.Next(5) switch { 0 => Form(), 1 => Toolbar(), 2 => Table(), 3 => Cards(), _ => Choices() };
        var name = Any(Nonsense);
        var present = from.Screen.Root.SelfAndDescendants().Select(node => node.Name + node.Placeholder + node.Description).ToArray();
        var command = Commands.Where(c => !present.Any(text => Related(text, c))).ToArray();
        name = Chance(0.5) && command.Length > 0 ? Any(command).En : name;
        return new("absent", Any(new[] { $"Tap the \"{name}\" button", $"Click {name}", $"Type \"x\" into the \"{name}\" field", $"点击“{name}”" }), from.Screen, null);
    }

    /// <summary>Two that fit equally well: whichever is meant, half of all answers are right.</summary>
    private GroundingCase Twins()
    {
        var screen = Show(Box(Plain("A"), Button("Open")), Box(Plain("B"), Button("Open")));
        return new("twins", "Tap the \"Open\" button", screen, screen.Root.SelfAndDescendants().Where(node => node.Role == "button").ElementAt(_random.Next(2)).Ref);
    }

    private static bool Related(string text, (string En, string EnOther, string Zh, string ZhOther) command) =>
        new[] { command.En, command.EnOther, command.Zh, command.ZhOther }.Any(word => AutoGlm.Tasks.Text.Similarity.Of(text, word) > 0.4);

    private static UiNode Navigation(bool zh) => Node("navigation", "", Link(zh ? "首页" : "Home"), Link(zh ? "关于我们" : "About us", "https://shop.test/about"), Link(zh ? "联系我们" : "Contact", "https://shop.test/contact"));

    private string Reword((string En, string EnOther, string Zh, string ZhOther) word, bool zh) => _random.Next(10) switch
    {
        < 4 => zh ? word.Zh : word.En,
        < 6 => (zh ? word.Zh : word.En).ToLowerInvariant(),
        6 or 7 => zh ? word.ZhOther : word.EnOther,
        8 => zh ? word.En : word.Zh,
        _ => zh ? word.Zh : Slip(word.En),
    };

    /// <summary>A spelling slip in a word of six letters or more.</summary>
    private string Slip(string text)
    {
        var words = text.Split(' ');
        var at = Array.FindIndex(words, word => word.Length >= 6 && char.IsAscii(word[0]));
        if (at < 0)
            return text;
        var i = _random.Next(1, words[at].Length - 2);
        words[at] = Chance(0.5) ? words[at].Remove(i, 1) : words[at][..i] + words[at][i + 1] + words[at][i] + words[at][(i + 2)..];
        return string.Join(' ', words);
    }

    private static Observation Plainly(Observation screen) => screen with { Root = Map(screen.Root, node => node.Description == "wanted" ? node with { Description = null } : node) };

    private static Observation Unkeyed(Observation screen) => screen with { Root = Map(screen.Root, node => node with { Key = null }) };

    private static UiNode Map(UiNode node, Func<UiNode, UiNode> change) =>
        change(node) with { Children = [.. node.Children.Select(child => Map(child, change))] };
}
