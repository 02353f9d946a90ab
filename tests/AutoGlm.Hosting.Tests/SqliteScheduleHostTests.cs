using AutoGlm.Storage.Conformance;

namespace AutoGlm.Hosting.Tests;

public sealed class SqliteScheduleHostTests : ScheduleHostConformance<SqliteData>;
