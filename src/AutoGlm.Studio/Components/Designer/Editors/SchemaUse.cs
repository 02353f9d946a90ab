namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>What named values are defined for.</summary>
public enum SchemaUse
{
    /// <summary>What whoever starts the agent, or a person at a form, fills in: with label, default, choices.</summary>
    Asked,
    /// <summary>What is brought back.</summary>
    Output,
    /// <summary>What a task finds on a screen: its description matters most.</summary>
    Found,
}
