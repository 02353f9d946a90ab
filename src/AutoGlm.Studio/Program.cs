using AutoGlm.Studio.Starting;

return await StudioStart.RunAsync(args, Console.Error);
