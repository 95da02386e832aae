using Dunning.Operations.Accounts;

namespace Dunning.Web.Access;

/// <summary>An account in the hands of ASP.NET Core Identity, which changes it bit by bit and then has it stored.</summary>
public sealed class Person(Account account)
{
    /// <summary>As it is now, stored or about to be.</summary>
    public Account Account { get; set; } = account;
}
