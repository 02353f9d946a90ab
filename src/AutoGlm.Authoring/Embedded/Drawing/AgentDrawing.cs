using System.Text.Json.Nodes;
using AutoGlm.Authoring.Embedded.Reading;
using AutoGlm.Authoring.Embedded.Steps;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using static AutoGlm.Authoring.Embedded.Drawing.DrawnWords;

namespace AutoGlm.Authoring.Embedded.Drawing;

/// <summary>Draws steps as a document: nodes, edges, inputs, outputs, places on the canvas, and notes about all of them.</summary>
internal sealed partial class AgentDrawing(Said said, bool chinese)
{
    /// <summary>From a node to the next one, and from a lane to the one below, in canvas units: a card is 264 wide, and one with four ports and some lines of text 250 high.</summary>
    private const double Across = 360, Down = 280;

    private readonly Sheet _sheet = new();
    private readonly List<string> _privateHosts = [];
    private readonly Notes _notes = new();
    private string? _siteInput;
    private bool _byHand;

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
            Unattended(_sheet.Nodes.First(node => node.Kind == ScheduleKind.Name));
        var name = NameOf(steps, text);
        var id = Naming.Slug(name);
        var document = new AgentDocument
        {
            Id = Identifiers.IsAgentId(id) ? id : "described-agent",
            Name = name,
            Description = text.Length > 600 ? text[..600] + "…" : text,
            Inputs = _sheet.Inputs,
            Outputs = _sheet.Outputs,
            Permissions = new AgentPermissions { PrivateHosts = _privateHosts, Secrets = [.. _sheet.Nodes.Where(node => node.Kind == WebhookKind.Name).Select(node => node.Settings["secret"]!.ToString())] },
            Nodes = _sheet.Nodes,
            Edges = _sheet.Edges,
            Layout = _sheet.Layout,
        };
        return new DescribedAgent(document, chinese ? "zh-CN" : "en", _notes.All);
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

    private List<Way> If(IfStep step, Way way, double y, bool body)
    {
        var (reference, extra) = LeftOf(step.Test, way);
        if (extra is not null)
            way = extra;
        var row = new JsonObject { ["left"] = $"{{{{{reference}}}}}", ["operator"] = step.Test.Operator };
        if (step.Test.Right is not null)
            row["right"] = step.Test.Right.DeepClone();
        var id = _sheet.Node("check", "if", Short(step.Test.Words), new JsonObject { ["conditions"] = new JsonObject { ["match"] = "all", ["rows"] = new JsonArray(row) } }, way.X, y);
        _sheet.Connect(way, id);
        var (en, zh) = Words(step.Test);
        _notes.Understood(step.Test.Words, id, $"A condition: {step.Test.Left.Name} {en}.", $"条件：{step.Test.Left.Name} {zh}。");
        var before = _sheet.Bottom;
        _sheet.Bottom = y;
        var yes = Steps(step.Then, [way with { Ends = [new Loose(id, "true")], X = way.X + Across }], y, body);
        var lane = Math.Max(_sheet.Bottom, y) + Down;
        _sheet.Bottom = lane;
        var no = Steps(step.Else, [way with { Ends = [new Loose(id, "false")], X = way.X + Across }], lane, body);
        _sheet.Bottom = Math.Max(_sheet.Bottom, before);
        return [.. yes, .. no];
    }

    private Way Each(EachStep step, Way way, double y)
    {
        var noun = Naming.Of(step.Noun) ?? new Wanted(Say("item", "项"), ValueTypes.Any, step.Noun);
        var items = ItemsOf(noun, way, step);
        var id = _sheet.Node("loop", "for-each", Say($"For each {step.Noun}", $"对每个{step.Noun}"), new JsonObject { ["items"] = $"{{{{{items}}}}}" }, way.X, y);
        _sheet.Connect(way, id);
        _notes.Understood(said.In(step.Span), id, $"For each {step.Noun}; the list is {items}.", $"对每个{step.Noun}重复；列表来自 {items}。");
        var before = _sheet.Bottom;
        _sheet.Bottom = y + Down;
        var inside = new Way([new Loose(id, "each")], [.. way.Values.Where(value => value.Reference != items), new Known(noun.Name, $"{id}.item")], id, way.X + Across);
        var done = Steps(step.Body, [inside], y + Down, body: true);
        if (step.Body.Count == 0)
            _notes.Open(said.In(step.Span), id, "It isn't said what to do with each.", "没有说明对每一项做什么。");
        _sheet.Bottom = Math.Max(_sheet.Bottom, before);
        var values = way.Values.ToList();
        foreach (var wish in step.Wanted)
        {
            _sheet.Output(wish);
            values.Add(new Known(wish.Name, wish.Type == ValueTypes.Number ? $"{id}.count" : $"{id}.results"));
            _notes.Assumed(wish.Words, id, $"“{wish.Name}” is {(wish.Type == ValueTypes.Number ? "how many there were" : "what each of them gave")}.", $"“{wish.Name}”取{(wish.Type == ValueTypes.Number ? "总项数" : "各项的结果")}。");
        }

        return new Way([new Loose(id, "done")], values, way.Source, done.Max(one => one.X));
    }

    private void Finish(List<Way> ways)
    {
        // One end for all, unless the ways bring back different things.
        var alike = ways.Count == 1 || ways.All(way => _sheet.Outputs.All(output => way.Values.Any(value => value.Name == output.Name) == ways[0].Values.Any(value => value.Name == output.Name)));
        if (alike)
        {
            End([Way.Joined(ways)], null, 0);
            return;
        }

        var y = 0.0;
        foreach (var way in ways)
        {
            End([way], null, _sheet.Layout.GetValueOrDefault(way.Ends[0].Node).Y is var at && way.Ends[0].Port == "false" ? at + Down : at);
            y += Down;
        }
    }

    private void End(List<Way> ways, string? name, double y)
    {
        var way = ways.Count == 1 ? ways[0] : Way.Joined(ways);
        var outputs = new JsonObject();
        foreach (var output in _sheet.Outputs)
        {
            if (name is null && way.Values.All(value => value.Name != output.Name))
                _notes.Assumed(output.Label ?? output.Name, null, $"“{output.Name}” is brought back by one of the ways only; where the run goes another way it stays empty.", $"只有其中一条路径会带回“{output.Name}”；走其他路径时为空。");
            outputs[output.Name] = way.Values.LastOrDefault(value => value.Name == output.Name) is { } value ? $"{{{{{value.Reference}}}}}" : null;
        }

        var settings = new JsonObject();
        if (outputs.Count > 0)
            settings["outputs"] = outputs;
        _sheet.Connect(way, _sheet.Node("end", "end", name, settings, way.X, y));
    }

    /// <summary>What one end gives, another names as empty: it was drawn before the output was wished for.</summary>
    private void Promise()
    {
        foreach (var end in _sheet.Nodes.Where(node => node.Kind == "end" && _sheet.Outputs.Count > 0))
        {
            if (end.Settings["outputs"] is not JsonObject given)
                end.Settings["outputs"] = given = [];
            foreach (var output in _sheet.Outputs.Where(output => !given.ContainsKey(output.Name)))
                given[output.Name] = null;
        }
    }

    private string Say(string en, string zh) => chinese ? zh : en;

    private string NameOf(List<Step> steps, string text)
    {
        var words = steps.FirstOrDefault() is { } first ? first is TaskStep { Goal: { } goal } ? goal : said.In(first.Span) : text;
        var name = Short(words).TrimEnd('…', ' ', '.', '。');
        return name.Length > 0 ? name : Say("Described agent", "描述的智能体");
    }
}
