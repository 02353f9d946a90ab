namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>The browser that answered at a debugging port.</summary>
/// <param name="Product">Its name and version, such as <c>Chrome/150.0.1</c>.</param>
/// <param name="Socket">Where it takes commands.</param>
public sealed record OwnBrowserVersion(string Product, Uri Socket);
