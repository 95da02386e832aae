using Dunning.Core.Findings;
using Dunning.Operations.Accounts;
using Dunning.Tests.Contracts;
using Dunning.Tests.InMemory;
using Xunit;

namespace Dunning.Tests.Operations;

/// <summary>Who is let in, and that somebody can always let others in.</summary>
public sealed class AdmitPeopleTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly InMemoryOffice office = new();
    private readonly AdmitPeople admit;

    public AdmitPeopleTests() => admit = new AdmitPeople(office.Accounts, office.Ledger, new StoppedClock());

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("A", Role.Staff, "", "account.name")]
    [InlineData("<b>Anja</b>", Role.Staff, "", "account.name")]
    [InlineData("Anja", Role.Staff, "niemand", "account.client")]
    [InlineData("Anja", Role.Client, "", "account.one-client")]
    [InlineData("Anja", Role.Client, "niemand,iemand", "account.one-client")]
    [InlineData("Anja", Role.Administrator, "niemand", "account.no-clients")]
    public async Task What_is_wrong_with_an_account_is_said_and_nothing_is_stored(string name, Role role, string clients, string code)
    {
        var (secret, findings) = await admit.AddAsync(name, role, clients.Split(',', StringSplitOptions.RemoveEmptyEntries), "test", None);

        Assert.Null(secret);
        Assert.Contains(code, findings.Select(finding => finding.Code));
        Assert.Empty(await office.Accounts.AllAsync(None));
    }

    [Fact]
    public async Task The_first_administrator_gets_a_link_until_a_password_was_chosen()
    {
        var first = await admit.FirstLinkAsync(None);
        var second = await admit.FirstLinkAsync(None);
        var account = Assert.Single(await office.Accounts.AllAsync(None));
        await office.Accounts.ChangeAsync(account with { PasswordHash = "hash" }, None);

        Assert.Equal((AdmitPeople.FirstAdministrator, Role.Administrator), (account.Name, account.Role));
        Assert.NotEqual(first, second);
        Assert.Null(await admit.FirstLinkAsync(None));
    }

    [Fact]
    public async Task The_last_administrator_can_not_be_removed_blocked_or_made_something_else()
    {
        await admit.AddAsync("Anja", Role.Administrator, [], "test", None);

        Assert.Equal(["account.last"], Codes(await admit.RemoveAsync("anja", "test", None)));
        Assert.Equal(["account.last"], Codes(await admit.BlockAsync("Anja", blocked: true, "test", None)));
        Assert.Equal(["account.last"], Codes(await admit.ChangeRightsAsync("Anja", Role.Staff, [], "test", None)));
        await admit.AddAsync("Bram", Role.Administrator, [], "test", None);
        Assert.Empty(await admit.RemoveAsync("Anja", "test", None));
        Assert.Equal(["account.missing"], Codes(await admit.RemoveAsync("Anja", "test", None)));
    }

    [Fact]
    public async Task A_reset_takes_password_code_and_sessions_away()
    {
        await admit.AddAsync("Anja", Role.Staff, [], "test", None);
        var before = await office.Accounts.ChangeAsync(
            (await office.Accounts.FindAsync("Anja", None))! with { PasswordHash = "hash", AuthenticatorKey = "KEY", TwoFactor = true, FailedSignIns = 4 }, None);

        var secret = await admit.ResetAsync("Anja", "test", None);

        var after = (await office.Accounts.FindAsync("Anja", None))!;
        Assert.NotNull(secret);
        Assert.NotEqual(before!.Stamp, after.Stamp);
        Assert.Equal((null, null, false, 0), (after.PasswordHash, after.AuthenticatorKey, after.TwoFactor, after.FailedSignIns));
        Assert.Equal(AccountEventKind.LinkMade, (await office.Accounts.EventsAsync(1, 1, None)).Rows[0].Kind);
        Assert.Null(await admit.ResetAsync("niemand", "test", None));
    }

    private static IEnumerable<string> Codes(IEnumerable<Finding> findings) => findings.Select(finding => finding.Code);
}
