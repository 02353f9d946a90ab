namespace AutoGlm.Storage.Sql;

/// <summary>The conditions of a query that filters by what was asked for, and by nothing else.</summary>
internal sealed class Conditions
{
    private readonly List<string> _all = [];
    private readonly List<object?> _values = [];

    /// <summary>The values of the parameters, in order.</summary>
    public object?[] Values => [.. _values];

    /// <summary>A condition that always holds, with parameters of its own.</summary>
    public Conditions And(string condition)
    {
        _all.Add(condition);
        return this;
    }

    /// <summary>A condition with <c>?</c> where the value belongs; left out when there is none.</summary>
    public Conditions And(string condition, object? value)
    {
        if (value is not null) _all.Add(condition.Replace("?", Parameter(value), StringComparison.Ordinal));
        return this;
    }

    /// <summary>The parameter of one more value.</summary>
    public string Parameter(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }

    /// <summary><c>WHERE …</c>, or nothing.</summary>
    public override string ToString() => _all.Count == 0 ? "" : $"WHERE {string.Join(" AND ", _all)}";
}
