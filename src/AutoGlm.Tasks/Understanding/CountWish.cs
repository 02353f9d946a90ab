namespace AutoGlm.Tasks.Understanding;

/// <summary>How many are wanted.</summary>
/// <param name="Number">The first so many; null for all.</param>
/// <param name="Text">The goal's words.</param>
public sealed record CountWish(int? Number, string Text)
{
    public bool All => Number is null;
}
