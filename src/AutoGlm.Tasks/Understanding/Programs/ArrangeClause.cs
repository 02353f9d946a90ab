namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Things of a list are brought into an order by dragging.</summary>
public sealed record ArrangeClause : Clause
{
    /// <summary>Which things; null for the list that can be arranged.</summary>
    public Selection? Things { get; init; }

    /// <summary>The order asked for; null where <see cref="Names"/> gives it.</summary>
    public Ordering? Order { get; init; }

    /// <summary>The things as they should stand, one after the other; empty where an order is asked for.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Told as sorting by a quality, for which pages have controls; what has none is moved by hand.</summary>
    public bool ByControl { get; init; }
}
