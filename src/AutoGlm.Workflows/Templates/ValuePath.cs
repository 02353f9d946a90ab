using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Templates;

/// <summary>A path into JSON as references write it: <c>a.b[0].c</c>, or <c>a["odd name"]</c>.</summary>
public sealed class ValuePath
{
    private ValuePath(IReadOnlyList<PathSegment> segments) => Segments = segments;

    /// <summary>At least one; the first is a name.</summary>
    public IReadOnlyList<PathSegment> Segments { get; }

    /// <summary>The first name: <c>input</c> or a node's id.</summary>
    public string Root => Segments[0].Name!;

    /// <summary>Null when the text is not a path.</summary>
    public static ValuePath? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var segments = new List<PathSegment>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                if (segments.Count == 0 || !TryBracket(text, ref at, out var segment))
                    return null;
                segments.Add(segment);
                continue;
            }

            if (segments.Count > 0)
            {
                if (text[at] != '.')
                    return null;
                at++;
                // Handlebars' own spelling of an index: list.[0]
                if (at < text.Length && text[at] == '[')
                    continue;
            }

            var start = at;
            while (at < text.Length && IsNamePart(text[at]))
                at++;
            if (at == start)
                return null;
            segments.Add(PathSegment.Member(text[start..at]));
        }

        return segments.Count == 0 ? null : new ValuePath(segments);
    }

    /// <summary>Walks from a value past the first <paramref name="skip"/> segments; false where something is missing.</summary>
    public bool TryFind(JsonNode? from, int skip, out JsonNode? value)
    {
        value = from;
        foreach (var segment in Segments.Skip(skip))
        {
            if (!segment.TryStep(value, out value))
                return false;
        }

        return true;
    }

    public override string ToString()
    {
        var text = new StringBuilder(Root);
        foreach (var segment in Segments.Skip(1))
        {
            if (segment.Name is not { } name)
                text.Append(segment);
            else if (name.Length > 0 && name.All(IsNamePart))
                text.Append('.').Append(name);
            else
                text.Append("[\"").Append(name).Append("\"]");
        }

        return text.ToString();
    }

    internal static bool IsNamePart(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter is '_' or '-' or '$';

    private static bool TryBracket(string text, ref int at, out PathSegment segment)
    {
        segment = default;
        var end = text.IndexOf(']', at);
        if (end < 0)
            return false;
        var inner = text.AsSpan(at + 1, end - at - 1).Trim();
        at = end + 1;
        if (int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            segment = PathSegment.Item(index);
            return true;
        }

        if (inner.Length < 3 || inner[0] is not ('"' or '\'') || inner[^1] != inner[0])
            return false;
        segment = PathSegment.Member(inner[1..^1].ToString());
        return true;
    }
}
