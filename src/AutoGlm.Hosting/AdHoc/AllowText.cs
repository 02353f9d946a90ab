namespace AutoGlm.Hosting.AdHoc;

/// <summary>Kinds of effect as people write them: <c>order,pay</c>.</summary>
public static class AllowText
{
    public static List<string> Split(IEnumerable<string> given) =>
        [.. given.SelectMany(text => text.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(kind => kind.ToLowerInvariant())
            .Distinct()];
}
