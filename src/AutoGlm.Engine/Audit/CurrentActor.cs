namespace AutoGlm.Engine.Audit;

/// <summary>
/// Who is at work in this flow of calls. A door says so once; whatever is done behind it, however deep, is put down to them.
/// </summary>
/// <param name="otherwise">Who it is where no door was passed; null for the product itself.</param>
public sealed class CurrentActor(AuditActor? otherwise = null)
{
    private readonly AsyncLocal<AuditActor?> _actor = new();

    public AuditActor Now => _actor.Value ?? otherwise ?? AuditActor.Engine;

    /// <summary>From here to the end of the <c>using</c>, and in what is begun there.</summary>
    public IDisposable As(AuditActor actor)
    {
        var before = new Return(_actor, _actor.Value);
        _actor.Value = actor;
        return before;
    }

    private sealed class Return(AsyncLocal<AuditActor?> actor, AuditActor? before) : IDisposable
    {
        public void Dispose() => actor.Value = before;
    }
}
