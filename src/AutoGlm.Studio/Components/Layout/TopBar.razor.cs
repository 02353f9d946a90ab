namespace AutoGlm.Studio.Components.Layout;

public partial class TopBar : StudioComponent;
