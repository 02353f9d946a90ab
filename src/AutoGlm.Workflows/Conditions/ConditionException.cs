namespace AutoGlm.Workflows.Conditions;

/// <summary>A condition compares what can't be compared, or isn't well written.</summary>
public sealed class ConditionException(string message, string cure, string field = "", Exception? inner = null) : Exception(message, inner)
{
    public string Cure { get; } = cure;

    /// <summary>Path within the conditions, such as <c>rows[0]</c> or, in a group, <c>rows[0].rows[1]</c>; empty for the whole.</summary>
    public string Field { get; } = field;
}
