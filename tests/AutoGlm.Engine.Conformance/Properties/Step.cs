namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>One element of a generated workflow. A list of them is gone through from left to right.</summary>
/// <param name="Id">Id of its node; further nodes that belong to it have ids made from this one.</param>
internal abstract record Step(string Id)
{
    public bool Disabled { get; init; }

    /// <summary>Puts out <c>x</c>: something that another node says, or a text of its own. It fails where that was not said.</summary>
    public sealed record Set(string Id, Said? Value, Handling Handling) : Step(Id);

    /// <summary>Calls the scripted tool, which fails so many times before it answers; what follows a failure is <see cref="Handling"/>.</summary>
    public sealed record Http(string Id, int Fails, Handling Handling) : Step(Id);

    public sealed record If(string Id, Test Test, IReadOnlyList<Step> Then, IReadOnlyList<Step> Else) : Step(Id);

    /// <summary>Case n is the index of a loop, or always the first.</summary>
    public sealed record Switch(string Id, string? Loop, IReadOnlyList<IReadOnlyList<Step>> Cases, IReadOnlyList<Step> Else) : Step(Id);

    /// <summary>Splits up, by a node with a port for each branch or by several edges at one port.</summary>
    /// <param name="Id">The node that splits.</param>
    /// <param name="Implicit">Whether several edges leave the port of a plain node.</param>
    /// <param name="Join">Mode of the join that follows, or <see cref="Off"/>; null when the branches end apart.</param>
    /// <param name="Branches">What runs side by side.</param>
    public sealed record Parallel(string Id, bool Implicit, string? Join, IReadOnlyList<IReadOnlyList<Step>> Branches) : Step(Id)
    {
        /// <summary>The join is switched off: each branch passes it by itself, and nothing follows.</summary>
        public const string Off = "off";

        public string JoinId => $"{Id}-join";

        public bool EndsApart => Join is null or Off;
    }

    /// <param name="Id">The loop.</param>
    /// <param name="Items">How many.</param>
    /// <param name="Concurrency">How many side by side.</param>
    /// <param name="GoesOn">Whether an item's failure leaves the others alone.</param>
    /// <param name="Collect">The node whose <c>x</c> is kept; null for what was put out last.</param>
    /// <param name="Body">What is done with each.</param>
    /// <param name="Handling">What is done when the loop fails.</param>
    public sealed record ForEach(string Id, int Items, int Concurrency, bool GoesOn, string? Collect, IReadOnlyList<Step> Body, Handling Handling) : Step(Id);

    public sealed record While(string Id, Test Test, bool After, int Most, IReadOnlyList<Step> Body, Handling Handling) : Step(Id);

    public sealed record Try(string Id, IReadOnlyList<Step> Body, IReadOnlyList<Step> Catch, IReadOnlyList<Step> Finally, Handling Handling) : Step(Id);

    public sealed record Fail(string Id, Handling Handling) : Step(Id);

    public sealed record End(string Id, bool Failed) : Step(Id);

    public sealed record Stop(string Id) : Step(Id);
}
