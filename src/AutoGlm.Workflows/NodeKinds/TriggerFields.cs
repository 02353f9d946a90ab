using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Fields that several kinds of trigger have.</summary>
internal static class TriggerFields
{
    /// <summary>The field that may refer to what set the trigger off, as <c>{{trigger.x}}</c>.</summary>
    public const string Inputs = "inputs";

    public static FieldDefinition InputsFrom(LocalText help, string example) => new()
    {
        Name = Inputs,
        Editor = FieldEditor.KeyValue,
        Label = new LocalText("Inputs", "输入"),
        Help = help,
        Example = example,
    };
}
