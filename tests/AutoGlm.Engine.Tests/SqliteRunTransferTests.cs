namespace AutoGlm.Engine.Tests;

public sealed class SqliteRunTransferTests : RunTransferConformance<SqliteData>;
