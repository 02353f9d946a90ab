using System.Text.Json;
using System.Text.Unicode;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Documents;

/// <summary>Looks over a document's bytes before they become objects, so that each refusal says where and why.</summary>
internal static class AgentJsonScan
{
    public static void Check(ReadOnlySpan<byte> json)
    {
        if (json.Length > AgentJson.MaxBytes)
            throw TooBig();
        if (!Utf8.IsValid(json))
            throw new AgentFormatException(new("The file is not UTF-8 text.", "文件不是 UTF-8 文本。"), new("Save it as UTF-8.", "请以 UTF-8 编码保存。"));
        try
        {
            Walk(json);
        }
        catch (JsonException broken)
        {
            throw new AgentFormatException(
                new($"The JSON is broken at line {broken.LineNumber + 1}, position {broken.BytePositionInLine + 1}.", $"JSON 在第 {broken.LineNumber + 1} 行第 {broken.BytePositionInLine + 1} 个字节处有误。"),
                new("Look for a missing comma, quote or bracket there.", "请检查该处是否缺少逗号、引号或括号。"),
                broken.LineNumber + 1,
                broken.BytePositionInLine + 1,
                inner: broken);
        }
    }

    public static AgentFormatException TooBig() => new(
        new($"The document is larger than {AgentJson.MaxBytes / 1024 / 1024} MB.", $"文档大于 {AgentJson.MaxBytes / 1024 / 1024} MB。"),
        new("Keep data in files or inputs and only the workflow in the document.", "请把数据放在文件或输入中，文档里只保留工作流。"));

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
                throw new AgentFormatException(new($"{path}[{index}] is null.", $"{path}[{index}] 为 null。"), new("Remove it or fill it in.", "请删除它或填写内容。"), path: $"$.{path}[{index}]");
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
                throw At(json, reader.TokenStartIndex, new($"Objects and lists are nested more than {AgentJson.MaxDepth} deep.", $"对象和列表的嵌套超过 {AgentJson.MaxDepth} 层。"), new("Flatten the data.", "请减少数据的层级。"));
            RefuseBrokenText(ref reader, json);
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("schemaVersion"u8))
                CheckVersion(ref reader, json);
        }
    }

    private static void RefuseOtherThanObject(in Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
            throw At(json, reader.TokenStartIndex, new("An agent document is a JSON object, and this is not one.", "智能体文档应是 JSON 对象，而此内容不是。"), new("Begin with { \"schemaVersion\": 1, \"id\": …", "请以 { \"schemaVersion\": 1, \"id\": … 开头"));
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
            throw At(json, reader.TokenStartIndex, new("A text holds half a character (an unpaired \\u surrogate).", "文本中有不完整的字符（不成对的 \\u 代理项）。"), new("Write the character itself.", "请直接写出该字符。"), broken);
        }
    }

    private static void CheckVersion(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var version) || version < 1)
            throw At(json, reader.TokenStartIndex, new("schemaVersion is not a whole number from 1 up.", "schemaVersion 不是大于等于 1 的整数。"), new($"Write \"schemaVersion\": {AgentDocument.CurrentSchemaVersion}.", $"请写成 \"schemaVersion\": {AgentDocument.CurrentSchemaVersion}。"));
        if (version > AgentDocument.CurrentSchemaVersion)
        {
            throw At(
                json,
                reader.TokenStartIndex,
                new($"The document has schema version {version}; this product knows versions up to {AgentDocument.CurrentSchemaVersion}.", $"文档的格式版本为 {version}；本产品最高支持版本 {AgentDocument.CurrentSchemaVersion}。"),
                new("Update the product, or export the agent from the newer one in an older format.", "请更新本产品，或在较新的产品中以旧格式导出此智能体。"));
        }
    }

    private static AgentFormatException At(ReadOnlySpan<byte> json, long index, LocalText message, LocalText cure, Exception? inner = null)
    {
        var before = json[..(int)index];
        var line = before.Count((byte)'\n') + 1;
        return new AgentFormatException(message, cure, line, index - (before.LastIndexOf((byte)'\n') + 1) + 1, inner: inner);
    }
}
