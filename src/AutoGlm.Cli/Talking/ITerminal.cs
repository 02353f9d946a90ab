namespace AutoGlm.Cli.Talking;

/// <summary>Where results go, where people read, and where answers come from.</summary>
internal interface ITerminal
{
    /// <summary>The result, and nothing else.</summary>
    TextWriter Out { get; }

    /// <summary>Progress, questions and complaints.</summary>
    TextWriter Error { get; }

    /// <summary>Whether a person sits there who can be asked.</summary>
    bool IsInteractive { get; }

    /// <summary>Null at the end of input.</summary>
    ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken);

    /// <summary>A line that isn't shown while it is typed; null when it was given up.</summary>
    ValueTask<string?> ReadHiddenLineAsync(CancellationToken cancellationToken);

    /// <summary>Everything on standard input.</summary>
    ValueTask<string> ReadAllAsync(CancellationToken cancellationToken);
}
