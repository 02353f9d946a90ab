using System.Text.Encodings.Web;
using System.Text.Json;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Schema;

namespace AutoGlm.Workflows.Tests.Schema;

public class AgentSchemaTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Set AUTOGLM_UPDATE=1 to write the file anew after a change of the catalog.</summary>
    [Fact]
    public void Create_DefaultCatalog_IsWhatDocsPublish()
    {
        var file = Repository.PathOf("docs/agent.schema.json");
        var schema = AgentSchema.Create(NodeKindCatalog.Default).ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("AUTOGLM_UPDATE") == "1")
            File.WriteAllText(file, schema);

        File.ReadAllText(file).ShouldBe(schema);
    }
}
