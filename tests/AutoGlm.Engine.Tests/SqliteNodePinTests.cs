namespace AutoGlm.Engine.Tests;

public sealed class SqliteNodePinTests : NodePinConformance<SqliteData>;
