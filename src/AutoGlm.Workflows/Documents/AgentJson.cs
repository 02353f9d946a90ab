using System.Text;
using System.Text.Json;

namespace AutoGlm.Workflows.Documents;

/// <summary>
/// Agent documents as text. Reading is lenient about what is missing, so that a half-drawn agent opens in the designer
/// and validation says what it lacks; it is strict about JSON itself and about types. Writing is stable: the same
/// document always gives the same bytes, and members that this version doesn't know are written back.
/// </summary>
public static class AgentJson
{
    /// <summary>Largest document that is read, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Deepest nesting of objects and arrays that is read.</summary>
    public const int MaxDepth = 64;

    /// <summary>Throws <see cref="AgentFormatException"/> when the text is not an agent document.</summary>
    public static AgentDocument Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > MaxBytes)
            throw AgentJsonScan.TooBig();
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads UTF-8, with or without a byte order mark. Throws <see cref="AgentFormatException"/>.</summary>
    public static AgentDocument Read(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = json.Read(chunk, 0, chunk.Length)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > MaxBytes)
                throw AgentJsonScan.TooBig();
        }

        return Read(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Reads UTF-8, with or without a byte order mark. Throws <see cref="AgentFormatException"/>.</summary>
    public static AgentDocument Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
        AgentJsonScan.Check(json);
        try
        {
            var document = JsonSerializer.Deserialize<AgentDocument>(json, AgentJsonOptions.Instance)!;
            AgentJsonScan.RefuseHoles(document);
            return document;
        }
        catch (JsonException broken)
        {
            throw new AgentFormatException(
                new($"{broken.Path ?? "$"} has the wrong type or appears twice (line {broken.LineNumber + 1}).", $"{broken.Path ?? "$"} 的类型有误或重复出现（第 {broken.LineNumber + 1} 行）。"),
                new("Correct that member; docs/agent.schema.json says what it may hold.", "请更正该成员；docs/agent.schema.json 说明了允许的内容。"),
                broken.LineNumber + 1,
                broken.BytePositionInLine + 1,
                broken.Path,
                broken);
        }
        catch (ArgumentException twice)
        {
            // This is how free-form objects (a node's settings) answer to a repeated member.
            throw new AgentFormatException(new("A member appears twice in the same object.", "同一对象中有重复的成员。"), new("Keep one of them.", "请只保留一个。"), inner: twice);
        }
    }

    /// <summary>Indented by two spaces, characters of all languages as they are, a line feed at the end.</summary>
    public static string Write(AgentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var layout = new SortedDictionary<string, NodePosition>(new NodeOrder(document));
        foreach (var (id, position) in document.Layout)
            layout[id] = position;
        return JsonSerializer.Serialize(document with { Layout = layout }, AgentJsonOptions.Instance) + "\n";
    }

    /// <summary>Writes UTF-8 without a byte order mark.</summary>
    public static void Write(AgentDocument document, Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        target.Write(Encoding.UTF8.GetBytes(Write(document)));
    }
}
