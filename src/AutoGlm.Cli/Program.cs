using System.Text;
using AutoGlm.Cli;
using AutoGlm.Cli.Talking;

if (!Console.IsOutputRedirected || !OperatingSystem.IsWindows())
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interruption = new Interruption();
return await CliApp.RunAsync(args, SystemTerminal.Instance, Environment.GetEnvironmentVariable, interruption.Token);
