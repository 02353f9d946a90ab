namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Purposes that the loop itself writes into steps.</summary>
internal static class TaskMemoryPurposes
{
    /// <summary>A "done" that the critic did not accept.</summary>
    public const string EndCheck = Running.TaskMemory.EndCheck;
}
