using System.Text.Json;
using System.Text.Unicode;

namespace AutoGlm.Workflows.Documents;

/// <summary>Looks over a document's bytes before they become objects, so that each refusal says where and why.</summary>
internal static class AgentJsonScan
{
    public static void Check(ReadOnlySpan<byte> json)
    {
        if (json.Length > AgentJson.MaxBytes)
            throw TooBig();
        if (!Utf8.IsValid(json))
            throw new AgentFormatException("The file is not UTF-8 text.", "Save it as UTF-8.");
        try
        {
            Walk(json);
        }
        catch (JsonException broken)
        {
            throw new AgentFormatException(
                $"The JSON is broken at line {broken.LineNumber + 1}, position {broken.BytePositionInLine + 1}.",
                "Look for a missing comma, quote or bracket there.",
                broken.LineNumber + 1,
                broken.BytePositionInLine + 1,
                inner: broken);
        }
    }

    public static AgentFormatException TooBig() => new(
        $"The document is larger than {AgentJson.MaxBytes / 1024 / 1024} MB.",
        "Keep data in files or inputs and only the workflow in the document.");

    /// <summary>Null stands for no node, edge or value: there is nothing the designer could show.</summary>
    public static void RefuseHoles(AgentDocument document)
    {
        Refuse(document.Nodes, "nodes");
        Refuse(document.Edges, "edges");
        Refuse(document.Inputs, "inputs");
        Refuse(document.Outputs, "outputs");
        Refuse(document.Permissions.Sites, "permissions.sites");
        Refuse(document.Permissions.PrivateHosts, "permissions.privateHosts");
        Refuse(document.Permissions.Effects, "permissions.effects");
        Refuse(document.Permissions.Effects.SelectMany(rule => rule.Sites), "permissions.effects.sites");
        Refuse(document.Permissions.Secrets, "permissions.secrets");
        Refuse(document.Texts?.Values ?? [], "texts");
        Refuse(document.Notes, "notes");
        Refuse(document.Groups, "groups");
        Refuse(document.Groups.SelectMany(group => group.Nodes), "groups.nodes");
        foreach (var value in document.Inputs.Concat(document.Outputs))
            Refuse(value.Choices ?? [], "choices");
    }

    private static void Refuse<T>(IEnumerable<T> items, string path)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (item is null)
                throw new AgentFormatException($"{path}[{index}] is null.", "Remove it or fill it in.", path: $"$.{path}[{index}]");
            index++;
        }
    }

    private static void Walk(ReadOnlySpan<byte> json)
    {
        // Deeper than allowed on purpose: the reader's own limit would look like broken JSON.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = AgentJson.MaxDepth + 8 });
        while (reader.Read())
        {
            if (reader.TokenStartIndex == 0 || reader.CurrentDepth == 0)
                RefuseOtherThanObject(in reader, json);
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= AgentJson.MaxDepth)
                throw At(json, reader.TokenStartIndex, $"Objects and lists are nested more than {AgentJson.MaxDepth} deep.", "Flatten the data.");
            RefuseBrokenText(ref reader, json);
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("schemaVersion"u8))
                CheckVersion(ref reader, json);
        }
    }

    private static void RefuseOtherThanObject(in Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
            throw At(json, reader.TokenStartIndex, "An agent document is a JSON object, and this is not one.", "Begin with { \"schemaVersion\": 1, \"id\": …");
    }

    /// <summary>Half a surrogate pair is JSON but no text; found here, it can't surprise anyone later.</summary>
    private static void RefuseBrokenText(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (!reader.ValueIsEscaped)
            return;
        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException broken)
        {
            throw At(json, reader.TokenStartIndex, "A text holds half a character (an unpaired \\u surrogate).", "Write the character itself.", broken);
        }
    }

    private static void CheckVersion(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var version) || version < 1)
            throw At(json, reader.TokenStartIndex, "schemaVersion is not a whole number from 1 up.", $"Write \"schemaVersion\": {AgentDocument.CurrentSchemaVersion}.");
        if (version > AgentDocument.CurrentSchemaVersion)
        {
            throw At(
                json,
                reader.TokenStartIndex,
                $"The document has schema version {version}; this product knows versions up to {AgentDocument.CurrentSchemaVersion}.",
                "Update the product, or export the agent from the newer one in an older format.");
        }
    }

    private static AgentFormatException At(ReadOnlySpan<byte> json, long index, string message, string cure, Exception? inner = null)
    {
        var before = json[..(int)index];
        var line = before.Count((byte)'\n') + 1;
        return new AgentFormatException(message, cure, line, index - (before.LastIndexOf((byte)'\n') + 1) + 1, inner: inner);
    }
}
