using System.Data.Common;

namespace AutoGlm.Storage;

/// <summary>How others in this process reach the database that the stores are in.</summary>
/// <param name="Kind">Which one it is.</param>
/// <param name="Factory">Makes its connections.</param>
/// <param name="ConnectionString">Where it is; may hold a password.</param>
public sealed record DatabaseLink(DatabaseKind Kind, DbProviderFactory Factory, string ConnectionString);
