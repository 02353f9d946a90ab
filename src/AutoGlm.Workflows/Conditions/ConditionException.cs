using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Conditions;

/// <summary>A condition compares what can't be compared, or isn't well written.</summary>
public sealed class ConditionException(LocalText message, LocalText cure, string field = "", Exception? inner = null) : Exception(message.En, inner), ILocalProblem
{
    public LocalText MessageText { get; } = message;

    public LocalText CureText { get; } = cure;

    /// <summary>What to do, in English.</summary>
    public string Cure => CureText.En;

    /// <summary>Path within the conditions, such as <c>rows[0]</c> or, in a group, <c>rows[0].rows[1]</c>; empty for the whole.</summary>
    public string Field { get; } = field;
}
