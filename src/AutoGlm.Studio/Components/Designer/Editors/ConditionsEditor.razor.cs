namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Conditions as rows, and groups of rows within them.</summary>
public partial class ConditionsEditor : EditorBase;
