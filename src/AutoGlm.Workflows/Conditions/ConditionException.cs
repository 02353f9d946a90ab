using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Conditions;

/// <summary>A condition compares what can't be compared, or isn't well written.</summary>
public sealed class ConditionException(LocalText message, LocalText cure, int? row = null, Exception? inner = null) : Exception(message.En, inner), ILocalProblem
{
    /// <summary>Index of the row, from 0; null when the conditions as a whole are meant.</summary>
    public int? Row { get; } = row;

    public LocalText MessageText { get; } = message;

    public LocalText CureText { get; } = cure;

    /// <summary>What to do, in English.</summary>
    public string Cure => CureText.En;

    /// <summary>Path within the conditions, such as <c>rows[0]</c>; empty for the whole.</summary>
    public string Field => Row is { } row ? $"rows[{row}]" : "";
}
