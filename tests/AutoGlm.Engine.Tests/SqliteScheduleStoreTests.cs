namespace AutoGlm.Engine.Tests;

public sealed class SqliteScheduleStoreTests : ScheduleStoreConformance<SqliteData>;
