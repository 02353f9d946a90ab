using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Finding;

/// <summary>An agent in the list with what it is found and sorted by.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Filing">Its folder and tags.</param>
/// <param name="Last">Its latest run; null when it never ran.</param>
public sealed record AgentEntry(AgentSummary Agent, AgentFiling Filing, RunView? Last)
{
    /// <summary>In the reader's language.</summary>
    public string Name => AgentNames.NameOf(Agent);

    /// <summary>Whether every word stands somewhere in its names, descriptions, folder or tags.</summary>
    public bool Has(IEnumerable<string> words)
    {
        var text = string.Join('\n',
        [
            Agent.Id, Agent.Name, Agent.Description, Filing.Folder, .. Filing.Tags,
            .. (Agent.Texts ?? new Dictionary<string, AgentTexts>()).Values.SelectMany(own => new[] { own.Name, own.Description }),
        ]);
        return words.All(word => text.Contains(word, StringComparison.CurrentCultureIgnoreCase));
    }
}
