using System.CommandLine;
using AutoGlm.Cli.Talking;
using AutoGlm.Storage;

namespace AutoGlm.Cli;

/// <summary>Options that every command has.</summary>
internal sealed class CommonOptions
{
    public CommonOptions(Speech speech)
    {
        Data = new Option<string>("--data")
        {
            Description = speech.Say("Folder for everything that is kept (~/.autoglm)", "数据目录（默认 ~/.autoglm）"),
            HelpName = "DIR",
            Recursive = true,
            DefaultValueFactory = _ => DataFolder.DefaultPath,
        };
        Database = new Option<string>("--database")
        {
            Description = speech.Say(
                "PostgreSQL database to keep agents and runs in: a connection string or postgresql:// address; sqlite for the folder's own (AUTOGLM_DATABASE; arguments can be seen by others on the machine)",
                "保存智能体和运行记录的 PostgreSQL 数据库：连接字符串或 postgresql:// 地址；sqlite 表示使用数据目录自带的数据库（也可用 AUTOGLM_DATABASE；命令行参数可能被本机其他用户看到）"),
            HelpName = "SETTINGS",
            Recursive = true,
        };
        Json = new Option<bool>("--json")
        {
            Description = speech.Say("Print one JSON object instead of text", "输出一个 JSON 对象而不是文字"),
            Recursive = true,
        };
        Lang = new Option<string>("--lang")
        {
            Description = speech.Say("Language of messages: en or zh", "消息语言：en 或 zh"),
            HelpName = "en|zh",
            Recursive = true,
        };
        Lang.AcceptOnlyFromAmong("en", "zh");
    }

    public Option<string> Data { get; }

    public Option<string> Database { get; }

    public Option<bool> Json { get; }

    public Option<string> Lang { get; }

    public IEnumerable<Option> All => [Data, Database, Json, Lang];
}
