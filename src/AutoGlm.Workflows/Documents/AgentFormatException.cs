namespace AutoGlm.Workflows.Documents;

/// <summary>A text is not an agent document: broken JSON, wrong types, too new, too big or too deep.</summary>
public sealed class AgentFormatException : Exception
{
    public AgentFormatException(string message, string cure, long? line = null, long? position = null, string? path = null, Exception? inner = null)
        : base(message, inner)
    {
        Cure = cure;
        Line = line;
        Position = position;
        Path = path;
    }

    /// <summary>What to do about it.</summary>
    public string Cure { get; }

    /// <summary>Counted from 1; null where no single place is to blame.</summary>
    public long? Line { get; }

    /// <summary>Byte within the line, counted from 1.</summary>
    public long? Position { get; }

    /// <summary>JSON path of the member to blame, such as <c>$.nodes[0].id</c>.</summary>
    public string? Path { get; }
}
