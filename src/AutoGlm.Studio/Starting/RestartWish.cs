namespace AutoGlm.Studio.Starting;

/// <summary>Whether this Studio is to begin anew in the same process once it has ended, because its data are exchanged.</summary>
public sealed class RestartWish(IHostApplicationLifetime lifetime)
{
    private int _asked;

    public bool IsAsked => Volatile.Read(ref _asked) != 0;

    /// <summary>Ends this one: calls that are under way are answered, runs stop where they are.</summary>
    public void Ask()
    {
        Interlocked.Exchange(ref _asked, 1);
        lifetime.StopApplication();
    }
}
