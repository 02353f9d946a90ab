using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AutoGlm.Workflows.Importing;

/// <summary>
/// YAML as a tree of JSON, event by event: no types are made, tags of languages are refused, and what is repeated by
/// reference counts each time, so that a small file can't become a large tree.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>Most values a file may have, with all its references followed.</summary>
    private const int MostValues = 300_000;

    private readonly Parser _parser;
    private readonly Dictionary<string, JsonNode?> _anchors = new(StringComparer.Ordinal);
    private int _values;
    private long _letters;

    private YamlTree(string text) => _parser = new Parser(new StringReader(text));

    public static JsonObject Read(string text)
    {
        try
        {
            return new YamlTree(text).Whole();
        }
        catch (YamlException broken)
        {
            throw new AgentFormatException(
                new($"The file is neither JSON nor YAML: line {broken.Start.Line}, position {broken.Start.Column}.", $"文件既不是 JSON 也不是 YAML：第 {broken.Start.Line} 行，第 {broken.Start.Column} 列。"),
                new("Choose a file that an export wrote as it is.", "请选择未经改动的导出文件。"),
                broken.Start.Line,
                broken.Start.Column,
                inner: broken);
        }
    }

    private JsonObject Whole()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            throw new AgentFormatException(new("The file is empty.", "文件是空的。"), new("Choose the file again.", "请重新选择文件。"));
        var tree = Value(1);
        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
            throw new AgentFormatException(new("The file holds several documents.", "文件中有多个文档。"), new("Put each into a file of its own.", "请把每个文档放进单独的文件。"));
        return tree as JsonObject ?? throw new AgentFormatException(
            new("This is neither an agent's file nor one of Dify or n8n.", "这不是智能体文件，也不是 Dify 或 n8n 的文件。"),
            new("Choose a .agent.json file, a workflow exported from n8n (JSON), or an app exported from Dify (DSL, YAML).", "请选择 .agent.json 文件、从 n8n 导出的工作流（JSON），或从 Dify 导出的应用（DSL，YAML）。"));
    }

    private JsonNode? Value(int depth)
    {
        if (++_values > MostValues)
            throw Bomb();
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Repeat(alias, depth);
        if (_parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } && !tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
            throw new AgentFormatException(new($"The file wants a value to be made as “{ImportNames.Line(tag.Value, 60)}”.", $"文件要求把某个值构造为“{ImportNames.Line(tag.Value, 60)}”。"), new("Remove that tag: only plain values are read.", "请删除该标签：只读取普通的值。"), _parser.Current.Start.Line);
        if (_parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } special } && special.Value.Contains("python", StringComparison.OrdinalIgnoreCase))
            throw new AgentFormatException(new("The file wants objects of a programming language to be made.", "文件要求创建某种编程语言的对象。"), new("Remove such tags: only plain values are read.", "请删除此类标签：只读取普通的值。"), _parser.Current.Start.Line);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Keep(scalar.Anchor, Plain(scalar));
        if (depth > ImportSource.MaxDepth)
            throw ImportSource.TooDeep();
        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new JsonArray();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(Value(depth + 1));
            return Keep(sequence.Anchor, items);
        }

        var mapping = _parser.Consume<MappingStart>();
        var members = new JsonObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw new AgentFormatException(new("A member's name is not a text.", "有成员的名称不是文本。"), new("Choose a file that an export wrote as it is.", "请选择未经改动的导出文件。"), _parser.Current?.Start.Line);
            if (!members.TryAdd(key.Value, Value(depth + 1)))
                throw new AgentFormatException(new($"“{ImportNames.Line(key.Value, 60)}” appears twice in the same object.", $"“{ImportNames.Line(key.Value, 60)}”在同一对象中重复出现。"), new("Keep one of them.", "请只保留一个。"), key.Start.Line);
        }

        return Keep(mapping.Anchor, members);
    }

    private JsonNode? Keep(AnchorName anchor, JsonNode? value)
    {
        if (!anchor.IsEmpty)
            _anchors[anchor.Value] = value;
        return value;
    }

    /// <summary>An anchor is kept once its value is complete, so that none can hold itself.</summary>
    private JsonNode? Repeat(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var value))
            throw new AgentFormatException(new($"“*{ImportNames.Line(alias.Value.Value, 60)}” refers to nothing before it.", $"“*{ImportNames.Line(alias.Value.Value, 60)}”没有指向前面的任何内容。"), new("Write the value out.", "请直接写出值。"), alias.Start.Line);
        Count(value, depth);
        return value?.DeepClone();
    }

    private void Count(JsonNode? value, int depth)
    {
        if (++_values > MostValues)
            throw Bomb();
        if (value is JsonObject or JsonArray && depth > ImportSource.MaxDepth)
            throw ImportSource.TooDeep();
        switch (value)
        {
            case JsonObject members:
                foreach (var (name, member) in members)
                {
                    _letters += name.Length;
                    Count(member, depth + 1);
                }
                break;
            case JsonArray items:
                foreach (var item in items)
                    Count(item, depth + 1);
                break;
            case JsonValue text when text.TryGetValue(out string? written):
                _letters += written.Length;
                break;
        }

        if (_letters > AgentJson.MaxBytes)
            throw Bomb();
    }

    private static AgentFormatException Bomb() => new(
        new($"The file has more than {MostValues} values when its references are followed.", $"展开引用后，文件中的值超过 {MostValues} 个。"),
        new("Choose the export of a single agent or workflow.", "请选择单个智能体或工作流的导出文件。"));

    private static JsonNode? Plain(Scalar scalar)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value.EndsWith(":str", StringComparison.Ordinal)))
            return JsonValue.Create(text);
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ => Number(text) ?? JsonValue.Create(text),
        };
    }

    private static JsonValue? Number(string text)
    {
        if (text.Length > 24 || !(char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.') || (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1])))
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return JsonValue.Create(whole);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? JsonValue.Create(number) : null;
    }
}
