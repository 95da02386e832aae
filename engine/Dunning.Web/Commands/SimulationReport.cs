using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Procedures;
using Dunning.Cases.Simulation;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Dunning.Operations.Simulation;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary>The difference between two versions of a procedure, for scripts and for a manager. The names are contract.</summary>
internal sealed class SimulationReport(string definition, string against, Procedure before, SimulationScope scope, PortfolioDifference difference)
{
    private static readonly CultureInfo Dutch = Language.Dutch.Culture();

    private string Now => against == "published" ? string.Create(CultureInfo.InvariantCulture, $"de gepubliceerde versie {before.Version}")
        : int.TryParse(against, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "versie " + against : against;

    public object Json() => new
    {
        Definition = definition,
        Against = against,
        Procedure = before.Id,
        From = scope.From == DateOnly.MinValue ? (DateOnly?)null : scope.From,
        scope.To,
        difference.Cases,
        difference.Changed,
        difference.Kinds,
        difference.Steps,
        difference.Clients,
        difference.Closings,
        Most = difference.Most.Select(each => new
        {
            Case = CaseState.Reference(each.CaseId),
            Client = each.ClientId,
            Debtor = each.DebtorName,
            Invoice = each.InvoiceNumber,
            each.Weight,
            Before = Life(each.Before, each.BeforeEvents),
            After = Life(each.After, each.AfterEvents),
        }),
        Sentences = DifferenceText.Sentences(difference),
    };

    public void Draw(IAnsiConsole console)
    {
        var since = scope.From == DateOnly.MinValue ? "tot en met" : string.Create(Dutch, $"van {scope.From:d MMMM yyyy} tot en met");
        console.MarkupLineInterpolated(Dutch, $"[bold]{definition}[/] vergeleken met {Now}, {since} {scope.To:d MMMM yyyy}: {difference.Cases:N0} facturen, {difference.Changed:N0} met verschil.");
        console.WriteLine();
        foreach (var sentence in DifferenceText.Sentences(difference))
        {
            console.WriteLine(sentence);
        }

        if (difference.IsEmpty)
        {
            return;
        }

        console.Write(Steps());
        console.Write(Clients());
        foreach (var each in difference.Most)
        {
            console.Write(Lives(each));
        }

        console.WriteLine("Nu is zoals vergeleken wordt, straks de gewijzigde procedure. Betalingen, gesprekken en afspraken zijn die van toen; wat debiteuren");
        console.WriteLine("op een ander bericht hadden gedaan, weet niemand. Een taak zonder vastgelegd antwoord blijft open (zie --assume).");
    }

    private static object Life(IReadOnlyList<LifeEvent> lived, IReadOnlyList<DatedEvent> events) => new
    {
        Lines = lived.Select(line => line.ToString()),
        Events = events.Where(dated => dated.Event is not CaseEvent.Moved)
            .Select(dated => new { dated.Day, dated.Event.Why.Code, dated.Event.Why.Values, Dutch = dated.Event.Why.Sentence(Language.Dutch) }),
    };

    private Table Steps()
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("Bericht of taak").AddColumn("Soort");
        foreach (var column in (string[])["Nu", "Straks", "Erbij", "Eraf", "Eerder", "Later"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var step in difference.Steps)
        {
            var counts = step.Counts;
            table.AddRow(
                new Text(step.Name), new Text(DifferenceText.Word(step.Kind, 1)), Number(counts.Before), Number(counts.After), Number(counts.Added, "+"), Number(counts.Gone, "−"),
                new Text(DifferenceText.Shifted(counts, later: false)), new Text(DifferenceText.Shifted(counts, later: true)));
        }

        return table;
    }

    private Table Clients()
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("Opdrachtgever").AddColumn(new TableColumn("Facturen").RightAligned()).AddColumn(new TableColumn("Anders").RightAligned());
        foreach (var kind in Enum.GetValues<SimulatedKind>())
        {
            table.AddColumn(new TableColumn(Capital(DifferenceText.Word(kind, 2)) + " nu → straks").RightAligned());
        }

        foreach (var client in difference.Clients)
        {
            table.AddRow(
            [
                new Text(client.Name), Number(client.Cases), Number(client.Changed),
                .. Enum.GetValues<SimulatedKind>().Select(kind => client.Kinds.TryGetValue(kind, out var counts)
                    ? new Text(string.Create(Dutch, $"{counts.Before:N0} → {counts.After:N0}")) : new Text("")),
            ]);
        }

        return table;
    }

    private static Table Lives(CaseDifference each)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(new TableTitle(Markup.Escape($"{CaseState.Reference(each.CaseId)}: factuur {each.InvoiceNumber}, {each.DebtorName}")))
            .AddColumn("Nu").AddColumn("Straks");
        return table.AddRow(Lines(each.Before), Lines(each.After));
    }

    private static Text Lines(IReadOnlyList<LifeEvent> lived) => new(string.Join('\n', lived.Select(line => string.Create(Dutch, $"{line.Day:d MMM}  {DifferenceText.Line(line)}"))));

    private static Text Number(int number, string sign = "") => new(number == 0 && sign.Length > 0 ? "" : sign + number.ToString("N0", Dutch));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
