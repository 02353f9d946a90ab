using System.CommandLine;
using System.Globalization;
using AutoGlm.Evaluation.Interfaces;
using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Running;

namespace AutoGlm.Cli.Evaluating;

/// <summary>The options of <c>autoglm eval</c>.</summary>
internal sealed class EvalOptions
{
    private const int MostSeeds = 1000;
    private const int MostParallel = 64;

    private readonly Option<string?> _folder;
    private readonly Option<string[]> _only;
    private readonly Option<string> _set;
    private readonly Option<int> _seeds;
    private readonly Option<int> _seed;
    private readonly Option<int> _timeout;
    private readonly Option<int> _parallel;
    private readonly Option<string?> _faults;
    private readonly Option<string[]> _planner;
    private readonly Option<string[]> _grounder;
    private readonly Option<string?> _interface;
    private readonly Option<bool> _trace;
    private readonly Option<bool> _check;
    private readonly Option<string?> _report;
    private readonly Option<bool> _showHeld;

    public EvalOptions(CommandContext context)
    {
        _folder = new("--folder") { Description = context.Say("Folder of the practice pages (tests/practice above the current folder)", "练习页面的目录（默认当前目录之上的 tests/practice）"), HelpName = "DIR" };
        _only = new("--only") { Description = context.Say("Goals whose family/kind (with a #: family/kind#goal) holds this text; may be repeated", "只运行 family/kind（含 # 时为 family/kind#goal）包含该文字的目标；可重复"), HelpName = "TEXT" };
        _set = new("--set") { Description = context.Say("Pages to use: open, held (held back) or all", "使用的页面：open（公开）、held（保留）或 all（全部）"), HelpName = "open|held|all", DefaultValueFactory = _ => "all" };
        _set.AcceptOnlyFromAmong("open", "held", "all");
        _seeds = new("--seeds") { Description = context.Say("How many seeds each goal is run with (1)", "每个目标使用多少个种子（1）"), HelpName = "N", DefaultValueFactory = _ => 1 };
        _seed = new("--seed") { Description = context.Say("The first seed (1)", "第一个种子（1）"), HelpName = "S", DefaultValueFactory = _ => 1 };
        _timeout = new("--timeout") { Description = context.Say("Most seconds of work per goal (60)", "每个目标最长工作秒数（60）"), HelpName = "S", DefaultValueFactory = _ => 60 };
        _parallel = new("--parallel") { Description = context.Say("Goals at once (2)", "同时运行的目标数（2）"), HelpName = "N", DefaultValueFactory = _ => 2 };
        _faults = new("--faults") { Description = context.Say("Run everything again under disturbances: all, or some of move, overlay, rerender, slow, error", "在干扰下再运行一遍：all，或 move、overlay、rerender、slow、error 中的若干"), HelpName = "all|move,slow,…" };
        _planner = new("--planner") { Description = context.Say("embedded, or the name of a model; repeated for the matrix, the first gives the figures", "embedded 或模型名称；可重复用于矩阵，第一个用于主要数据"), HelpName = "embedded|MODEL" };
        _grounder = new("--grounder") { Description = context.Say("Who finds elements; repeated for the matrix, the first gives the figures", "元素定位器；可重复用于矩阵，第一个用于主要数据"), HelpName = "NAME" };
        _interface = new("--interface") { Description = context.Say("Also run the planner × grounder matrix with the sentence between them (on), with element references only (off), or both", "另外运行规划器 × 定位器矩阵：以句子为接口（on）、仅以元素引用（off）或两者（both）"), HelpName = "on|off|both" };
        _interface.AcceptOnlyFromAmong("on", "off", "both");
        _trace = new("--trace") { Description = context.Say("Tell each step on standard error", "在标准错误输出中显示每一步") };
        _report = new("--report") { Description = context.Say("File for the HTML report (one in the data folder)", "HTML 报告文件（默认在数据目录中）"), HelpName = "FILE" };
        _showHeld = new("--show-held") { Description = context.Say("Show failures of the held back pages in the HTML report too", "在 HTML 报告中也显示保留页面的失败情况") };
        _check = new("--check") { Description = context.Say("Run no task; let the pages solve their own goals, to check the pages", "不运行任务，只让页面自行求解以检查页面本身") };
    }

