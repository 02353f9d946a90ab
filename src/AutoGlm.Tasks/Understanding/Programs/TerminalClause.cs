namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A command is given to a terminal in the page.</summary>
public sealed record TerminalClause : Clause
{
    /// <summary>The command as it is typed; may hold <c>{ext:png}</c>, which stands for the file of that kind that the terminal lists.</summary>
    public required string Command { get; init; }
}
