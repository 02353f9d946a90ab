namespace AutoGlm.Engine.Tests;

/// <summary>For what is only to be seen in a data folder, or is about what stands above the stores.</summary>
public abstract class StoreTestBase : StoreConformance<SqliteData>;
