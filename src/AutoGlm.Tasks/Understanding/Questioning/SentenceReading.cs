namespace AutoGlm.Tasks.Understanding.Questioning;

/// <summary>A sentence of a goal with what it asks, without the words that only make it a request.</summary>
/// <param name="Role">What it is there for.</param>
/// <param name="Start">Where the question itself begins in the sentence.</param>
/// <param name="Length">How long the question itself is; 0 when nothing is asked.</param>
internal readonly record struct SentenceReading(SentenceRole Role, int Start = 0, int Length = 0)
{
    public static SentenceReading Idle => new(SentenceRole.Idle);

    public static SentenceReading Told => new(SentenceRole.Told);

    public static SentenceReading Deed => new(SentenceRole.Deed);

    public static SentenceReading Asks(int start, int length) => new(SentenceRole.Asks, start, length);

    /// <summary>The same reading in a text that has so many characters before the sentence.</summary>
    public SentenceReading After(int offset) => this with { Start = Start + offset };
}
