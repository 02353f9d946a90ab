using AutoGlm.Engine.Conformance;

namespace AutoGlm.Engine.Tests;

public sealed class SqlitePartialTests : PartialConformance<SqliteData>;
