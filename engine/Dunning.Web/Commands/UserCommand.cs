using System.CommandLine;
using Dunning.Core.Findings;
using Dunning.Operations.Accounts;
using Dunning.Web.Access;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning user</c>: who may sign in on the site.</summary>
internal static class UserCommand
{
    private const string By = "opdrachtregel";

    public static Command Create(TimeProvider time) => new("user", "Wie op de website mag inloggen.") { Add(time), List(time), Remove(time), Reset(time) };

    private static Command Add(TimeProvider time)
    {
        var (name, data, json, site) = (Name(), Options.Data(), Options.Json(), Site());
        var role = new Option<string>("--role") { Description = "administrator, staff of client.", Required = true };
        var client = new Option<string[]>("--client") { Description = "Alleen deze opdrachtgever; bij staff mag het vaker.", DefaultValueFactory = _ => [] };
        var command = new Command("add", "Iemand toelaten: geeft een eenmalige link om een wachtwoord te kiezen.") { name, role, client, site, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (!Enum.TryParse<Role>(given.GetValue(role), ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen))
            {
                return output.Answer([Finding.Error("account.role", "", "--role", $"\"{given.GetValue(role)}\" is not a role.", "administrator, staff or client")]);
            }

            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var (secret, findings) = await Admit(office).AddAsync(given.GetValue(name)!, chosen, given.GetValue(client)!, By, cancellationToken);
            return secret is null ? output.Answer(findings) : Answer(output, given.GetValue(name)!, given.GetValue(site)!, secret);
        });
        return command;
    }

    private static Command Reset(TimeProvider time)
    {
        var (name, data, json, site) = (Name(), Options.Data(), Options.Json(), Site());
        var command = new Command("reset", "Wachtwoord en code laten vervallen: geeft een eenmalige link voor een nieuw wachtwoord.") { name, site, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            return await Admit(office).ResetAsync(given.GetValue(name)!, By, cancellationToken) is { } secret
                ? Answer(output, given.GetValue(name)!, given.GetValue(site)!, secret)
                : output.Answer([Finding.Error("account.missing", "", "name", $"There is no account \"{given.GetValue(name)}\".")]);
        });
        return command;
    }

    private static Command Remove(TimeProvider time)
    {
        var (name, data, json) = (Name(), Options.Data(), Options.Json());
        var command = new Command("remove", "Een account verwijderen.") { name, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            return new Output(given.GetValue(json)).Answer(await Admit(office).RemoveAsync(given.GetValue(name)!, By, cancellationToken));
        });
        return command;
    }

    private static Command List(TimeProvider time)
    {
        var (data, json) = (Options.Data(), Options.Json());
        var command = new Command("list", "De accounts.") { data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var accounts = await office.Services.GetRequiredService<IAccounts>().AllAsync(cancellationToken);
            new Output(given.GetValue(json)).Answer(
                new
                {
                    accounts = accounts.Select(account => new
                    {
                        account.Name, account.Role, account.Clients, hasPassword = account.PasswordHash is not null, account.TwoFactor, account.Blocked, account.LockedUntil,
                    }),
                },
                console => Draw(console, accounts));
            return ExitCode.Success;
        });
        return command;
    }

    private static int Answer(Output output, string name, string site, string secret)
    {
        var link = WelcomeAddress.Of(site, secret);
        output.Answer(
            new { name, link, hours = OneTimeLink.Life.TotalHours },
            console => console.MarkupLineInterpolated($"Link voor [green]{name}[/] (werkt één keer, 24 uur lang): {link}"));
        return ExitCode.Success;
    }

    private static void Draw(IAnsiConsole console, IReadOnlyList<Account> accounts)
    {
        var table = new Table().AddColumns("Naam", "Rol", "Opdrachtgevers", "Staat");
        foreach (var account in accounts)
        {
            var state = account.Blocked ? "geblokkeerd" : account.PasswordHash is null ? "uitgenodigd" : account.TwoFactor ? "actief, met code" : "actief";
            table.AddRow(
                Markup.Escape(account.Name), Word(account.Role), Markup.Escape(account.Clients.Count == 0 ? "het hele kantoor" : string.Join(", ", account.Clients)), state);
        }

        console.Write(table);
    }

    private static string Word(Role role) => Web.Site.Texts.InDutch("role." + role);

    private static AdmitPeople Admit(Office office) => office.Services.GetRequiredService<AdmitPeople>();

    private static Argument<string> Name() => new("NAME") { Description = "Naam om mee in te loggen." };

    private static Option<string> Site() => new("--site") { Description = "Adres van de website, voor de link.", DefaultValueFactory = _ => ServeCommand.DefaultUrls };
}
