using System.Text;

namespace AutoGlm.Cli.Talking;

/// <summary>The process' own console.</summary>
internal sealed class SystemTerminal : ITerminal
{
    private SystemTerminal()
    {
    }

    public static SystemTerminal Instance { get; } = new();

    public TextWriter Out => Console.Out;

    public TextWriter Error => Console.Error;

    public bool IsInteractive => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        // The console can't be waited for with cancellation; a thread left behind in it ends with the process.
        await Task.Run(Console.In.ReadLine, cancellationToken).WaitAsync(cancellationToken);

    public async ValueTask<string?> ReadHiddenLineAsync(CancellationToken cancellationToken) =>
        await Task.Run(ReadHiddenLine, cancellationToken).WaitAsync(cancellationToken);

    public async ValueTask<string> ReadAllAsync(CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static string? ReadHiddenLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter)
                return line.ToString();
            if (key.Key == ConsoleKey.Escape || (key.Key == ConsoleKey.D && key.Modifiers == ConsoleModifiers.Control))
                return null;
            if (key.Key == ConsoleKey.Backspace)
                line.Length = Math.Max(0, line.Length - 1);
            else if (key.KeyChar != '\0')
                line.Append(key.KeyChar);
        }
    }
}
