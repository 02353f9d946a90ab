using AutoGlm.Studio;
using AutoGlm.Studio.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddStudioUi();
builder.Services.AddStudioComposition(builder.Configuration);

var app = builder.Build();
app.UseStudio();
app.Run();

/// <summary>Named so that tests can start the whole application.</summary>
public partial class Program;
