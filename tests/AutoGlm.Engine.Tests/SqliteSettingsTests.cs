namespace AutoGlm.Engine.Tests;

public sealed class SqliteSettingsTests : SettingsConformance<SqliteData>;
