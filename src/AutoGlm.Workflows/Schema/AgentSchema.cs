using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Schema;

/// <summary>The file format as a JSON schema (draft 2020-12), made from the catalog so that it can't say anything else.</summary>
public static class AgentSchema
{
    public static JsonObject Create(NodeKindCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "AutoGlm agent",
            ["description"] = "An agent: identity, typed inputs and outputs, workflow, layout and the permissions asked for. Members not named here are kept.",
            ["type"] = "object",
            ["required"] = new JsonArray("schemaVersion", "id", "name", "nodes", "edges"),
            ["properties"] = new JsonObject
            {
                ["schemaVersion"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = AgentDocument.CurrentSchemaVersion },
                ["id"] = new JsonObject { ["type"] = "string", ["maxLength"] = 64, ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$" },
                ["name"] = Text("What people call it."),
                ["description"] = Text("What it does."),
                ["texts"] = MapOf(ObjectOf(("name", Text("")), ("description", Text(""))), "Name and description in further languages, by language tag."),
                ["inputs"] = ListOf(Ref("value"), "What a run is given."),
                ["outputs"] = ListOf(Ref("value"), "What a run brings back."),
                ["permissions"] = ObjectOf(
                    ("sites", ListOf(Text("An origin, a host, *.example.com, or a kind of address with its colon, such as blob: or data:."), "Sites its surfaces may go to; without any, any public site and each node's start.")),
                    ("privateHosts", ListOf(Text("host or host:port; may refer to an input."), "Private hosts its HTTP tools may call.")),
                    ("effects", ListOf(Ref("effect"), "Its rules for outside changes; kinds without one are asked about, unless a node or the caller allows them.")),
                    ("secrets", ListOf(Text("A secret's name."), "Secrets it uses."))),
                ["nodes"] = ListOf(Ref("node"), "The workflow's nodes."),
                ["edges"] = ListOf(Ref("edge"), "What leads to what."),
                ["layout"] = MapOf(
                    ObjectOf(("x", Typed("number", "To the right.")), ("y", Typed("number", "Down."))),
                    "Top left of each node on the canvas, by node id, in pixels at zoom 1."),
                ["notes"] = ListOf(Ref("note"), "Notes on the canvas, for people."),
                ["groups"] = ListOf(Ref("group"), "Titled frames around nodes, for people."),
                ["importReport"] = Typed("object", "For an agent out of another product's file: what became of each part there."),
            },
            ["$defs"] = Definitions(catalog),
        };
    }

