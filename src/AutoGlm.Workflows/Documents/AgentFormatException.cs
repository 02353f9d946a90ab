using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Documents;

/// <summary>A text is not an agent document: broken JSON, wrong types, too new, too big or too deep.</summary>
public sealed class AgentFormatException : Exception, ILocalProblem
{
    public AgentFormatException(LocalText message, LocalText cure, long? line = null, long? position = null, string? path = null, Exception? inner = null)
        : base(message.En, inner)
    {
        MessageText = message;
        CureText = cure;
        Line = line;
        Position = position;
        Path = path;
    }

    public LocalText MessageText { get; }

    public LocalText CureText { get; }

    /// <summary>What to do about it, in English.</summary>
    public string Cure => CureText.En;

    /// <summary>Counted from 1; null where no single place is to blame.</summary>
    public long? Line { get; }

    /// <summary>Byte within the line, counted from 1.</summary>
    public long? Position { get; }

    /// <summary>JSON path of the member to blame, such as <c>$.nodes[0].id</c>.</summary>
    public string? Path { get; }
}
