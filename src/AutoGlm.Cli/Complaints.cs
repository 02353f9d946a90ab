using AutoGlm.Cli.Talking;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Stores;
using AutoGlm.Evaluation;
using AutoGlm.Hosting.Transfer;
using AutoGlm.Hosting.Databases;
using AutoGlm.Samples.Sites;
using AutoGlm.Storage;
using AutoGlm.Storage.Backups;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli;

/// <summary>Turns what broke a command off into a sentence and an exit code; never into a stack trace.</summary>
internal static class Complaints
{
    public static int Tell(Exception error, Printer printer, Speech speech, CancellationToken cancellationToken)
    {
        switch (error)
        {
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                printer.Note(speech.Say("Cancelled.", "已取消。"));
                return ExitCodes.Failed;
            case BadInputException bad:
                printer.Problems(bad.Problems);
                return ExitCodes.BadInput;
            case RunRefusedException refused:
                printer.Problems(refused.Problems);
                return ExitCodes.BadInput;
            case AgentFormatException format:
                printer.Problems([Problem(format)]);
                return ExitCodes.BadInput;
            case StoreException store:
                printer.Problems([new Problem(null, "", store.Message, "")]);
                return ExitCodes.Failed;
            case RunNotFoundException or AgentNotFoundException or DraftConflictException:
                printer.Problems([new Problem(null, "", error.Message, "")]);
                return ExitCodes.BadInput;
            case DataFolderTooNewException:
                printer.Problems([new Problem(null, "--data", error.Message, "")]);
                return ExitCodes.BadInput;
            case DatabaseRefusedException refused:
                printer.Problems([new Problem(null, "--database", speech.Say(DatabaseTexts.Message(refused)), speech.Say(DatabaseTexts.Cure(refused)))]);
                return DatabaseTexts.IsBadInput(refused) ? ExitCodes.BadInput : ExitCodes.Failed;
            case BackupRefusedException refused:
                printer.Problems([new Problem(null, refused.Field, refused.Message, refused.Cure)]);
                return ExitCodes.BadInput;
            case TransferRefusedException refused:
                printer.Problems([new Problem(null, refused.Field, refused.Message, refused.Cure)]);
                return ExitCodes.BadInput;
            case EvaluationException evaluation:
                printer.Problems([new Problem(null, evaluation.Field, evaluation.Message, evaluation.Cure)]);
                return evaluation.Field.Length > 0 ? ExitCodes.BadInput : ExitCodes.Failed;
            case SampleSiteException site:
                printer.Problems([new Problem(null, "", site.Message, site.Cure)]);
                return ExitCodes.Failed;
            default:
                printer.Problems([new Problem(
                    null,
                    "",
                    speech.Say($"Something broke ({error.GetType().Name}): {error.Message}", $"出现错误（{error.GetType().Name}）：{error.Message}"),
                    speech.Say("Try again.", "请重试。"))]);
                return ExitCodes.Failed;
        }
    }

    public static Problem Problem(AgentFormatException format) => AutoGlm.Workflows.Validation.Problem.Error(null, format.Path ?? "", format);
}
