using AutoGlm.Authoring.Embedded.Reading;

namespace AutoGlm.Authoring.Embedded.Steps;

/// <summary>Something to do on a screen; everything on one site stays together.</summary>
internal sealed class TaskStep : Step
{
    /// <summary>Its goal where the text has none of its own; else the words of <see cref="Step.Span"/>.</summary>
    public string? Goal { get; set; }

    /// <summary>Where it begins; null where nothing says so.</summary>
    public string? Start { get; set; }

    /// <summary>Whether the site is the one of the step before, and not named here.</summary>
    public bool Continues { get; set; }

    /// <summary>Whether it means to tell somebody something by a way that has no node.</summary>
    public bool Tells { get; set; }

    /// <summary>Whether it is a question, whose answer is what is wanted.</summary>
    public bool Asks { get; set; }

    /// <summary>What is asked for.</summary>
    public List<Wanted> Outputs { get; } = [];

    /// <summary>What its doing leaves behind ("collect the titles"): brought back where nothing else is asked for.</summary>
    public List<Wanted> Gathered { get; } = [];
}
