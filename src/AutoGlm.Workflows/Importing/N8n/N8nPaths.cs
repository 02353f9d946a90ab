using System.Globalization;
using System.Text;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>Paths into JSON, read as JavaScript writes them and written as references do.</summary>
internal static class N8nPaths
{
    /// <summary>The members behind a head such as <c>$json</c>; null where there is anything but members and indexes.</summary>
    public static List<PathSegment>? Read(ReadOnlySpan<char> text)
    {
        var path = new List<PathSegment>();
        while (text.Length > 0)
        {
            if (text.StartsWith("?."))
                text = text[(text.Length > 2 && text[2] == '[' ? 2 : 1)..];
            if (text[0] == '.')
            {
                var end = 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$' || char.IsSurrogate(text[end])))
                    end++;
                if (end == 1 || char.IsDigit(text[1]))
                    return null;
                path.Add(PathSegment.Member(text[1..end].ToString()));
                text = text[end..];
            }
            else if (text[0] == '[' && Bracket(ref text) is { } segment)
                path.Add(segment);
            else
                return null;
        }

        // A list's length is no member here, and what looks like a method was one.
        return path.Count > 0 && path[^1].Name is "length" ? null : path;
    }

    /// <summary>As a reference within braces; null where a name can't be written there.</summary>
    public static string? Write(string head, IEnumerable<PathSegment> path)
    {
        var text = new StringBuilder(head);
        foreach (var segment in path)
        {
            if (segment.Name is not { } name)
                text.Append(CultureInfo.InvariantCulture, $"[{segment.Index}]");
            else if (name.Length > 0 && name.All(ValuePath.IsNamePart))
                text.Append('.').Append(name);
            else if (name.Length > 0 && name.IndexOfAny(['"', ']', '{', '}', '\n', '\r', '~']) < 0)
                text.Append("[\"").Append(name).Append("\"]");
            else
                return null;
        }

        return text.ToString();
    }

    private static PathSegment? Bracket(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
            return null;
        if (text[1] is '"' or '\'' or '`')
        {
            var end = text[2..].IndexOf(text[1]);
            if (end < 0 || 3 + end >= text.Length || text[3 + end] != ']')
                return null;
            var name = text.Slice(2, end);
            if (name.Contains('\\') || name.Contains("${", StringComparison.Ordinal))
                return null;
            var segment = PathSegment.Member(name.ToString());
            text = text[(4 + end)..];
            return segment;
        }

        var close = text.IndexOf(']');
        if (close < 2 || !int.TryParse(text[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return null;
        text = text[(close + 1)..];
        return PathSegment.Item(index);
    }
}
