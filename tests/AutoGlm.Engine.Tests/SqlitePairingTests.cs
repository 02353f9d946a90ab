namespace AutoGlm.Engine.Tests;

public sealed class SqlitePairingTests : PairingConformance<SqliteData>;
