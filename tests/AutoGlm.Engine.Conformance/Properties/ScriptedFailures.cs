namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>How a generated workflow tells the scripted tool how often a call is to fail: in its address.</summary>
internal static class ScriptedFailures
{
    /// <summary>So many failures that no retries get past them.</summary>
    public const int Always = 99;

    public static string Url(string node, int fails) => $"https://svc.example.com/{node}/{fails}";

    public static (string Node, int Fails) Read(string url) => (url.Split('/')[^2], int.Parse(url.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));

    public static string Message(string node) => $"down {node}";
}
