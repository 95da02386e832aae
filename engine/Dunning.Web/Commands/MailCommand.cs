using System.CommandLine;
using Dunning.Core.Findings;
using Dunning.Operations.Inbox;
using Dunning.Operations.Incoming;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning mail read DIR</c>: reads received mails that lie as files in a folder or a Maildir.</summary>
internal static class MailCommand
{
    private const int MostBytes = 30 * 1024 * 1024;

    public static Command Create(TimeProvider time) => new("mail", "Ontvangen e-mail.") { Read(time) };

    private static Command Read(TimeProvider time)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Map met .eml-bestanden, of een Maildir." };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("read", "Antwoorden en teruggekomen mail bij hun dossier brengen; elke mail één keer.") { folder, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (!given.GetValue(folder)!.Exists)
            {
                return output.Answer([Finding.Error("file.missing", given.GetValue(folder)!.ToString(), "", "There is no such file or folder.")]);
            }

            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var read = office.Services.GetRequiredService<ReadMail>();
            var deliveries = office.Services.GetRequiredService<Func<string, IIncomingFolder>>()(given.GetValue(folder)!.FullName);
            var taken = new List<MailTaken>();
            foreach (var name in deliveries.Waiting())
            {
                var one = await deliveries.ReadAsync(name, MostBytes, cancellationToken) is { } source
                    ? await read.ExecuteAsync(source, cancellationToken)
                    : new MailTaken(name, MailOutcome.Refused, [], [Finding.Error("mail.unreadable", name, "", "This is no mail, or one larger or deeper than mails are.")]);
                taken.Add(one);

                // Only now: what it says is stored.
                if (one.Outcome == MailOutcome.Refused)
                {
                    deliveries.Refuse(name, one.Findings);
                }
                else
                {
                    deliveries.Done(name);
                }
            }

            Finding[] findings = [.. taken.SelectMany(one => one.Findings)];
            output.Answer(new { files = taken.Select(one => new { one.File, one.Outcome, one.Cases }), findings }, console =>
            {
                var table = new Table().Border(TableBorder.Rounded).AddColumns("bestand", "wat", "dossiers");
                foreach (var one in taken)
                {
                    table.AddRow(one.File.EscapeMarkup(), Word(one.Outcome), string.Join(", ", one.Cases));
                }

                console.Write(table);
                Output.Show(console, findings);
            });
            return findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }

    private static string Word(MailOutcome outcome) => outcome switch
    {
        MailOutcome.Answer => "antwoord",
        MailOutcome.Returned => "teruggekomen",
        MailOutcome.Automatic => "automatisch",
        MailOutcome.Unmatched => "geen dossier: op de lijst",
        MailOutcome.Known => "al gelezen",
        _ => "geweigerd",
    };
}
