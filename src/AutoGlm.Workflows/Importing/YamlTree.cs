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
                $"The file is neither JSON nor YAML: line {broken.Start.Line}, position {broken.Start.Column}.",
                "Choose a file that an export wrote as it is.",
                broken.Start.Line,
                broken.Start.Column,
                inner: broken);
        }
    }

    private JsonObject Whole()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            throw new AgentFormatException("The file is empty.", "Choose the file again.");
        var tree = Value(1);
        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
            throw new AgentFormatException("The file holds several documents.", "Put each into a file of its own.");
        return tree as JsonObject ?? throw new AgentFormatException(
            "This is neither an agent's file nor one of Dify or n8n.",
            "Choose a .agent.json file, a workflow exported from n8n (JSON), or an app exported from Dify (DSL, YAML).");
    }

    private JsonNode? Value(int depth)
    {
        if (++_values > MostValues)
            throw Bomb();
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Repeat(alias, depth);
        if (_parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } && !tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
            throw new AgentFormatException($"The file wants a value to be made as “{ImportNames.Line(tag.Value, 60)}”.", "Remove that tag: only plain values are read.", _parser.Current.Start.Line);
        if (_parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } special } && special.Value.Contains("python", StringComparison.OrdinalIgnoreCase))
            throw new AgentFormatException("The file wants objects of a programming language to be made.", "Remove such tags: only plain values are read.", _parser.Current.Start.Line);
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
                throw new AgentFormatException("A member's name is not a text.", "Choose a file that an export wrote as it is.", _parser.Current?.Start.Line);
            if (!members.TryAdd(key.Value, Value(depth + 1)))
                throw new AgentFormatException($"“{ImportNames.Line(key.Value, 60)}” appears twice in the same object.", "Keep one of them.", key.Start.Line);
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
            throw new AgentFormatException($"“*{ImportNames.Line(alias.Value.Value, 60)}” refers to nothing before it.", "Write the value out.", alias.Start.Line);
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
        $"The file has more than {MostValues} values when its references are followed.",
        "Choose the export of a single agent or workflow.");

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
