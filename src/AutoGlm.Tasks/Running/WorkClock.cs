namespace AutoGlm.Tasks.Running;

/// <summary>Measures working time: it stands still while a person is waited for.</summary>
internal sealed class WorkClock(TimeProvider time, TimeSpan before)
{
    private long since = time.GetTimestamp();
    private TimeSpan done = before;
    private bool stopped;

    public TimeSpan Elapsed => stopped ? done : done + time.GetElapsedTime(since);

    public void Stop()
    {
        if (stopped)
            return;
        done += time.GetElapsedTime(since);
        stopped = true;
    }

    public void Go()
    {
        if (!stopped)
            return;
        since = time.GetTimestamp();
        stopped = false;
    }
}
