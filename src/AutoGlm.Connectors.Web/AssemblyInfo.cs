using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AutoGlm.Connectors.Web.Tests")]
