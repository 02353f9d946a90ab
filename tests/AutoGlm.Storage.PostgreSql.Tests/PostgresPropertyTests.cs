using AutoGlm.Engine.Conformance.Properties;

namespace AutoGlm.Storage.PostgreSql.Tests;

public sealed class PostgresPropertyTests : PropertyConformance<PostgresData>
{
    protected override int CasesOf(bool full) => full ? 1_000 : 32;
}
