namespace AutoGlm.Engine.Regions;

/// <summary>The regions by kind.</summary>
internal static class RegionKinds
{
    private static readonly Dictionary<string, IRegion> ByKind =
        new IRegion[] { new ForEachRegion(), new WhileRegion(), new TryRegion() }.ToDictionary(region => region.Kind, StringComparer.Ordinal);

    /// <summary>Null for a kind that has no body.</summary>
    public static IRegion? Find(string kind) => ByKind.GetValueOrDefault(kind);
}
