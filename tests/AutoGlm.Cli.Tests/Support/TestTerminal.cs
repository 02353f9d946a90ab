using AutoGlm.Cli.Talking;

namespace AutoGlm.Cli.Tests.Support;

/// <summary>A terminal in memory: what was written, and what is typed.</summary>
internal sealed class TestTerminal(bool interactive = false, params string[] typed) : ITerminal
{
    private readonly Queue<string> _typed = new(typed);
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    /// <summary>What is typed, from the beginning.</summary>
    public IReadOnlyList<string> Typing => typed;

    public TextWriter Out => TextWriter.Synchronized(_out);

    public TextWriter Error => TextWriter.Synchronized(_error);

    public bool IsInteractive => interactive;

    public string Written => _out.ToString();

    public string Told => _error.ToString();

    public ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => new(_typed.TryDequeue(out var line) ? line : null);

    public ValueTask<string?> ReadHiddenLineAsync(CancellationToken cancellationToken) => ReadLineAsync(cancellationToken);

    public ValueTask<string> ReadAllAsync(CancellationToken cancellationToken) => new(string.Join('\n', _typed));
}
