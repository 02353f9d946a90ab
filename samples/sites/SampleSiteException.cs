namespace AutoGlm.Samples.Sites;

/// <summary>A sample site could not start or keep its state; <see cref="Cure"/> says what to do about it.</summary>
public sealed class SampleSiteException : Exception
{
    public SampleSiteException(string site, string message, string cure, Exception? inner = null)
        : base(message, inner)
    {
        Site = site;
        Cure = cure;
    }

    /// <summary>The site the trouble is with: booking, journals or api.</summary>
    public string Site { get; }

    /// <summary>What the person at the keyboard can do.</summary>
    public string Cure { get; }
}
