using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Goals written on several lines.</summary>
internal static class Lines
{
    /// <summary>The goal with each line's end as a semicolon, so that it ends a clause; within quotes lines stay as they are. Places stay the same.</summary>
    public static string Joined(string goal)
    {
        if (!goal.Contains('\n', StringComparison.Ordinal))
            return goal;
        var quoted = Quotes.Find(goal).Select(piece => piece.Span).ToList();
        return string.Concat(goal.Select((c, i) => c == '\n' && !quoted.Exists(span => span.Start <= i && i < span.End) ? ';' : c));
    }
}
