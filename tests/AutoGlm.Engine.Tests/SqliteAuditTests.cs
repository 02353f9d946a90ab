namespace AutoGlm.Engine.Tests;

public sealed class SqliteAuditTests : AuditConformance<SqliteData>;
