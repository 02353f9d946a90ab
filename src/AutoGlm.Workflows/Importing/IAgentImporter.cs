using System.Text.Json.Nodes;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing;

/// <summary>Reads the files of another product. A new format is a new class and one line in <see cref="AgentImports.Default"/>.</summary>
public interface IAgentImporter
{
    /// <summary>As reports name it: dify, n8n.</summary>
    string Format { get; }

    /// <summary>What people call the product.</summary>
    LocalText Title { get; }

    /// <summary>Whether a file is this product's, judged by the members it must have.</summary>
    bool Recognises(JsonObject file);

    /// <summary>Throws <see cref="Documents.AgentFormatException"/> when the file is of this product and can't be taken in all the same.</summary>
    ImportResult Read(JsonObject file);
}
