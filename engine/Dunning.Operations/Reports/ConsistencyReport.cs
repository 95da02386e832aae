namespace Dunning.Operations.Reports;

/// <summary>How consistently was done what was planned: per client, step and month, with the reasons for what was late; and what was left lying.</summary>
/// <param name="From">First day of what was done.</param>
/// <param name="To">Last day of it.</param>
/// <param name="Lines">By client, month, sort of step and step.</param>
/// <param name="Left">Invoices left till after day 40, the oldest first.</param>
public sealed record ConsistencyReport(DateOnly From, DateOnly To, IReadOnlyList<ConsistencyLine> Lines, IReadOnlyList<LeftInvoice> Left)
{
    public int Done => Lines.Sum(line => line.Done);

    public int Late => Lines.Sum(line => line.Late);

    /// <summary>Of a hundred steps, how many on their day.</summary>
    public decimal InTimePercentage => Done == 0 ? 100 : Math.Round(100m * (Done - Late) / Done, 1, MidpointRounding.ToZero);

    /// <summary>The lines as a table for a spreadsheet.</summary>
    public byte[] ToCsv()
    {
        var sheet = new CsvSheet("opdrachtgever", "maand", "soort", "stap", "gedaan", "te laat", "dagen te laat", "gemiddeld", "hoogstens", "stond stil", "mocht nog niet", "wachtte op vrijgave", "taak bleef liggen", "geen run");
        foreach (var line in Lines)
        {
            sheet.Row(
                line.ClientName, line.Month, Word(line.Kind), line.Step, line.Done, line.Late, line.DaysLate, line.AverageDaysLate, line.Worst, Why(LateReason.StoodStill), Why(LateReason.NotAllowedYet),
                Why(LateReason.WaitedForRelease), Why(LateReason.TaskLay), Why(LateReason.NoRun));

            int Why(LateReason reason) => line.Reasons.GetValueOrDefault(reason);
        }

        return sheet.ToBytes();
    }

    private static string Word(StepKind kind) => kind switch { StepKind.Message => "bericht", StepKind.Task => "taak", _ => "wachttijd" };
}
