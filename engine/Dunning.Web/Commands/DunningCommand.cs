using System.CommandLine;

namespace Dunning.Web.Commands;

/// <summary>The command line: one verb, one file.</summary>
public static class DunningCommand
{
    /// <summary>Runs a verb.</summary>
    /// <returns>0 on success, 1 when something given was wrong, 2 when the world failed.</returns>
    public static async Task<int> RunAsync(string[] args, TimeProvider time)
    {
        var root = new RootCommand("Dunning: van vervallen facturen naar de juiste brief, het juiste telefoontje, op de juiste dag.")
        {
            DemoCommand.Create(time),
            ServeCommand.Create(time),
            SetUpCommand.Create(time),
            ImportCommand.Create(time),
            RunCommand.Create(time),
            PrintCommand.Create(time),
            MailCommand.Create(time),
            PaymentCommand.Create(time),
            SimulateCommand.Create(time),
            PauseCommand.Create(time),
            DebtorCommand.Create(time),
            DeliveryCommand.Create(time),
            UserCommand.Create(time),
            StepCommand.Create(time),
            DossierCommand.Create(time),
            ReportCommand.Create(time),
            CheckCommand.Create(time),
            ProcedureCommand.Create(time),
            RulesCommand.Create(time),
            WorkflowCommand.Create(),
            LetterCommand.Create(),
            LawCommand.Create(),
            BenchCommand.Create(time),
        };
        var parsed = root.Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.GivenWrong : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.WorldFailed;
        }
        catch (Exception failure)
        {
            // The edge of the program: whatever failed is told, and the exit code says that it was not the caller's fault.
            await Console.Error.WriteLineAsync("dunning: " + failure.Message);
            if (Environment.GetEnvironmentVariable("DUNNING_TRACE") is not null)
            {
                await Console.Error.WriteLineAsync(failure.ToString());
            }

            return ExitCode.WorldFailed;
        }
    }
}
