using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Journal;

/// <summary>A step of a task node.</summary>
public sealed record TaskStepDone(TaskStep Step) : EntryData
{
    public override string Kind => EntryKinds.TaskStep;
}
