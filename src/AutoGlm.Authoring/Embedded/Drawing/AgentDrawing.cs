using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Authoring.Embedded.Reading;
using AutoGlm.Authoring.Embedded.Steps;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Authoring.Embedded.Drawing;

/// <summary>Draws steps as a document: nodes, edges, inputs, outputs, places on the canvas, and notes about all of them.</summary>
internal sealed partial class AgentDrawing(Said said, bool chinese)
{
    /// <summary>From a node to the next one, and from a lane to the one below, in canvas units: a card is 264 wide, and one with four ports and some lines of text 250 high.</summary>
    private const double Across = 360, Down = 280;

    private readonly List<WorkflowNode> _nodes = [];
    private readonly List<WorkflowEdge> _edges = [];
    private readonly Dictionary<string, NodePosition> _layout = [];
    private readonly List<ValueDefinition> _inputs = [];
    private readonly List<ValueDefinition> _outputs = [];
    private readonly List<string> _privateHosts = [];
    private readonly Notes _notes = new();
    private string? _siteInput;
    private bool _byHand;
    private double _bottom;

    public DescribedAgent Draw(Occasion? occasion, Schedule? schedule, List<Step> steps, string text)
    {
        _byHand = occasion is null && schedule is null;
        var way = Begin(occasion, schedule, text);
        var ways = Steps(steps, [way], 0, body: false);
        Finish(ways);
        Promise();
        if (steps.Count == 0)
            _notes.Open("", null, "The text says when, but not what. Add the first node.", "只说了何时开始，没有说要做什么。请添加第一个节点。");
        if (schedule is not null)
            Unattended(_nodes.First(node => node.Kind == ScheduleKind.Name));
        var name = NameOf(steps, text);
        var id = Naming.Slug(name);
        var document = new AgentDocument
        {
            Id = Identifiers.IsAgentId(id) ? id : "described-agent",
            Name = name,
            Description = text.Length > 600 ? text[..600] + "…" : text,
            Inputs = _inputs,
            Outputs = _outputs,
            Permissions = new AgentPermissions { PrivateHosts = _privateHosts, Secrets = [.. _nodes.Where(node => node.Kind == WebhookKind.Name).Select(node => node.Settings["secret"]!.ToString())] },
            Nodes = _nodes,
            Edges = _edges,
            Layout = _layout,
        };
        return new DescribedAgent(document, chinese ? "zh-CN" : "en", _notes.All);
    }

    private Way Begin(Occasion? occasion, Schedule? schedule, string text)
    {
        var ends = new List<Loose>();
        var values = new List<Known>();
        if (schedule is not null)
        {
            var words = schedule.Span.In(text).Trim(' ', ',', '，', ':', '：');
            var id = Node("schedule", ScheduleKind.Name, Say("At set times", "定时开始"), new JsonObject { ["cron"] = schedule.Cron }, 0, 0);
            ends.Add(new Loose(id, "out"));
            _notes.Understood(words, id, $"Begins by itself: {schedule.Cron} (minute, hour, day of month, month, day of week), once it is published.", $"定时开始：{schedule.Cron}（分 时 日 月 星期），发布后生效。");
            if (schedule.HourAssumed)
                _notes.Assumed(words, id, "No time of the day is said; one was chosen.", "没有说明几点，已选了一个时间。");
        }
        else if (occasion is { Kind: ChatKind.Name })
        {
            var id = Node("message", ChatKind.Name, Say("A message comes", "收到消息"), new JsonObject { ["inputs"] = new JsonObject { ["message"] = "{{trigger.text}}" } }, 0, 0);
            Input(new ValueDefinition { Name = "message", Label = Say("Message", "消息"), Required = true });
            values.Add(new Known("message", "input.message"));
            ends.Add(new Loose(id, "out"));
            _notes.Understood(occasion.Span.In(text), id, "Begins with each chat message; what it says is the input “message”.", "每条聊天消息触发一次；内容作为输入“message”。");
        }
        else if (occasion is not null)
        {
            ends.Add(new Loose(Hook(occasion, text), "out"));
        }

        // By hand as well, so that the draft can be tried before it is published.
        var lane = ends.Count == 0 ? 0 : Down;
        var start = Node("start", ManualKind.Name, null, [], 0, lane);
        if (occasion is { Kind: WebhookKind.Name })
            values.Add(new Known(occasion.What.Length > 0 && Naming.Of(occasion.What) is { } what ? what.Name : Say("call", "内容"), "input.data"));
        return new Way([.. ends, new Loose(start, "out")], values, null, Across);
    }

