using System.Globalization;
using System.Text;

namespace AutoGlm.Bench.Tasks;

/// <summary>
/// A page of a wanted size: navigation, a form, then tables and cards in turn, every third part in Chinese. The same
/// seed gives the same page. Tapping a button turns it on or off and says so in a status line.
/// </summary>
internal sealed class GeneratedPage
{
    private static readonly string[] First = ["Amber", "Birch", "Cedar", "Copper", "Coral", "Dune", "Ember", "Fern", "Flint", "Harbour", "Indigo", "Ivory", "Juniper", "Linen", "Maple", "Meadow", "Olive", "Pebble", "Quartz", "River", "Saffron", "Slate", "Tundra", "Willow"];
    private static readonly string[] Second = ["lamp", "kettle", "blanket", "chair", "mug", "tray", "towel", "desk", "teapot", "notebook", "basket", "mirror", "pillow", "ladder", "clock", "vase", "stool", "carpet", "bottle", "hammock", "shelf", "candle", "apron", "bench"];
    private static readonly string[] FirstZh = ["青瓷", "橡木", "羊毛", "竹编", "紫砂", "不锈钢", "亚麻", "胡桃木", "珐琅", "藤编", "水晶", "纯棉"];
    private static readonly string[] SecondZh = ["茶壶", "台灯", "毛毯", "花瓶", "托盘", "水壶", "餐垫", "书架", "挂钟", "坐垫", "果篮", "围裙"];

    private readonly Random _random;
    private readonly StringBuilder _html = new();
    private readonly List<PageTarget> _targets = [];
    private readonly Queue<string> _names;
    private readonly Queue<string> _namesZh;

    private GeneratedPage(int seed)
    {
        _random = new Random(seed);
        _names = Names(First, Second, " ");
        _namesZh = Names(FirstZh, SecondZh, "");
    }

    public string Html => _html.ToString();

    /// <summary>Elements in the page's body.</summary>
    public int Elements { get; private set; }

    public IReadOnlyList<PageTarget> Targets => _targets;

    public static GeneratedPage Of(int elements, int seed)
    {
        var page = new GeneratedPage(seed);
        page.Write(elements);
        return page;
    }

    private void Write(int elements)
    {
        _html.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Generated page</title><link rel=\"stylesheet\" href=\"/style.css\"></head><body>");
        Navigation();
        Open("main");
        Form();
        for (var part = 0; Elements < elements; part++)
        {
            var zh = part % 3 == 2;
            if (part % 2 == 0) Table(zh, elements);
            else Cards(zh, elements);
        }
        Element("p", "Nothing tapped yet", "role=\"status\" id=\"status\"");
        Close("main");
        _html.Append("<script src=\"/page.js\"></script></body></html>");
    }

    private void Navigation()
    {
        Open("nav", "aria-label=\"Main\"");
        foreach (var (place, number) in ((string[])["Home", "New arrivals", "Rooms", "Gifts", "Stories", "Stores", "Help", "帮助中心"]).Select((place, number) => (place, number)))
        {
            Element("a", place, $"href=\"#place{number}\"");
        }
        Close("nav");
    }

    private void Form()
    {
        Open("section");
        Element("h1", "Request a visit");
        Open("form", "method=\"post\" action=\"/send\"");
        foreach (var field in VisitForm.Fields)
        {
            Open("div");
            Element("label", field.Label, $"for=\"{field.Name}\"");
            if (field.Options.Count == 0) Open("input", $"id=\"{field.Name}\" name=\"{field.Name}\" type=\"{field.Type}\" required");
            else Select(field);
            Close("div");
        }
        Element("button", "Send request", "type=\"submit\" id=\"send\"");
        Close("form");
        Close("section");
    }

    private void Select(VisitField field)
    {
        Open("select", $"id=\"{field.Name}\" name=\"{field.Name}\" required");
        Element("option", "Choose …", "value=\"\"");
        foreach (var option in field.Options) Element("option", option);
        Close("select");
    }

    private void Table(bool zh, int elements)
    {
        Open("section");
        Element("h2", zh ? "订单" : "Orders");
        Open("table");
        Open("thead");
        Open("tr");
        foreach (var title in zh ? new[] { "名称", "数量", "金额", "操作" } : ["Item", "Quantity", "Amount", "Actions"]) Element("th", title);
        Close("tr");
        Close("thead");
        Open("tbody");
        for (var row = 0; row < 10 && Elements < elements; row++)
        {
            var name = (zh ? _namesZh : _names).Dequeue();
            Open("tr");
            Element("td", name);
            Element("td", _random.Next(1, 40).ToString(CultureInfo.InvariantCulture));
            Element("td", $"{_random.Next(10, 900)}.00");
            Open("td");
            Button(zh ? "批准" : "Approve", zh ? $"点击“{name}”这一行的“批准”按钮" : $"Tap the \"Approve\" button in the \"{name}\" row");
            Button(zh ? "退回" : "Return", zh ? $"点击“{name}”这一行的“退回”按钮" : $"Tap the \"Return\" button in the \"{name}\" row");
            Close("td");
            Close("tr");
        }
        Close("tbody");
        Close("table");
        Close("section");
    }

    private void Cards(bool zh, int elements)
    {
        Open("section");
        Element("h2", zh ? "推荐" : "Picked for you");
        Open("ul", "class=\"cards\"");
        for (var card = 0; card < 12 && Elements < elements; card++)
        {
            var name = (zh ? _namesZh : _names).Dequeue();
            Open("li");
            Element("h3", name);
            Element("p", zh ? "手工制作，限量供应。" : "Made by hand, in small numbers.");
            Element("span", (zh ? "¥" : "£") + _random.Next(5, 300).ToString(CultureInfo.InvariantCulture));
            Element("a", zh ? "详情" : "Details", "href=\"#details\"");
            Button(zh ? "收藏" : "Save for later", zh ? $"点击“{name}”中的“收藏”按钮" : $"Tap the \"Save for later\" button in \"{name}\"");
            Close("li");
        }
        Close("ul");
        Close("section");
    }

    private void Button(string label, string goal)
    {
        var id = $"b{_targets.Count}";
        Element("button", label, $"type=\"button\" id=\"{id}\" aria-pressed=\"false\"");
        _targets.Add(new PageTarget(id, goal));
    }

    private void Element(string tag, string text, string attributes = "")
    {
        Open(tag, attributes);
        _html.Append(text);
        Close(tag);
    }

    private void Open(string tag, string attributes = "")
    {
        _html.Append(CultureInfo.InvariantCulture, $"<{tag}{(attributes.Length > 0 ? " " : "")}{attributes}>");
        Elements++;
    }

    private void Close(string tag) => _html.Append(CultureInfo.InvariantCulture, $"</{tag}>");

    private Queue<string> Names(string[] first, string[] second, string between)
    {
        var names = (from one in first from other in second select one + between + other).ToArray();
        _random.Shuffle(names);
        return new Queue<string>(names);
    }
}
