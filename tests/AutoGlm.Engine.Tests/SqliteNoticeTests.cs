using AutoGlm.Engine.Conformance;

namespace AutoGlm.Engine.Tests;

public sealed class SqliteNoticeTests : NoticeConformance<SqliteData>;
