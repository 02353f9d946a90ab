using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>What is expected of a page is waited for as long as an element is: how quick a machine is is no behaviour.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Set() => Assertions.SetDefaultExpectTimeout(30_000);
}
