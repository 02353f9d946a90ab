namespace AutoGlm.Engine;

/// <summary>A secret that lives as long as its run.</summary>
/// <param name="Name">As goals and fields name it: <c>{{secret:name}}</c>.</param>
/// <param name="Value">Never logged.</param>
/// <param name="Place">Origin it is bound to; null binds it to the start site.</param>
public sealed record RunSecret(string Name, string Value, string? Place)
{
    public override string ToString() => $"{Name} (•••)";
}