    private static JsonObject Definitions(NodeKindCatalog catalog)
    {
        var value = ObjectOf(
            ("name", Text("As references use it.")),
            ("type", OneOf(ValueTypes.All)),
            ("label", Text("As people read it.")),
            ("description", Text("What it is.")),
            ("required", Typed("boolean", "For inputs: must be given unless it has a default.")),
            ("default", new JsonObject { ["description"] = "For inputs: what counts when nothing is given." }),
            ("from", Text("For inputs: what the host fills in when nothing is given, such as samples.booking.")),
            ("choices", ListOf(Text(""), "The values it may have.")),
            ("fields", ListOf(Text(""), "For records and objects: the names of their values.")));
        value["required"] = new JsonArray("name");

        var effect = ObjectOf(
            ("kind", OneOf(EffectKinds.Single)),
            ("rule", OneOf(EffectPermission.Rules)),
            ("amount", new JsonObject { ["type"] = "number", ["minimum"] = 0, ["description"] = "For ask-above: the largest sum that nobody is asked about." }),
            ("currency", new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Z]{3}$", ["description"] = "For ask-above: the sum's currency." }),
            ("sites", ListOf(Text("An origin, a host, *.example.com or an app's package; may refer to an input."), "Where it gives leave; empty means everywhere.")));
        effect["required"] = new JsonArray("kind", "rule");

        var edge = ObjectOf(("from", Text("A node's id.")), ("port", Text("Its output port; out when left out.")), ("to", Text("A node's id.")),
            ("label", Text("What people call it on the canvas.")),
            ("via", ObjectOf(("x", Typed("number", "")), ("y", Typed("number", "")))));
        edge["required"] = new JsonArray("from", "to");

        var node = ObjectOf(
            ("id", new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z][A-Za-z0-9_-]{0,63}$" }),
            ("kind", OneOf([.. catalog.Kinds.Select(kind => kind.Kind)])),
            ("name", Text("What people call it.")),
            ("disabled", Typed("boolean", "Passed over in a run.")),
            ("settings", new JsonObject { ["type"] = "object" }),
            ("failure", Failure()));
        node["required"] = new JsonArray("id", "kind");
        node["allOf"] = new JsonArray([.. catalog.Kinds.Select(WhenKind)]);

        var note = ObjectOf(
            ("id", Text("Unique among the notes.")),
            ("text", Text("Plain text.")),
            ("x", Typed("number", "Left edge, in pixels at zoom 1.")),
            ("y", Typed("number", "Top edge.")),
            ("width", Typed("number", "")),
            ("height", Typed("number", "")),
            ("colour", OneOf(CanvasColours.All)));
        note["required"] = new JsonArray("id");

        var group = ObjectOf(
            ("id", Text("Unique among the groups.")),
            ("title", Text("What the frame is headed with.")),
            ("colour", OneOf(CanvasColours.All)),
            ("nodes", ListOf(Text("A node's id."), "What it is around; a node is in one group at most.")));
        group["required"] = new JsonArray("id", "nodes");

        return new JsonObject { ["value"] = value, ["effect"] = effect, ["node"] = node, ["edge"] = edge, ["note"] = note, ["group"] = group };
    }

    private static JsonObject Failure()
    {
        var failure = ObjectOf(
            ("retries", Typed("integer", "How often it is tried again; 0 for not at all.")),
            ("delaySeconds", Typed("number", "Seconds before the first retry.")),
            ("factor", Typed("number", "How many times as long each further wait is.")),
            ("maxDelaySeconds", Typed("number", "The longest wait between two attempts.")),
            ("jitter", Typed("number", "Part of each wait that is left to chance, 0 to 1.")),
            ("on", ListOf(OneOf(["failed", "timed-out"]), "Outcomes that are tried again.")),
            ("timeoutSeconds", Typed("number", "How long one attempt may take.")),
            ("then", OneOf(["fail", "continue"])),
            ("output", Typed("object", "What later nodes see instead when it goes on after a failure.")));
        failure["description"] = "What is done when the node fails.";
        return failure;
    }

    private static JsonObject WhenKind(INodeKind kind)
    {
        var settings = ObjectOf([.. kind.Fields.Select(field => (field.Name, FieldSchema.Of(field)))]);
        settings["description"] = kind.Help.En;
        var required = kind.Fields.Where(field => field.Required).Select(field => JsonValue.Create(field.Name)).ToArray<JsonNode?>();
        var then = new JsonObject { ["properties"] = new JsonObject { ["settings"] = settings } };
        if (required.Length > 0)
        {
            settings["required"] = new JsonArray(required);
            then["required"] = new JsonArray("settings");
        }

        return new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = kind.Kind } } },
            ["then"] = then,
        };
    }

    internal static JsonObject Typed(string type, string description)
    {
        var schema = new JsonObject { ["type"] = type };
        if (description.Length > 0)
            schema["description"] = description;
        return schema;
    }

    internal static JsonObject Text(string description) => Typed("string", description);

    internal static JsonObject OneOf(IReadOnlyList<string> values) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
    };

    internal static JsonObject ListOf(JsonNode item, string description)
    {
        var schema = Typed("array", description);
        schema["items"] = item;
        return schema;
    }

    internal static JsonObject ObjectOf(params IReadOnlyList<(string Name, JsonNode Schema)> members)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in members)
            properties[name] = schema;
        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    private static JsonObject MapOf(JsonNode value, string description)
    {
        var schema = Typed("object", description);
        schema["additionalProperties"] = value;
        return schema;
    }

    internal static JsonObject Ref(string name) => new() { ["$ref"] = $"#/$defs/{name}" };
}
