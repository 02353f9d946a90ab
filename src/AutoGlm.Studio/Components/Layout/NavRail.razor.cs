namespace AutoGlm.Studio.Components.Layout;

public partial class NavRail : StudioComponent;
