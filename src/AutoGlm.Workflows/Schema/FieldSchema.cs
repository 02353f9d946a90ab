using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Schema;

/// <summary>One field of a node's settings as a schema.</summary>
internal static class FieldSchema
{
    public static JsonObject Of(FieldDefinition field)
    {
        var schema = Shape(field);
        schema["title"] = field.Label.En;
        if (field.Help is { } help)
            schema["description"] = help.En;
        if (field.Default is { } value)
            schema["default"] = value.DeepClone();
        if (field.Example is { } example)
            schema["examples"] = new JsonArray(example);
        return schema;
    }

    private static JsonObject Shape(FieldDefinition field) => field.Editor switch
    {
        FieldEditor.Text or FieldEditor.LongText or FieldEditor.Cron => AgentSchema.Text(""),
        FieldEditor.Number => NumberOrTemplate(),
        FieldEditor.Switch => AgentSchema.Typed("boolean", ""),
        FieldEditor.Choice => Choices(field),
        FieldEditor.Words => AgentSchema.ListOf(field.Choices.Count > 0 ? Choices(field) : AgentSchema.Text(""), ""),
        FieldEditor.KeyValue => AgentSchema.Typed("object", ""),
        FieldEditor.Conditions => Conditions(),
        FieldEditor.Values => AgentSchema.ListOf(Value(), ""),
        FieldEditor.FormFields => AgentSchema.ListOf(AgentSchema.Ref("value"), ""),
        FieldEditor.Surfaces => AgentSchema.ListOf(Surface(), ""),
        FieldEditor.Limits => AgentSchema.ObjectOf(("maxSteps", NumberOrTemplate()), ("timeoutSeconds", NumberOrTemplate()), ("approvalSeconds", NumberOrTemplate())),
        FieldEditor.Corrections => AgentSchema.ListOf(Correction(), ""),
        _ => [],
    };

    private static JsonObject NumberOrTemplate() => new() { ["type"] = new JsonArray("number", "string"), ["pattern"] = @"\{\{" };

    private static JsonObject Choices(FieldDefinition field) => AgentSchema.OneOf([.. field.Choices.Select(choice => choice.Value)]);

    /// <param name="groups">How deep groups within them are written out.</param>
    private static JsonObject Conditions(int groups = 1)
    {
        var row = AgentSchema.ObjectOf(
            ("left", new JsonObject()),
            ("operator", AgentSchema.OneOf([.. ConditionOperators.All.Select(known => known.Name)])),
            ("right", new JsonObject()));
        row["required"] = new JsonArray("left", "operator");
        var rows = AgentSchema.ListOf(groups == 0 ? Group() : new JsonObject { ["anyOf"] = new JsonArray(row, Conditions(groups - 1)) }, "Conditions; one with rows of its own is a group.");
        rows["minItems"] = 1;
        var schema = AgentSchema.ObjectOf(("match", AgentSchema.OneOf(["all", "any"])), ("rows", rows));
        schema["required"] = new JsonArray("rows");
        return schema;
    }

    private static JsonObject Group() => AgentSchema.Typed("object", "A condition, or a group of them.");

    private static JsonObject Value()
    {
        var schema = AgentSchema.ObjectOf(
            ("name", AgentSchema.Text("As references use it.")),
            ("type", AgentSchema.OneOf(ValueTypes.All)),
            ("description", AgentSchema.Text("What it is, in words that may stand on the screen.")),
            ("fields", AgentSchema.ListOf(AgentSchema.Text(""), "For records: the names of each record's values.")));
        schema["required"] = new JsonArray("name");
        return schema;
    }

    private static JsonObject Correction()
    {
        var take = AgentSchema.ObjectOf(
            ("role", AgentSchema.Text("ARIA role in lower case.")),
            ("name", AgentSchema.Text("Accessible name; may be empty where there is a label.")),
            ("label", AgentSchema.Text("What a person would call it, where that isn't its name.")),
            ("near", AgentSchema.Text("Title of the row, card or section it stands in.")),
            ("place", AgentSchema.Text("Part of the screen: top left, top, …, bottom right.")));
        take["required"] = new JsonArray("role", "name");
        var schema = AgentSchema.ObjectOf(
            ("told", AgentSchema.Text("The instruction's sentence.")),
            ("screen", AgentSchema.Text("Origin and path, * for a part that changes; on phones the app.")),
            ("take", take));
        schema["required"] = new JsonArray("told", "screen", "take");
        return schema;
    }

    private static JsonObject Surface()
    {
        var schema = AgentSchema.ObjectOf(
            ("kind", AgentSchema.OneOf(["web", "phone", "pc"])),
            ("start", AgentSchema.Text("Address or app to begin with.")),
            ("profile", AgentSchema.Text("Name of a kept log-in state to begin with; own for the agent's, attached for the person's own browser.")),
            ("device", AgentSchema.Text("Which device, where there are several.")));
        schema["required"] = new JsonArray("kind");
        return schema;
    }
}
