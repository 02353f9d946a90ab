using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Connectors.Web.Secrets;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Connectors.Web.Observing;

/// <summary>Turns the script's answer for one frame into UI nodes in the window's coordinates.</summary>
internal sealed class NodeReader(ScriptFrame frame, Point origin, SecretMask mask, IReadOnlyDictionary<int, IReadOnlyList<UiNode>> framed)
{
    public IReadOnlyList<UiNode> ReadAll(JsonElement array)
    {
        var nodes = new UiNode[array.GetArrayLength()];
        var index = 0;
        foreach (var item in array.EnumerateArray())
            nodes[index++] = Read(item);
        return nodes;
    }

    private UiNode Read(JsonElement item)
    {
        int count = 0, states = 0;
        int? level = null;
        string role = "generic", name = "";
        string? value = null, description = null, placeholder = null, tag = null, type = null, key = null, href = null, error = null, min = null, max = null, colour = null;
        Box? box = null;
        IReadOnlyList<string> options = [];
        IReadOnlyList<UiNode>? children = null;

        foreach (var member in item.EnumerateObject())
        {
            var content = member.Value;
            switch (member.Name)
            {
                case "r": count = content.GetInt32(); break;
                case "o": role = content.GetString()!; break;
                case "n": name = Masked(content)!; break;
                case "v": value = Masked(content); break;
                case "d": description = Masked(content); break;
                case "p": placeholder = Masked(content); break;
                case "g": tag = content.GetString(); break;
                case "i": type = content.GetString(); break;
                case "k": key = Masked(content); break;
                case "h": href = Masked(content); break;
                case "e": error = Masked(content); break;
                case "mi": min = Masked(content); break;
                case "ma": max = Masked(content); break;
                case "co": colour = content.GetString(); break;
                case "s": states = content.GetInt32(); break;
                case "l": level = content.GetInt32(); break;
                case "b": box = new Box(content[0].GetDouble() + origin.X, content[1].GetDouble() + origin.Y, content[2].GetDouble(), content[3].GetDouble()); break;
                case "q": options = [.. content.EnumerateArray().Select(option => Masked(option)!)]; break;
                case "c": children = ReadAll(content); break;
            }
        }

        return new UiNode
        {
            Ref = frame.RefOf(count),
            Role = role,
            Name = name,
            Value = value,
            Description = description,
            Placeholder = placeholder,
            Tag = tag,
            InputType = type,
            Key = key,
            Href = href,
            Error = error,
            Min = min,
            Max = max,
            Colour = colour,
            Options = options,
            Box = box,
            States = (UiStates)states,
            Level = level,
            Children = children ?? framed.GetValueOrDefault(count) ?? [],
        };
    }

    private string? Masked(JsonElement content)
    {
        var text = content.GetString();
        return text is null || mask.IsEmpty ? text : mask.Apply(text);
    }
}
