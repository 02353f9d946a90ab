namespace AutoGlm.Workflows.Conditions;

/// <summary>A condition compares what can't be compared, or isn't well written.</summary>
public sealed class ConditionException(string message, string cure, int? row = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Index of the row, from 0; null when the conditions as a whole are meant.</summary>
    public int? Row { get; } = row;

    public string Cure { get; } = cure;

    /// <summary>Path within the conditions, such as <c>rows[0]</c>; empty for the whole.</summary>
    public string Field => Row is { } row ? $"rows[{row}]" : "";
}
