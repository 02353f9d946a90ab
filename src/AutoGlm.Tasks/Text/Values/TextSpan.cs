namespace AutoGlm.Tasks.Text.Values;

/// <summary>A place in a text, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public string In(string text) => text.Substring(Start, Length);
}