    private string Hook(Occasion occasion, string text)
    {
        var words = Naming.Slug(Common(occasion.What));
        var path = words.Length is > 0 and <= 40 && words is not ("webhook" or "call" or "request") ? words : "incoming";
        var id = Node("hook", WebhookKind.Name, Say($"{Capital(occasion.What.Length > 0 ? occasion.What : "a call")} comes", $"收到{(occasion.What.Length > 0 ? occasion.What : "调用")}"),
            new JsonObject { ["path"] = path, ["secret"] = $"{path}-hook", ["inputs"] = new JsonObject { ["data"] = "{{trigger.body}}" } }, 0, 0);
        Input(new ValueDefinition { Name = "data", Type = ValueTypes.Any, Label = Say("What was sent", "收到的数据") });
        _notes.Understood(occasion.Span.In(text), id, $"Begins when another program calls /hooks/{path}; what it sends is the input “data”.", $"其他程序调用 /hooks/{path} 时开始；收到的数据作为输入“data”。");
        if (occasion.Missing is { } missing)
            _notes.Open(occasion.What, id, $"There is no trigger for a {missing} itself: something must call this webhook when it comes.", $"没有{(missing == "mail" ? "邮件" : "文件")}触发器：需要由其他程序在收到时调用此 Webhook。");
        _notes.Assumed("", id, $"Callers send a token: store it as the secret “{path}-hook” before you publish.", $"调用方需携带令牌：发布前请把它保存为机密“{path}-hook”。");
        return id;
    }

    /// <summary>Draws steps one after the other; returns the ways that are open behind them.</summary>
    private List<Way> Steps(List<Step> steps, List<Way> ways, double y, bool body)
    {
        foreach (var step in steps)
        {
            var way = ways.Count == 1 ? ways[0] : Way.Joined(ways);
            ways = step switch
            {
                TaskStep task => [Task(task, way, y)],
                CallStep call => [Call(call, way, y)],
                WaitStep wait => [Wait(wait, way, y)],
                FormStep form => [Form(form, way, y)],
                ApprovalStep approval => Approval(approval, way, y, body),
                IfStep choice => If(choice, way, y, body),
                EachStep each => [Each(each, way, y)],
                _ => [way],
            };
        }

        return ways;
    }

    private Way Task(TaskStep step, Way way, double y)
    {
        if (step.Outputs.Count == 0)
            step.Outputs.AddRange(step.Gathered);
        var words = step.Goal ?? said.In(step.Span).Trim();
        var (goal, inputs) = GivenValues.Replace(step.Goal ?? Clean(words), chinese, _byHand, DateTimeOffset.UnixEpoch);
        foreach (var input in inputs)
        {
            Input(input);
            if (input.Default is { } given)
                _notes.Assumed(words, null, $"“{input.Name}” can be given at each start; {given} is what the text says.", $"“{input.Name}”每次运行时可以另行填写；默认为文中的 {given}。");
            else
                _notes.Understood(words, null, $"“{input.Name}” is an input: whoever starts the agent gives it.", $"“{input.Name}”是输入，由启动者填写。");
        }

        var settings = new JsonObject { ["goal"] = goal };
        var id = FreeId("task");
        settings["surfaces"] = new JsonArray(new JsonObject { ["kind"] = "web", ["start"] = step.Start ?? $"{{{{input.{SiteInput(step, id, words)}}}}}" });
        if (step.Outputs.Count > 0)
            settings["outputs"] = Outputs(step.Outputs);
        var given2 = new JsonObject();
        foreach (var value in way.Values.Where(value => !goal.Contains($"{{{{{value.Reference}}}}}", StringComparison.Ordinal)))
            given2[value.Name] = $"{{{{{value.Reference}}}}}";
        if (given2.Count > 0)
            settings["inputs"] = given2;
        Node(id, "task", Short(words), settings, way.X, y);
        Connect(way, id);
        Told(step, id, words);
        var values = Brought(step.Outputs, way, id);
        if (step.Asks && step.Outputs.Count == 0)
        {
            Output(new Wanted("answer", ValueTypes.Text, Say("Answer", "回答")));
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
                Input(input);
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
        var id = Node("call", "http", Say($"{step.Method} {Link.SiteOf(step.Url ?? "…")}", $"{step.Method} {Link.SiteOf(step.Url ?? "…")}"), settings, way.X, y);
        Connect(way, id);
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
            id = Node("event", "wait-event", Short(words), new JsonObject { ["event"] = name }, way.X, y);
            _notes.Open(words, id, $"Waits until a program tells the event “{name}” over the API.", $"等待程序通过 API 通知事件“{name}”。");
        }
        else if (step.Until is { } until)
        {
            id = Node("wait", "wait", Short(words), new JsonObject { ["until"] = until.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) }, way.X, y);
            _notes.Assumed(words, id, $"Waits until {until:yyyy-MM-dd HH:mm}, counted from today; each run waits for that same moment.", $"等到 {until:yyyy-MM-dd HH:mm}（从今天算起）；每次运行都等这同一时刻。");
        }
        else
        {
            id = Node("wait", "wait", Short(words), new JsonObject { ["seconds"] = step.Seconds }, way.X, y);
            _notes.Understood(words, id, $"Waits for {step.Seconds} seconds.", $"等待 {step.Seconds} 秒。");
        }

