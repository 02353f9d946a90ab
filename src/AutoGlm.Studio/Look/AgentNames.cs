using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Schedules;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Look;

/// <summary>What an agent is called in the reader's language, where it has texts for it.</summary>
public static class AgentNames
{
    public static string NameOf(AgentDocument agent) => Own(agent.Texts)?.Name ?? agent.Name;

    public static string NameOf(AgentSummary agent) => Own(agent.Texts)?.Name ?? agent.Name;

    public static string NameOf(ScheduleView schedule) => Own(schedule.AgentTexts)?.Name ?? schedule.AgentName;

    public static AgentTexts? Own(IReadOnlyDictionary<string, AgentTexts>? texts) => texts?.GetValueOrDefault(StudioLanguages.Current);
}
