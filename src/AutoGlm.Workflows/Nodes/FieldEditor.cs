namespace AutoGlm.Workflows.Nodes;

/// <summary>How a field of a node is edited, and with it the shape of its JSON.</summary>
public enum FieldEditor
{
    /// <summary>One line; string. May hold templates.</summary>
    Text,
    /// <summary>The times of a schedule: five cron fields; string.</summary>
    Cron,
    /// <summary>Several lines; string. May hold templates.</summary>
    LongText,
    /// <summary>number, or a template.</summary>
    Number,
    /// <summary>boolean.</summary>
    Switch,
    /// <summary>One of <see cref="FieldDefinition.Choices"/>; string.</summary>
    Choice,
    /// <summary>Any of <see cref="FieldDefinition.Choices"/>, or free words where it has none; array of string.</summary>
    Words,
    /// <summary>object of name → template.</summary>
    KeyValue,
    /// <summary>Any JSON, templates inside its strings.</summary>
    Json,
    /// <summary>object {match: all|any, rows: [{left, operator, right}]}; a row with rows of its own is a group.</summary>
    Conditions,
    /// <summary>array of {name, type, description, fields}.</summary>
    Values,
    /// <summary>array of {name, type, label, description, required, default, choices}: what a person is asked for.</summary>
    FormFields,
    /// <summary>array of {kind, start, profile, device}.</summary>
    Surfaces,
    /// <summary>object {maxSteps, timeoutSeconds}.</summary>
    Limits,
    /// <summary>array of {told, screen, take: {role, name, label, near, place}}.</summary>
    Corrections,
}
