namespace AutoGlm.Workflows.Comparing;

/// <summary>The parts of an agent, as changes name them.</summary>
public static class AgentParts
{
    public const string Agent = "agent";
    public const string Input = "input";
    public const string Output = "output";
    public const string Edge = "edge";
    public const string Site = "site";
    public const string PrivateHost = "privateHost";
    public const string Secret = "secret";
    public const string Effect = "effect";
    public const string Note = "note";
    public const string Group = "group";

    public static readonly IReadOnlyList<string> Permissions = [Site, PrivateHost, Secret, Effect];

    public static readonly IReadOnlyList<string> All = [Agent, Input, Output, Site, PrivateHost, Secret, Effect, Edge, Note, Group];
}
