namespace AutoGlm.Evaluation.Practice;

/// <summary>One opening of a page for one case: what the page says of itself, and how the server treats it.</summary>
public sealed class PracticeRun
{
    /// <summary>Part of the requests that fail under <see cref="FaultLayers.Error"/>.</summary>
    private const double FailingPart = 0.2;

    private readonly Lock _lock = new();
    private readonly Random? _failing;
    private double _reportedAt = double.MinValue;
    private bool _reached;

    internal PracticeRun(string id, Uri start, Random? failing) => (Id, Start, _failing) = (id, start, failing);

    public string Id { get; }

    /// <summary>Where the task begins.</summary>
    public Uri Start { get; }

    /// <summary>The page's last word on whether the goal is reached.</summary>
    public bool IsReached
    {
        get
        {
            lock (_lock)
                return _reached;
        }
    }

    /// <param name="reached">What the page says.</param>
    /// <param name="at">The page's time of saying so: reports may overtake each other on their way.</param>
    internal void Report(bool reached, double at)
    {
        lock (_lock)
        {
            if (at < _reportedAt)
                return;
            (_reportedAt, _reached) = (at, reached);
        }
    }

    /// <summary>Whether the next request fails.</summary>
    internal bool FailsNext()
    {
        if (_failing is null)
            return false;
        lock (_lock)
            return _failing.NextDouble() < FailingPart;
    }
}
