using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Journal;

/// <summary>An outside change of a task node: intended, or what came of it. The latest entry of a step counts.</summary>
public sealed record TaskEffectNoted(Effect Effect) : EntryData
{
    public override string Kind => EntryKinds.TaskEffect;
}