        Connect(way, id);
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
        var id = Node("ask", "form", Short(words), settings, way.X, y);
        Connect(way, id);
        _notes.Understood(words, id, $"A form with {string.Join(", ", step.Fields.Select(field => $"{field.Name} ({field.Type})"))}.", $"表单：{string.Join("、", step.Fields.Select(field => $"{field.Name}（{TypeInChinese(field.Type)}）"))}。");
        return new Way([new Loose(id, "out")], [.. way.Values, .. step.Fields.Select(field => new Known(field.Name, $"{id}.{field.Name}"))], id, way.X + Across);
    }

    private List<Way> Approval(ApprovalStep step, Way way, double y, bool body)
    {
        var words = said.In(step.Span);
        var title = step.What.Length > 0 ? Capital(step.What) : Say("May it go on?", "是否继续？");
        var settings = new JsonObject { ["title"] = GivenValues.Replace(title, chinese, false, DateTimeOffset.UnixEpoch).Words };
        foreach (var input in GivenValues.Replace(title, chinese, false, DateTimeOffset.UnixEpoch).Inputs)
            Input(input);
        if (way.Values.Count > 0)
            settings["text"] = string.Join('\n', way.Values.Select(value => $"{value.Name}: {{{{{value.Reference}}}}}"));
        if (step.Who is { } who)
            settings["assignee"] = who;
        var id = Node("approve", "approval", step.Who is { } asked ? Say($"Ask {asked}", $"请{asked}审批") : Say("Ask for a yes", "请求批准"), settings, way.X, y);
        Connect(way, id);
        _notes.Understood(words, id, step.Who is null ? "Waits for a yes in the inbox." : $"Waits for a yes of {step.Who} in the inbox.", step.Who is null ? "在待办中等待批准。" : $"在待办中等待{step.Who}批准。");
        var yes = way with { Ends = [new Loose(id, "approved")], X = way.X + Across };
        var no = way with { Ends = [new Loose(id, "rejected")], X = way.X + Across };
        var lane = y + Down;
        _bottom = Math.Max(_bottom, lane);
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

    private List<Way> If(IfStep step, Way way, double y, bool body)
    {
        var (reference, extra) = LeftOf(step.Test, way);
        if (extra is not null)
            way = extra;
        var row = new JsonObject { ["left"] = $"{{{{{reference}}}}}", ["operator"] = step.Test.Operator };
        if (step.Test.Right is not null)
            row["right"] = step.Test.Right.DeepClone();
        var id = Node("check", "if", Short(step.Test.Words), new JsonObject { ["conditions"] = new JsonObject { ["match"] = "all", ["rows"] = new JsonArray(row) } }, way.X, y);
        Connect(way, id);
        var (en, zh) = Words(step.Test);
        _notes.Understood(step.Test.Words, id, $"A condition: {step.Test.Left.Name} {en}.", $"条件：{step.Test.Left.Name} {zh}。");
        var before = _bottom;
        _bottom = y;
        var yes = Steps(step.Then, [way with { Ends = [new Loose(id, "true")], X = way.X + Across }], y, body);
        var lane = Math.Max(_bottom, y) + Down;
        _bottom = lane;
        var no = Steps(step.Else, [way with { Ends = [new Loose(id, "false")], X = way.X + Across }], lane, body);
        _bottom = Math.Max(_bottom, before);
        return [.. yes, .. no];
    }

    private Way Each(EachStep step, Way way, double y)
    {
        var noun = Naming.Of(step.Noun) ?? new Wanted(Say("item", "项"), ValueTypes.Any, step.Noun);
        var items = ItemsOf(noun, way, step);
        var id = Node("loop", "for-each", Say($"For each {step.Noun}", $"对每个{step.Noun}"), new JsonObject { ["items"] = $"{{{{{items}}}}}" }, way.X, y);
        Connect(way, id);
        _notes.Understood(said.In(step.Span), id, $"For each {step.Noun}; the list is {items}.", $"对每个{step.Noun}重复；列表来自 {items}。");
        var before = _bottom;
        _bottom = y + Down;
        var inside = new Way([new Loose(id, "each")], [.. way.Values.Where(value => value.Reference != items), new Known(noun.Name, $"{id}.item")], id, way.X + Across);
        var done = Steps(step.Body, [inside], y + Down, body: true);
        if (step.Body.Count == 0)
            _notes.Open(said.In(step.Span), id, "It isn't said what to do with each.", "没有说明对每一项做什么。");
        _bottom = Math.Max(_bottom, before);
        var values = way.Values.ToList();
        foreach (var wish in step.Wanted)
        {
            Output(wish);
            values.Add(new Known(wish.Name, wish.Type == ValueTypes.Number ? $"{id}.count" : $"{id}.results"));
            _notes.Assumed(wish.Words, id, $"“{wish.Name}” is {(wish.Type == ValueTypes.Number ? "how many there were" : "what each of them gave")}.", $"“{wish.Name}”取{(wish.Type == ValueTypes.Number ? "总项数" : "各项的结果")}。");
        }

        return new Way([new Loose(id, "done")], values, way.Source, done.Max(one => one.X));
    }

    /// <summary>Where the list comes from: from the task or call before, which is then to bring it, or from whoever starts the agent.</summary>
    private string ItemsOf(Wanted noun, Way way, EachStep step)
    {
        var many = chinese || Tasks.Text.TextFold.IsChinese(noun.Name[0]) ? $"{noun.Name}列表" : noun.Name.EndsWith('s') ? noun.Name : noun.Name.EndsWith('y') ? $"{noun.Name[..^1]}ies" : $"{noun.Name}s";
        if (way.Values.LastOrDefault(value => value.Name == many || value.Name == noun.Name || value.Name.Contains(noun.Name, StringComparison.OrdinalIgnoreCase)) is { } known && !known.Reference.StartsWith("input.data", StringComparison.Ordinal))
            return known.Reference;
        if (way.Source is { } source && _nodes.Find(node => node.Id == source) is { Kind: "task" or "http" } node)
        {
            if (node.Kind == "http")
            {
                _notes.Assumed(said.In(step.Span), source, "The whole answer of the call is taken for the list; name the member where it lies deeper.", "把调用的整个回答当作列表；若列表在某个成员中，请写明。");
                return $"{source}.body";
            }

            Bring(node, new Wanted(many, ValueTypes.List, step.Noun));
            return $"{source}.{many}";
        }

        Input(new ValueDefinition { Name = many, Type = ValueTypes.List, Label = Capital(many), Required = true });
        _notes.Assumed(said.In(step.Span), null, $"Nothing before it brings the list, so “{many}” is an input.", $"前面没有步骤提供列表，因此“{many}”作为输入。");
        return $"input.{many}";
    }

    /// <summary>What a condition looks at: a value that is known, or one that the task or call before is to bring, or an input.</summary>
    private (string Reference, Way? Way) LeftOf(Test test, Way way)
    {
        var left = test.Left;
        if (way.Values.LastOrDefault(value => value.Name.Equals(left.Name, StringComparison.OrdinalIgnoreCase)) is { } known)
            return (known.Reference, null);
        if (_inputs.Find(input => input.Name.Equals(left.Name, StringComparison.OrdinalIgnoreCase)) is { } input)
            return ($"input.{input.Name}", null);
        if (way.Source is { } source && _nodes.Find(node => node.Id == source) is { } node)
        {
            if (node.Kind == "task")
            {
                Bring(node, left);
                _notes.Understood(test.Words, source, $"For the condition, the task brings back “{left.Name}” ({left.Type}).", $"为了判断条件，任务带回“{left.Name}”（{TypeInChinese(left.Type)}）。");
                return ($"{source}.{left.Name}", way with { Values = [.. way.Values, new Known(left.Name, $"{source}.{left.Name}")] });
            }

            if (node.Kind == "http")
            {
                if (left.Name is "status" or "状态" or "状态码" && test.Right?.GetValueKind() == System.Text.Json.JsonValueKind.Number)
                    return ($"{source}.status", null);
                Take(node, left.Name);
                _notes.Assumed(test.Words, source, $"“{left.Name}” is taken from the member of that name in the answer.", $"“{left.Name}”取自回答中同名的成员。");
                return ($"{source}.{left.Name}", way with { Values = [.. way.Values, new Known(left.Name, $"{source}.{left.Name}")] });
            }

            if (node.Kind == "for-each")
            {
                _notes.Assumed(test.Words, null, $"“{left.Name}” is taken from each item's member of that name.", $"“{left.Name}”取自每一项的同名成员。");
                return ($"{source}.item.{left.Name}", null);
            }
        }

        Input(new ValueDefinition { Name = left.Name, Type = left.Type, Label = Capital(left.Words), Required = true });
        _notes.Assumed(test.Words, null, $"Nothing before it brings “{left.Name}”, so it is an input.", $"前面没有步骤提供“{left.Name}”，因此作为输入。");
        return ($"input.{left.Name}", null);
    }

    private void Finish(List<Way> ways)
    {
        // One end for all, unless the ways bring back different things.
        var alike = ways.Count == 1 || ways.All(way => _outputs.All(output => way.Values.Any(value => value.Name == output.Name) == ways[0].Values.Any(value => value.Name == output.Name)));
        if (alike)
        {
            End([Way.Joined(ways)], null, 0);
            return;
        }

        var y = 0.0;
        foreach (var way in ways)
        {
            End([way], null, _layout.GetValueOrDefault(way.Ends[0].Node).Y is var at && way.Ends[0].Port == "false" ? at + Down : at);
            y += Down;
        }
    }

    private void End(List<Way> ways, string? name, double y)
    {
        var way = ways.Count == 1 ? ways[0] : Way.Joined(ways);
        var outputs = new JsonObject();
        foreach (var output in _outputs)
        {
            if (name is null && way.Values.All(value => value.Name != output.Name))
                _notes.Assumed(output.Label ?? output.Name, null, $"“{output.Name}” is brought back by one of the ways only; where the run goes another way it stays empty.", $"只有其中一条路径会带回“{output.Name}”；走其他路径时为空。");
            outputs[output.Name] = way.Values.LastOrDefault(value => value.Name == output.Name) is { } value ? $"{{{{{value.Reference}}}}}" : null;
        }

        var settings = new JsonObject();
        if (outputs.Count > 0)
            settings["outputs"] = outputs;
        Connect(way, Node("end", "end", name, settings, way.X, y));
    }

    /// <summary>What one end gives, another names as empty: it was drawn before the output was wished for.</summary>
    private void Promise()
    {
        foreach (var end in _nodes.Where(node => node.Kind == "end" && _outputs.Count > 0))
        {
            if (end.Settings["outputs"] is not JsonObject given)
                end.Settings["outputs"] = given = [];
            foreach (var output in _outputs.Where(output => !given.ContainsKey(output.Name)))
                given[output.Name] = null;
        }
    }

    /// <summary>A schedule has nobody to give inputs.</summary>
    private void Unattended(WorkflowNode schedule)
    {
        foreach (var input in _inputs.Where(input => input is { Required: true, Default: null }))
            _notes.Open("", schedule.Id, $"When the time comes nobody is there to give “{input.Name}”: give it a value in the schedule's inputs.", $"到点时没有人填写“{input.Name}”：请在定时节点的输入中给出。");
    }

    private string SiteInput(TaskStep step, string node, string words)
    {
        if (_siteInput is null)
        {
            _siteInput = "site";
            Input(new ValueDefinition { Name = _siteInput, Label = Say("Start address", "起始网址"), Description = Say("The page to begin at, such as https://example.com.", "从哪个页面开始，例如 https://example.com。"), Required = true });
        }

        if (!step.Tells)
            _notes.Open(words, node, "No site is named, so each run asks for the address to begin at. Better write it into the task.", "没有说明网站，因此每次运行都会询问起始网址。最好直接写进任务。");
        return _siteInput;
    }

    private IReadOnlyList<Known> Brought(List<Wanted> outputs, Way way, string id)
    {
        foreach (var output in outputs)
            Output(output);
        return [.. way.Values.Where(value => outputs.TrueForAll(output => output.Name != value.Name)), .. outputs.Select(output => new Known(output.Name, $"{id}.{output.Name}"))];
    }

    /// <summary>Declares one more output of a task that is drawn already.</summary>
    private static void Bring(WorkflowNode node, Wanted wanted)
    {
        var outputs = node.Settings["outputs"] as JsonArray ?? [];
        if (outputs.Any(output => output?["name"]?.ToString() == wanted.Name))
            return;
        foreach (var output in Outputs([wanted]))
            outputs.Add(output?.DeepClone());
        if (outputs.Parent is null)
            node.Settings["outputs"] = outputs;
    }

    private static void Take(WorkflowNode node, string name)
    {
        if (node.Settings["response"] is not JsonObject response)
            node.Settings["response"] = response = [];
        response[name] = name;
    }

    private static JsonArray Outputs(IEnumerable<Wanted> wanted) =>
        new([.. wanted.Select(output => new JsonObject { ["name"] = output.Name, ["type"] = output.Type, ["description"] = output.Words })]);

    private void Output(Wanted wanted)
    {
        if (_outputs.TrueForAll(output => output.Name != wanted.Name))
            _outputs.Add(new ValueDefinition { Name = wanted.Name, Type = wanted.Type, Label = Capital(wanted.Words) });
    }

    private void Input(ValueDefinition input)
    {
        if (_inputs.TrueForAll(other => other.Name != input.Name))
            _inputs.Add(input);
    }

    private string Node(string id, string kind, string? name, JsonObject settings, double x, double y)
    {
        id = FreeId(id);
        _nodes.Add(new WorkflowNode { Id = id, Kind = kind, Name = name, Settings = settings });
        _layout[id] = new NodePosition(x, y);
        _bottom = Math.Max(_bottom, y);
        return id;
    }

    private string FreeId(string id)
    {
        if (_nodes.TrueForAll(node => node.Id != id))
            return id;
        var number = 2;
        while (_nodes.Exists(node => node.Id == $"{id}{number}"))
            number++;
        return $"{id}{number}";
    }

    private void Connect(Way way, string to)
    {
        foreach (var end in way.Ends)
            _edges.Add(new WorkflowEdge { From = end.Node, Port = end.Port, To = to });
    }

    private string Say(string en, string zh) => chinese ? zh : en;

    private static (string En, string Zh) Words(Test test)
    {
        var op = ConditionOperators.Find(test.Operator)!.Label;
        var right = test.Right is null ? "" : $" {test.Right}";
        return (op.En + right, op.Zh + right);
    }

    private static string TypeInChinese(string type) => type switch
    {
        ValueTypes.Number => "数字",
        ValueTypes.Date => "日期",
        ValueTypes.Time => "时间",
        ValueTypes.Boolean => "是否",
        ValueTypes.List or ValueTypes.Records => "列表",
        _ => "文字",
    };

    /// <summary>The words without what their place in the text left at their ends.</summary>
    private static string Clean(string words) => Spaces().Replace(words.Trim().TrimEnd(',', '，', ';', '；', '、'), " ");

    private static string Common(string what) => what switch
    {
        "订单" or "新订单" => "orders",
        "付款" or "支付" => "payments",
        "表单" => "forms",
        "消息" => "messages",
        "邮件" => "mails",
        _ => what,
    };

    private static string Short(string words)
    {
        var text = Spaces().Replace(Addresses().Replace(words, match => Link.SiteOf(match.Value)).Trim(), " ");
        var most = text.Any(Tasks.Text.TextFold.IsChinese) ? 22 : 44;
        if (text.Length > most)
        {
            var cut = text.LastIndexOf(' ', most);
            text = text[..(cut > most / 2 ? cut : most)].TrimEnd(',', '，', ' ') + "…";
        }

        return Capital(Braces().Replace(text, "$1"));
    }

    private string NameOf(List<Step> steps, string text)
    {
        var words = steps.FirstOrDefault() is { } first ? first is TaskStep { Goal: { } goal } ? goal : said.In(first.Span) : text;
        var name = Short(words).TrimEnd('…', ' ', '.', '。');
        return name.Length > 0 ? name : Say("Described agent", "描述的智能体");
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"https?://[^\s，。；、）]+", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\{\{?(?:input\.)?([^{}]*)\}?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
