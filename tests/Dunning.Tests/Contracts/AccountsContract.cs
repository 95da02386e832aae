using Dunning.Operations.Accounts;
using Xunit;

namespace Dunning.Tests.Contracts;

public abstract class AccountsContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    private static readonly DateTimeOffset Now = new(2026, 3, 17, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_account_is_found_as_it_was_stored_whatever_the_capitals_of_its_name()
    {
        var account = new Account(0, "Zoë de Wit", Role.Staff)
        {
            Clients = ["a", "b"], PasswordHash = "hash", Stamp = "stamp", AuthenticatorKey = "KEY", TwoFactor = true, FailedSignIns = 3, LockedUntil = Now, Blocked = true,
        };

        var stored = await Office.Accounts.AddAsync(account, None);

        Assert.Equivalent(account with { Id = stored!.Id }, stored, strict: true);
        Assert.Equivalent(stored, await Office.Accounts.FindAsync("ZOË DE WIT", None), strict: true);
        Assert.Equivalent(stored, await Office.Accounts.FindAsync(stored.Id, None), strict: true);
        Assert.Null(await Office.Accounts.AddAsync(new Account(0, "zoë de wit", Role.Client), None));
        Assert.Null(await Office.Accounts.FindAsync("Zoe", None));
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_second_is_not_stored()
    {
        var anja = await AddAsync("Anja");

        var first = await Office.Accounts.ChangeAsync(anja with { FailedSignIns = 1 }, None);
        var second = await Office.Accounts.ChangeAsync(anja with { Blocked = true }, None);

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal((1, false), (await Office.Accounts.FindAsync(anja.Id, None)) is { } now ? (now.FailedSignIns, now.Blocked) : default);
        Assert.NotNull(await Office.Accounts.ChangeAsync(first with { FailedSignIns = 0 }, None));
    }

    [Fact]
    public async Task A_link_is_taken_once_and_in_time()
    {
        var anja = await AddAsync("Anja");
        await Office.Accounts.LeaveLinkAsync(anja.Id, "one", Now.AddHours(24), None);

        Assert.Equal(anja.Id, (await Office.Accounts.LinkedAsync("one", Now, None))?.Id);
        Assert.Null(await Office.Accounts.LinkedAsync("one", Now.AddHours(24), None));
        Assert.Null(await Office.Accounts.LinkedAsync("other", Now, None));
        Assert.Equal(anja.Id, (await Office.Accounts.TakeLinkAsync("one", Now, None))?.Id);
        Assert.Null(await Office.Accounts.TakeLinkAsync("one", Now, None));
        Assert.Null(await Office.Accounts.LinkedAsync("one", Now, None));
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_old_one_and_a_block_shuts_both()
    {
        var anja = await AddAsync("Anja");
        await Office.Accounts.LeaveLinkAsync(anja.Id, "old", Now.AddHours(24), None);
        await Office.Accounts.LeaveLinkAsync(anja.Id, "new", Now.AddHours(24), None);

        Assert.Null(await Office.Accounts.LinkedAsync("old", Now, None));
        Assert.NotNull(await Office.Accounts.LinkedAsync("new", Now, None));
        await Office.Accounts.ChangeAsync(anja with { Blocked = true }, None);
        Assert.Null(await Office.Accounts.TakeLinkAsync("new", Now, None));
    }

    [Fact]
    public async Task A_removed_account_is_gone_with_its_link_and_what_it_did_stays()
    {
        var (bram, anja) = (await AddAsync("bram"), await AddAsync("Anja"));
        await Office.Accounts.LeaveLinkAsync(anja.Id, "one", Now.AddHours(24), None);
        await Office.Accounts.RecordAsync(new AccountEvent(Now, AccountEventKind.SignedIn, "Anja", "Anja"), None);

        Assert.True(await Office.Accounts.RemoveAsync(anja.Id, None));

        Assert.False(await Office.Accounts.RemoveAsync(anja.Id, None));
        Assert.Null(await Office.Accounts.TakeLinkAsync("one", Now, None));
        Assert.Equal([bram.Id], (await Office.Accounts.AllAsync(None)).Select(account => account.Id));
        Assert.Equal("Anja", Assert.Single((await Office.Accounts.EventsAsync(1, 10, None)).Rows).By);
        Assert.NotEqual(anja.Id, (await AddAsync("Carla")).Id);
    }

    [Fact]
    public async Task What_happened_is_read_newest_first_a_page_at_a_time()
    {
        foreach (var minute in Enumerable.Range(0, 5))
        {
            await Office.Accounts.RecordAsync(new AccountEvent(Now.AddMinutes(minute), AccountEventKind.SignInFailed, minute == 4 ? null : "Anja", ""), None);
        }

        var page = await Office.Accounts.EventsAsync(2, 2, None);

        Assert.Equal(5, page.Total);
        Assert.Equal([Now.AddMinutes(2), Now.AddMinutes(1)], page.Rows.Select(happened => happened.Moment));
        Assert.Null((await Office.Accounts.EventsAsync(1, 1, None)).Rows[0].Account);
    }

    private async Task<Account> AddAsync(string name) => (await Office.Accounts.AddAsync(new Account(0, name, Role.Staff), None))!;
}