    public IEnumerable<Option> All => [_only, _set, _seeds, _seed, _timeout, _parallel, _faults, _planner, _grounder, _interface, _report, _showHeld, _trace, _check, _folder];

    public bool Traces(ParseResult parsed) => parsed.GetValue(_trace);

    public bool OnlyChecks(ParseResult parsed) => parsed.GetValue(_check);

    public bool ShowsHeld(ParseResult parsed) => parsed.GetValue(_showHeld);

    /// <summary>Where the report goes: as said, else a file of its own in the data folder.</summary>
    public string ReportFile(ParseResult parsed, string dataFolder, string suite, DateTimeOffset now) => Path.GetFullPath(
        parsed.GetValue(_report) ?? Path.Combine(dataFolder, "reports", string.Create(CultureInfo.InvariantCulture, $"{suite}-{now:yyyyMMdd-HHmmss}.html")));

    public PracticeFolder Folder(ParseResult parsed) => parsed.GetValue(_folder) is { } stated
        ? PracticeFolder.At(stated)
        : PracticeFolder.FindAbove(Environment.CurrentDirectory, AppContext.BaseDirectory);

    public PracticeOptions Read(ParseResult parsed) => new()
    {
        Sets = parsed.GetValue(_set) switch
        {
            "open" => [PracticeSet.Open],
            "held" => [PracticeSet.Held],
            _ => [PracticeSet.Open, PracticeSet.Held],
        },
        Only = parsed.GetValue(_only) ?? [],
        FirstSeed = parsed.GetValue(_seed),
        Seeds = Within(parsed, _seeds, MostSeeds),
        Timeout = TimeSpan.FromSeconds(Within(parsed, _timeout, 86_400)),
        Parallel = Within(parsed, _parallel, MostParallel),
        Faults = parsed.GetValue(_faults) is { } faults ? FaultLayers.Parse(faults) : [],
    };

    public PracticePlan Plan(ParseResult parsed, TaskRuntime runtime)
    {
        var planners = Named(parsed, _planner, runtime.Planners, planner => planner.Name);
        var grounders = Named(parsed, _grounder, runtime.Grounders, grounder => grounder.Name);
        return new PracticePlan
        {
            Main = new TaskSetup(planners[0], grounders[0]),
            Matrix = [.. from planner in planners from grounder in grounders select new TaskSetup(planner, grounder)],
            Modes = parsed.GetValue(_interface) switch
            {
                "on" => [InterfaceMode.On],
                "off" => [InterfaceMode.Off],
                "both" => [InterfaceMode.On, InterfaceMode.Off],
                _ => [],
            },
        };
    }

    /// <summary>Those that are named, or the product's first.</summary>
    private static List<T> Named<T>(ParseResult parsed, Option<string[]> option, IReadOnlyList<T> known, Func<T, string> nameOf) =>
        parsed.GetValue(option) is { Length: > 0 } names
            ? [.. names.Distinct().Select(name => known.FirstOrDefault(one => string.Equals(nameOf(one), name, StringComparison.OrdinalIgnoreCase))
                ?? throw new BadInputException(option.Name, new($"There is no “{name}” here.", $"这里没有“{name}”。"), new($"Use one of: {string.Join(", ", known.Select(nameOf))}.", $"可用的有：{string.Join("、", known.Select(nameOf))}。")))]
            : [known[0]];

    private static int Within(ParseResult parsed, Option<int> option, int most) =>
        parsed.GetValue(option) is var number && number >= 1 && number <= most
            ? number
            : throw new BadInputException(option.Name, new($"{number} can't be used.", $"不能使用 {number}。"), new($"Use 1 to {most}.", $"请使用 1 到 {most}。"));
}
