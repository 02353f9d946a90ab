using AutoGlm.Tasks.Running;

namespace AutoGlm.Hosting.AdHoc;

/// <summary>
/// An output as people write it: <c>name</c>, <c>name:type</c> or <c>name:type:description</c>; records may name their
/// values, as in <c>articles:records(title, date)</c>.
/// </summary>
public static class OutputText
{
    public static OutputSpec Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(':', 3, StringSplitOptions.TrimEntries);
        var type = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : "text";
        IReadOnlyList<string>? fields = null;
        if (type.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && type.EndsWith(')'))
        {
            fields = type[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            type = type[..open].TrimEnd();
        }

        return new OutputSpec(parts[0], type.ToLowerInvariant(), parts.Length > 2 && parts[2].Length > 0 ? parts[2] : null, fields);
    }
}
