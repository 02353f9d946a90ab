using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Importing;

/// <summary>From a file's text to a tree, with limits on size and depth before anything looks at it.</summary>
internal static class ImportSource
{
    /// <summary>Deepest nesting in files of other products: a node's original has to fit into a document.</summary>
    public const int MaxDepth = 50;

    /// <summary>Where a list of workflows stands in the tree.</summary>
    public const string ListMember = "workflows";

    private static readonly UTF8Encoding Strict = new(false, true);

    public static async Task<string> TextAsync(Stream file, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await file.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > AgentJson.MaxBytes)
                throw TooBig();
        }

        try
        {
            return Strict.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException broken)
        {
            throw new AgentFormatException(new("The file is not UTF-8 text.", "文件不是 UTF-8 文本。"), new("Choose a text file; save it as UTF-8.", "请选择文本文件，并以 UTF-8 编码保存。"), inner: broken);
        }
    }

    public static JsonObject Parse(string text, out bool isJson)
    {
        if (text.Length > AgentJson.MaxBytes || Encoding.UTF8.GetByteCount(text) > AgentJson.MaxBytes)
            throw TooBig();
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.IsEmpty)
            throw new AgentFormatException(new("The file is empty.", "文件是空的。"), new("Choose the file again.", "请重新选择文件。"));
        isJson = start[0] is '{' or '[';
        return isJson ? ParseJson(start) : YamlTree.Read(text);
    }

    /// <summary>Throws <see cref="AgentFormatException"/> when objects and lists are nested too deep.</summary>
    public static void CheckDepth(JsonNode? tree, int depth = 1)
    {
        if (depth > MaxDepth && tree is JsonObject or JsonArray)
            throw TooDeep();
        switch (tree)
        {
            case JsonObject members:
                foreach (var (_, member) in members)
                    CheckDepth(member, depth + 1);
                break;
            case JsonArray items:
                foreach (var item in items)
                    CheckDepth(item, depth + 1);
                break;
        }
    }

    public static AgentFormatException TooDeep() => new(new($"Objects and lists are nested more than {MaxDepth} deep.", $"对象和列表的嵌套超过 {MaxDepth} 层。"), new("Choose a file that an export wrote as it is.", "请选择未经改动的导出文件。"));

    private static AgentFormatException TooBig() => new(new($"The file is larger than {AgentJson.MaxBytes / 1024 / 1024} MB.", $"文件大于 {AgentJson.MaxBytes / 1024 / 1024} MB。"), new("Choose the export of a single agent or workflow.", "请选择单个智能体或工作流的导出文件。"));

    private static JsonObject ParseJson(ReadOnlySpan<char> text)
    {
        // A list of workflows is looked at like any object; what it holds is for the importer to say.
        var json = text[0] == '[' ? $"{{\"{ListMember}\":{text}}}" : text.ToString();
        AgentJsonScan.Check(Encoding.UTF8.GetBytes(json));
        try
        {
            return JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = AgentJson.MaxDepth + 1, AllowDuplicateProperties = false })!.AsObject();
        }
        catch (JsonException twice)
        {
            throw new AgentFormatException(new("A member appears twice in the same object.", "同一对象中有重复的成员。"), new("Keep one of them.", "请只保留一个。"), twice.LineNumber + 1, twice.BytePositionInLine + 1, inner: twice);
        }
    }
}
