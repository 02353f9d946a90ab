using System.Globalization;

namespace AutoGlm.Studio.Hooks;

/// <summary>How much callers of webhooks may ask for.</summary>
/// <param name="MostAtOnce">Runs of one webhook that are executed at the same time.</param>
/// <param name="MostTasksAtOnce">The same for an agent with task nodes, each of which opens a screen.</param>
/// <param name="MostBytes">Of a call's body.</param>
public sealed record HookOptions(int MostAtOnce = 256, int MostTasksAtOnce = 8, int MostBytes = 1024 * 1024)
{
    /// <summary>As <c>--hooks:atOnce</c> and <c>--hooks:tasksAtOnce</c>, or <c>Hooks__AtOnce</c> and <c>Hooks__TasksAtOnce</c> in the environment, say.</summary>
    public static HookOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var usual = new HookOptions();
        return usual with
        {
            MostAtOnce = Number(configuration["hooks:atOnce"]) ?? usual.MostAtOnce,
            MostTasksAtOnce = Number(configuration["hooks:tasksAtOnce"]) ?? usual.MostTasksAtOnce,
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
