using AutoGlm.Authoring.Embedded.Reading;
using AutoGlm.Authoring.Embedded.Steps;
using AutoGlm.Workflows.Documents;
using static AutoGlm.Authoring.Embedded.Drawing.DrawnWords;

namespace AutoGlm.Authoring.Embedded.Drawing;

/// <content>Where a value that is spoken of comes from.</content>
internal sealed partial class AgentDrawing
{
    /// <summary>Where the list comes from: from the task or call before, which is then to bring it, or from whoever starts the agent.</summary>
    private string ItemsOf(Wanted noun, Way way, EachStep step)
    {
        var many = chinese || Tasks.Text.TextFold.IsChinese(noun.Name[0]) ? $"{noun.Name}列表" : noun.Name.EndsWith('s') ? noun.Name : noun.Name.EndsWith('y') ? $"{noun.Name[..^1]}ies" : $"{noun.Name}s";
        if (way.Values.LastOrDefault(value => value.Name == many || value.Name == noun.Name || value.Name.Contains(noun.Name, StringComparison.OrdinalIgnoreCase)) is { } known && !known.Reference.StartsWith("input.data", StringComparison.Ordinal))
            return known.Reference;
        if (way.Source is { } source && _sheet.Nodes.Find(node => node.Id == source) is { Kind: "task" or "http" } node)
        {
            if (node.Kind == "http")
            {
                _notes.Assumed(said.In(step.Span), source, "The whole answer of the call is taken for the list; name the member where it lies deeper.", "把调用的整个回答当作列表；若列表在某个成员中，请写明。");
                return $"{source}.body";
            }

            Sheet.Bring(node, new Wanted(many, ValueTypes.List, step.Noun));
            return $"{source}.{many}";
        }

        _sheet.Input(new ValueDefinition { Name = many, Type = ValueTypes.List, Label = Capital(many), Required = true });
        _notes.Assumed(said.In(step.Span), null, $"Nothing before it brings the list, so “{many}” is an input.", $"前面没有步骤提供列表，因此“{many}”作为输入。");
        return $"input.{many}";
    }

    /// <summary>What a condition looks at: a value that is known, or one that the task or call before is to bring, or an input.</summary>
    private (string Reference, Way? Way) LeftOf(Test test, Way way)
    {
        var left = test.Left;
        if (way.Values.LastOrDefault(value => value.Name.Equals(left.Name, StringComparison.OrdinalIgnoreCase)) is { } known)
            return (known.Reference, null);
        if (_sheet.Inputs.Find(input => input.Name.Equals(left.Name, StringComparison.OrdinalIgnoreCase)) is { } input)
            return ($"input.{input.Name}", null);
        if (way.Source is { } source && _sheet.Nodes.Find(node => node.Id == source) is { } node)
        {
            if (node.Kind == "task")
            {
                Sheet.Bring(node, left);
                _notes.Understood(test.Words, source, $"For the condition, the task brings back “{left.Name}” ({left.Type}).", $"为了判断条件，任务带回“{left.Name}”（{TypeInChinese(left.Type)}）。");
                return ($"{source}.{left.Name}", way with { Values = [.. way.Values, new Known(left.Name, $"{source}.{left.Name}")] });
            }

            if (node.Kind == "http")
            {
                if (left.Name is "status" or "状态" or "状态码" && test.Right?.GetValueKind() == System.Text.Json.JsonValueKind.Number)
                    return ($"{source}.status", null);
                Sheet.Take(node, left.Name);
                _notes.Assumed(test.Words, source, $"“{left.Name}” is taken from the member of that name in the answer.", $"“{left.Name}”取自回答中同名的成员。");
                return ($"{source}.{left.Name}", way with { Values = [.. way.Values, new Known(left.Name, $"{source}.{left.Name}")] });
            }

            if (node.Kind == "for-each")
            {
                _notes.Assumed(test.Words, null, $"“{left.Name}” is taken from each item's member of that name.", $"“{left.Name}”取自每一项的同名成员。");
                return ($"{source}.item.{left.Name}", null);
            }
        }

        _sheet.Input(new ValueDefinition { Name = left.Name, Type = left.Type, Label = Capital(left.Words), Required = true });
        _notes.Assumed(test.Words, null, $"Nothing before it brings “{left.Name}”, so it is an input.", $"前面没有步骤提供“{left.Name}”，因此作为输入。");
        return ($"input.{left.Name}", null);
    }

    private string SiteInput(TaskStep step, string node, string words)
    {
        if (_siteInput is null)
        {
            _siteInput = "site";
            _sheet.Input(new ValueDefinition { Name = _siteInput, Label = Say("Start address", "起始网址"), Description = Say("The page to begin at, such as https://example.com.", "从哪个页面开始，例如 https://example.com。"), Required = true });
        }

        if (!step.Tells)
            _notes.Open(words, node, "No site is named, so each run asks for the address to begin at. Better write it into the task.", "没有说明网站，因此每次运行都会询问起始网址。最好直接写进任务。");
        return _siteInput;
    }

    private IReadOnlyList<Known> Brought(List<Wanted> outputs, Way way, string id)
    {
        foreach (var output in outputs)
            _sheet.Output(output);
        return [.. way.Values.Where(value => outputs.TrueForAll(output => output.Name != value.Name)), .. outputs.Select(output => new Known(output.Name, $"{id}.{output.Name}"))];
    }
}
