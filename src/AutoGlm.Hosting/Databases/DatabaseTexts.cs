using AutoGlm.Storage;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Hosting.Databases;

/// <summary>What people are told when a database can't be used, and what they can do.</summary>
public static class DatabaseTexts
{
    private const string Example = "Host=db.example.com;Database=studio;Username=studio;Password=…";

    public static LocalText Message(DatabaseRefusedException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused.Fault switch
        {
            DatabaseFault.Settings => new($"What says where the database is can't be followed. {refused.Detail}", $"无法使用数据库的连接设置。{refused.Detail}"),
            DatabaseFault.Away => new($"The database {refused.Place} can't be reached: {refused.Detail}", $"无法连接数据库 {refused.Place}：{refused.Detail}"),
            DatabaseFault.Login => new($"The database {refused.Place} refuses the user or the password.", $"数据库 {refused.Place} 拒绝了该用户名或密码。"),
            DatabaseFault.Missing => new($"There is no database {refused.Place}.", $"数据库 {refused.Place} 不存在。"),
            DatabaseFault.Rights => new($"The user may not do in the database {refused.Place} what is needed: {refused.Detail}", $"该用户在数据库 {refused.Place} 中缺少所需的权限：{refused.Detail}"),
            DatabaseFault.ReadOnly => new($"The database {refused.Place} can only be read.", $"数据库 {refused.Place} 是只读的。"),
            DatabaseFault.TooNew => new($"A newer version wrote the database {refused.Place}. {refused.Detail}", $"数据库 {refused.Place} 由更新的版本写入。{refused.Detail}"),
            _ => new($"The database {refused.Place} can't be used: {refused.Detail}", $"无法使用数据库 {refused.Place}：{refused.Detail}"),
        };
    }

    public static LocalText Cure(DatabaseRefusedException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused.Fault switch
        {
            DatabaseFault.Settings => new(
                $"Write it as {Example} or postgresql://studio:…@db.example.com/studio; put a value that holds ; or = in quotes.",
                $"请写成 {Example} 或 postgresql://studio:…@db.example.com/studio；含有 ; 或 = 的值请加引号。"),
            DatabaseFault.Away => new("Start the server, or correct host and port.", "请启动数据库服务器，或更正主机和端口。"),
            DatabaseFault.Login => new("Correct user and password; the password may also stand in PGPASSWORD or ~/.pgpass.", "请更正用户名和密码；密码也可以放在 PGPASSWORD 或 ~/.pgpass 中。"),
            DatabaseFault.Missing => new("Create it (createdb), or correct its name.", "请创建该数据库（createdb），或更正名称。"),
            DatabaseFault.Rights => new("Make the user its owner: ALTER DATABASE … OWNER TO ….", "请让该用户成为数据库的所有者：ALTER DATABASE … OWNER TO …。"),
            DatabaseFault.ReadOnly => new("Name the primary server, or several with Target Session Attributes=primary.", "请使用主服务器，或列出多个服务器并设置 Target Session Attributes=primary。"),
            DatabaseFault.TooNew => new("Start the newer version, or choose another database.", "请启动较新的版本，或选择其他数据库。"),
            _ => new("Look into the server's log.", "请查看数据库服务器的日志。"),
        };
    }

    /// <summary>Whether what was stated is wrong, rather than something out there not ready.</summary>
    public static bool IsBadInput(DatabaseRefusedException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused.Fault is not (DatabaseFault.Away or DatabaseFault.Other);
    }
}
