using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Agents;

/// <summary>A draft as it was when somebody gave it a name. It can be compared and restored; nothing runs it.</summary>
/// <param name="Number">Counted from 1 in each agent, apart from its versions.</param>
/// <param name="Name">What it is called.</param>
/// <param name="NamedAt">When.</param>
/// <param name="Document">What it does.</param>
public sealed record NamedDraft(int Number, string Name, DateTimeOffset NamedAt, AgentDocument Document)
{
    /// <summary>Of a name, in letters.</summary>
    public const int LongestName = 120;
}
