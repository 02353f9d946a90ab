namespace AutoGlm.Studio.Commanding;

/// <summary>Where the parts of one person's page say what can be reached in them, for the command palette.</summary>
public sealed class CommandCentre
{
    private readonly List<ICommandSource> _sources = [];

    /// <summary>Raised when somebody asks for the palette by other means than its keys.</summary>
    public event Action? Asked;

    /// <summary>What all parts that are shown have, the newest part's first.</summary>
    public IReadOnlyList<StudioCommand> All() => [.. Enumerable.Reverse(_sources).SelectMany(source => source.Commands())];

    /// <summary>Joins until the result is disposed.</summary>
    public IDisposable Join(ICommandSource source)
    {
        _sources.Add(source);
        return new Membership(() => _sources.Remove(source));
    }

    public void Ask() => Asked?.Invoke();

    private sealed class Membership(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
