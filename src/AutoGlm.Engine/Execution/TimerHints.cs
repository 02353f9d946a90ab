namespace AutoGlm.Engine.Execution;

/// <summary>Tells who watches the time that a wait began which ends earlier than those it knows of.</summary>
internal sealed class TimerHints
{
    private TaskCompletionSource _hinted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done with the next hint.</summary>
    public Task Next => Volatile.Read(ref _hinted).Task;

    public void Hint(DateTimeOffset? due)
    {
        if (due is not null) Interlocked.Exchange(ref _hinted, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
