using System.Text.Json.Nodes;
using AutoGlm.Authoring.Embedded.Reading;
using AutoGlm.Authoring.Embedded.Steps;
using AutoGlm.Workflows.Documents;
using static AutoGlm.Authoring.Embedded.Drawing.DrawnWords;

namespace AutoGlm.Authoring.Embedded.Drawing;

/// <content>Steps that become one node each.</content>
internal sealed partial class AgentDrawing
{
    private Way Task(TaskStep step, Way way, double y)
    {
        if (step.Outputs.Count == 0)
            step.Outputs.AddRange(step.Gathered);
        var words = step.Goal ?? said.In(step.Span).Trim();
        var (goal, inputs) = GivenValues.Replace(step.Goal ?? Clean(words), chinese, _byHand, DateTimeOffset.UnixEpoch);
        foreach (var input in inputs)
        {
            _sheet.Input(input);
            if (input.Default is { } given)
                _notes.Assumed(words, null, $"“{input.Name}” can be given at each start; {given} is what the text says.", $"“{input.Name}”每次运行时可以另行填写；默认为文中的 {given}。");
            else
                _notes.Understood(words, null, $"“{input.Name}” is an input: whoever starts the agent gives it.", $"“{input.Name}”是输入，由启动者填写。");
        }

        var settings = new JsonObject { ["goal"] = goal };
        var id = _sheet.FreeId("task");
        settings["surfaces"] = new JsonArray(new JsonObject { ["kind"] = "web", ["start"] = step.Start ?? $"{{{{input.{SiteInput(step, id, words)}}}}}" });
        if (step.Outputs.Count > 0)
            settings["outputs"] = Sheet.Declared(step.Outputs);
        var given2 = new JsonObject();
        foreach (var value in way.Values.Where(value => !goal.Contains($"{{{{{value.Reference}}}}}", StringComparison.Ordinal)))
            given2[value.Name] = $"{{{{{value.Reference}}}}}";
        if (given2.Count > 0)
            settings["inputs"] = given2;
        _sheet.Node(id, "task", Short(words), settings, way.X, y);
        _sheet.Connect(way, id);
        Told(step, id, words);
        var values = Brought(step.Outputs, way, id);
        if (step.Asks && step.Outputs.Count == 0)
        {
            _sheet.Output(new Wanted("answer", ValueTypes.Text, Say("Answer", "回答")));
            values = [.. values.Where(value => value.Name != "answer"), new Known("answer", $"{id}.answer")];
        }

        return new Way([new Loose(id, "out")], values, id, way.X + Across);
    }

    private void Told(TaskStep step, string id, string words)
    {
        if (step.Tells)
            _notes.Open(words, id, "There is no node for mail or messages yet. This stays a task: say on which site it can be done.", "还没有发送邮件或消息的节点。这里保留为任务：请说明在哪个网站上完成。");
        else if (step.Continues)
            _notes.Assumed(words, id, $"Goes on at {Link.SiteOf(step.Start!)}, from its first page.", $"继续在 {Link.SiteOf(step.Start!)} 上进行，从首页开始。");
        else
            _notes.Understood(words, id, step.Start is null ? "A task on a screen." : $"A task on {Link.SiteOf(step.Start)}.", step.Start is null ? "在屏幕上完成的任务。" : $"在 {Link.SiteOf(step.Start)} 上完成的任务。");
        foreach (var output in step.Outputs)
            _notes.Understood(output.Words, id, $"Brings back “{output.Name}” ({output.Type}).", $"带回“{output.Name}”（{TypeInChinese(output.Type)}）。");
        if (step.Asks && step.Outputs.Count == 0)
            _notes.Understood(words, id, "It is a question: the answer is brought back.", "这是一个问题：带回答案。");
    }

    private Way Call(CallStep step, Way way, double y)
    {
        var words = said.In(step.Span);
        var settings = new JsonObject { ["method"] = step.Method };
        if (step.Url is not null)
        {
            var (url, inputs) = GivenValues.Replace(step.Url, chinese, false, DateTimeOffset.UnixEpoch);
            foreach (var input in inputs)
                _sheet.Input(input);
            settings["url"] = url;
        }

        if (step.Body is not null)
        {
            settings["bodyKind"] = "json";
            settings["body"] = step.Body.DeepClone();
        }
        else if (step.Method is "POST" or "PUT" or "PATCH" && way.Values.Count > 0)
        {
            settings["bodyKind"] = "json";
            settings["body"] = new JsonObject(way.Values.Select(value => KeyValuePair.Create(value.Name, (JsonNode?)JsonValue.Create($"{{{{{value.Reference}}}}}"))));
        }

        if (step.Outputs.Count > 0)
            settings["response"] = new JsonObject(step.Outputs.Select(output => KeyValuePair.Create(output.Name, (JsonNode?)JsonValue.Create(output.Name))));
        var id = _sheet.Node("call", "http", Say($"{step.Method} {Link.SiteOf(step.Url ?? "…")}", $"{step.Method} {Link.SiteOf(step.Url ?? "…")}"), settings, way.X, y);
        _sheet.Connect(way, id);
        if (step.Url is null)
            _notes.Open(words, id, "The service's address is not said. Fill it in.", "没有说明服务的地址，请填写。");
        else
            _notes.Understood(words, id, $"A call: {step.Method} {step.Url}.", $"调用：{step.Method} {step.Url}。");
        if (step.Body is null && settings.ContainsKey("body"))
            _notes.Assumed(words, id, "What is known so far is sent as JSON.", "已知的值以 JSON 发送。");
        foreach (var output in step.Outputs)
            _notes.Assumed(output.Words, id, $"“{output.Name}” is taken from the member of that name in the answer.", $"“{output.Name}”取自回答中同名的成员。");
        if (step.Url is not null && Uri.TryCreate(step.Url, UriKind.Absolute, out var uri) && (uri.IsLoopback || !uri.Host.Contains('.', StringComparison.Ordinal)) && !_privateHosts.Contains(uri.Authority))
        {
            _privateHosts.Add(uri.Authority);
            _notes.Assumed(words, id, $"The private address {uri.Authority} is permitted, because the text names it.", $"允许访问文中写明的内部地址 {uri.Authority}。");
        }

        return new Way([new Loose(id, "out")], Brought(step.Outputs, way, id), id, way.X + Across);
    }

