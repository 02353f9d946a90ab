using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AutoGlm.Workflows.Documents;

/// <summary>How documents are turned into JSON: which members may be left out, and what stands for a missing one.</summary>
internal static class AgentJsonOptions
{
    public static readonly JsonSerializerOptions Instance = Create();

    private static JsonSerializerOptions Create()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(Adapt);
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = AgentJson.MaxDepth,
            AllowDuplicateProperties = false,
            TypeInfoResolver = resolver,
        };
        options.MakeReadOnly();
        return options;
    }

    private static void Adapt(JsonTypeInfo type)
    {
        if (type.Type == typeof(AgentDocument))
            type.CreateObject = () => new AgentDocument { Id = "", Name = "" };
        else if (type.Type == typeof(WorkflowNode))
            type.CreateObject = () => new WorkflowNode { Id = "", Kind = "" };
        else if (type.Type == typeof(WorkflowEdge))
            type.CreateObject = () => new WorkflowEdge { From = "", To = "" };
        else if (type.Type == typeof(ValueDefinition))
            type.CreateObject = () => new ValueDefinition { Name = "" };
        else if (type.Type == typeof(StickyNote))
            type.CreateObject = () => new StickyNote { Id = "" };
        else if (type.Type == typeof(CanvasGroup))
            type.CreateObject = () => new CanvasGroup { Id = "" };
        else if (type.Type != typeof(AgentPermissions) && type.Type != typeof(EffectPermission) && type.Type != typeof(AgentTexts))
            return;

        foreach (var property in type.Properties)
        {
            if (property.IsExtensionData)
                continue;
            property.IsRequired = false;
            SkipNulls(property);
            property.ShouldSerialize = (_, value) => !MayBeLeftOut(type.Type, property.Name, value);
        }
    }

    /// <summary>A member that is null counts as missing: what the record starts with stays.</summary>
    private static void SkipNulls(JsonPropertyInfo property)
    {
        if (property.Set is not { } set)
            return;
        property.Set = (target, value) =>
        {
            if (value is not null)
                set(target, value);
        };
    }

    private static bool MayBeLeftOut(Type owner, string member, object? value) => value switch
    {
        null => true,
        false => true,
        "" => owner == typeof(AgentDocument) && member == "description",
        "out" => owner == typeof(WorkflowEdge) && member == "port",
        AgentPermissions permissions => permissions is { Sites.Count: 0, PrivateHosts.Count: 0, Effects.Count: 0, Secrets.Count: 0 }
            && permissions.Unknown is null or { Count: 0 },
        string => false,
        // An agent without nodes or edges still shows where they belong.
        IEnumerable many when owner != typeof(AgentDocument) || member is not ("nodes" or "edges") =>
            member != "default" && !many.GetEnumerator().MoveNext(),
        _ => false,
    };
}
