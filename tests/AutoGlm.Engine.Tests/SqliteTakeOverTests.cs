using AutoGlm.Engine.Conformance;

namespace AutoGlm.Engine.Tests;

public sealed class SqliteTakeOverTests : TakeOverConformance<SqliteData>;