    private Way Wait(WaitStep step, Way way, double y)
    {
        var words = said.In(step.Span);
        string id;
        if (step.Event is { } name)
        {
            id = _sheet.Node("event", "wait-event", Short(words), new JsonObject { ["event"] = name }, way.X, y);
            _notes.Open(words, id, $"Waits until a program tells the event “{name}” over the API.", $"等待程序通过 API 通知事件“{name}”。");
        }
        else if (step.Until is { } until)
        {
            id = _sheet.Node("wait", "wait", Short(words), new JsonObject { ["until"] = until.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) }, way.X, y);
            _notes.Assumed(words, id, $"Waits until {until:yyyy-MM-dd HH:mm}, counted from today; each run waits for that same moment.", $"等到 {until:yyyy-MM-dd HH:mm}（从今天算起）；每次运行都等这同一时刻。");
        }
        else
        {
            id = _sheet.Node("wait", "wait", Short(words), new JsonObject { ["seconds"] = step.Seconds }, way.X, y);
            _notes.Understood(words, id, $"Waits for {step.Seconds} seconds.", $"等待 {step.Seconds} 秒。");
        }

        _sheet.Connect(way, id);
        return way with { Ends = [new Loose(id, "out")], X = way.X + Across };
    }

    private Way Form(FormStep step, Way way, double y)
    {
        var words = said.In(step.Span);
        var settings = new JsonObject
        {
            ["title"] = Short(words),
            ["fields"] = new JsonArray([.. step.Fields.Select(field => new JsonObject { ["name"] = field.Name, ["type"] = field.Type is ValueTypes.List ? ValueTypes.Text : field.Type, ["label"] = Capital(field.Words), ["required"] = true })]),
        };
        if (step.Who is { } who)
            settings["assignee"] = who;
        var id = _sheet.Node("ask", "form", Short(words), settings, way.X, y);
        _sheet.Connect(way, id);
        _notes.Understood(words, id, $"A form with {string.Join(", ", step.Fields.Select(field => $"{field.Name} ({field.Type})"))}.", $"表单：{string.Join("、", step.Fields.Select(field => $"{field.Name}（{TypeInChinese(field.Type)}）"))}。");
        return new Way([new Loose(id, "out")], [.. way.Values, .. step.Fields.Select(field => new Known(field.Name, $"{id}.{field.Name}"))], id, way.X + Across);
    }

    private List<Way> Approval(ApprovalStep step, Way way, double y, bool body)
    {
        var words = said.In(step.Span);
        var title = step.What.Length > 0 ? Capital(step.What) : Say("May it go on?", "是否继续？");
        var settings = new JsonObject { ["title"] = GivenValues.Replace(title, chinese, false, DateTimeOffset.UnixEpoch).Words };
        foreach (var input in GivenValues.Replace(title, chinese, false, DateTimeOffset.UnixEpoch).Inputs)
            _sheet.Input(input);
        if (way.Values.Count > 0)
            settings["text"] = string.Join('\n', way.Values.Select(value => $"{value.Name}: {{{{{value.Reference}}}}}"));
        if (step.Who is { } who)
            settings["assignee"] = who;
        var id = _sheet.Node("approve", "approval", step.Who is { } asked ? Say($"Ask {asked}", $"请{asked}审批") : Say("Ask for a yes", "请求批准"), settings, way.X, y);
        _sheet.Connect(way, id);
        _notes.Understood(words, id, step.Who is null ? "Waits for a yes in the inbox." : $"Waits for a yes of {step.Who} in the inbox.", step.Who is null ? "在待办中等待批准。" : $"在待办中等待{step.Who}批准。");
        var yes = way with { Ends = [new Loose(id, "approved")], X = way.X + Across };
        var no = way with { Ends = [new Loose(id, "rejected")], X = way.X + Across };
        var lane = y + Down;
        _sheet.Bottom = Math.Max(_sheet.Bottom, lane);
        if (step.Rejected.Count > 0)
        {
            var rejected = Steps(step.Rejected, [no], lane, body);
            if (!body)
                End(rejected, Say("Rejected", "已拒绝"), lane);
        }
        else if (!body)
        {
            End([no], Say("Rejected", "已拒绝"), lane);
            _notes.Assumed(words, id, "After a no the agent ends.", "拒绝后结束。");
        }

        return [yes];
    }
}
